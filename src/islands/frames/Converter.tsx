/** The converter: a count in any unit, and how long it takes at a given speed and utilisation. */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import type { ConversionTexts } from '#calc/numbers/conversion.ts';
import { CONVERSION_FIELDS } from '#calc/numbers/conversion.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { fillSlots } from '#formula/slots.ts';
import { message } from '#i18n/message.ts';
import { speakAtRest } from '../example/announce.ts';
import { undoByKey } from '../example/parts/keys.ts';
import { followState } from '../example/query.ts';
import { Fields } from './converter/Fields.tsx';
import { Head } from './converter/Head.tsx';
import type { Converter } from './converter/model.ts';
import { converterAddress, createConverter, readConverterAddress } from './converter/model.ts';
import { ScaleTable } from './converter/ScaleTable.tsx';
import { Strip } from './converter/Strip.tsx';
import type { ConverterWords } from './converter/status.ts';
import { converterStatus } from './converter/status.ts';
import { formulaSlots, Time, timeText } from './converter/Time.tsx';

export interface ConverterProps {
  id: string;
  values: ConversionTexts;
  words: ConverterWords;
  /** The n of `In [n]`. */
  number: number;
  /** The formula, rendered when the book was built. */
  formula?: ComponentChildren;
}

/** What was set before the page came alive wins over the chapter's values. */
function takeEarlyTyping(root: HTMLElement, model: Converter): void {
  for (const field of CONVERSION_FIELDS) {
    const input = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${field}"]`);
    const before = input instanceof HTMLInputElement ? input.defaultValue : model.initial[field];
    if (input && input.value !== before) model.type(field, input.value);
  }
}

export default class ConverterExample extends Component<ConverterProps> {
  private model: Converter;
  private stops: (() => void)[] = [];

  constructor(props: ConverterProps) {
    super(props);
    this.model = createConverter(props.id, props.values);
  }

  override componentDidMount(): void {
    const { model } = this;
    const root = this.base as HTMLElement;
    readConverterAddress(model, window.location.search);
    takeEarlyTyping(root, model);
    this.stops.push(
      effect(() => this.follow()),
      effect(() => fillSlots(root, formulaSlots(model.shown.value))),
      followState(model.shown, (href) => converterAddress(model, href)),
      speakAtRest(model, () => this.sentence()),
    );
    root.dataset.alive = 'true';
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }

  /** Renders again after every change of the model. */
  private follow(): void {
    const { state, typing, spoken, copied, ignored } = this.model;
    for (const part of [state, typing, spoken, copied, ignored]) void part.value;
    this.forceUpdate();
  }

  /** What a screen reader is told: the result, or what is wrong. */
  private sentence(): string {
    const { model } = this;
    const { words } = this.props;
    const { kind, lead, text } = converterStatus(model, words);
    if (kind === 'error') return `${lead} ${text}`;
    const { flops, macs, seconds, texts } = model.shown.value;
    return message(words.converter.spoken, {
      flops: shortFigure(ratio(flops), 4),
      macs: shortFigure(macs, 4),
      time: timeText(seconds, words),
      utilisation: texts.utilisation,
    });
  }

  override render({ id, words, number, formula }: Readonly<ConverterProps>) {
    const { model } = this;
    const { title } = words.converter;
    const shown = model.shown.value;
    const status = converterStatus(model, words);
    const heldAt = status.fields.map((field) => `${field} ${shown.texts[field]}`).slice(0, 2);
    return (
      <section
        class="cell example converter"
        id={id}
        data-example
        data-held={model.held.value}
        aria-label={`${title} ${number}`}
        onKeyDown={(event) => undoByKey(event, model)}
      >
        <p class="prompt" aria-hidden="true">
          In <b>[{number}]</b>
        </p>
        <Head model={model} words={words} link={message(words.copying.link, { title, n: number })} />
        <Fields model={model} status={status} words={words} />
        <Strip model={model} status={status} words={words} />
        <div class="out">
          <p class="prompt" aria-hidden="true">
            Out <b>[{number}]</b>
            <span class="held">
              {words.example.held} <br />
              {heldAt.join(words.example.list)}
            </span>
          </p>
          <ScaleTable shown={shown} words={words} />
          {formula}
          <Time shown={shown} words={words} />
        </div>
        <p class="visually-hidden" role="status" aria-live="polite">
          {model.spoken.value}
        </p>
      </section>
    );
  }
}
