/** The converter: a count in any unit, and how long it takes at a given speed and utilisation. */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import type { ConversionTexts } from '#calc/numbers/conversion.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { fillSlots } from '#formula/slots.ts';
import { message } from '#i18n/message.ts';
import { sentenceOf, speakAtRest } from '../example/base/announce.ts';
import { prompt } from '../example/base/prompt.tsx';
import { followState } from '../example/base/query.ts';
import { StoreView } from '../example/base/StoreView.ts';
import { Strip } from '../example/base/Strip.tsx';
import { followable } from '../example/calculator/alive.ts';
import { CalculatorCell, HeldAt } from '../example/calculator/CalculatorCell.tsx';
import { TextCures } from '../example/calculator/TextCures.tsx';
import { Fields } from './converter/Fields.tsx';
import type { Converter } from './converter/model.ts';
import { converterAddress, converterLink, createConverter, readConverterAddress } from './converter/model.ts';
import { ScaleTable } from './converter/ScaleTable.tsx';
import type { ConverterStatus, ConverterWords } from './converter/status.ts';
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

export default class ConverterExample extends StoreView<ConverterProps, Converter> {
  protected model = createConverter(this.props.id, this.props.values);

  override componentDidMount(): void {
    super.componentDidMount();
    const { model } = this;
    const root = this.base as HTMLElement;
    readConverterAddress(model, window.location.search);
    this.stops.push(
      effect(() => fillSlots(root, formulaSlots(model.shown.value))),
      followState(model.shown, (href) => converterAddress(model, href)),
      speakAtRest(model, () => sentenceOf(converterStatus(model, this.props.words), this.result())),
    );
    followable(model);
    root.dataset.alive = 'true';
  }

  /** The result in one sentence, for screen readers. */
  private result(): string {
    const { words } = this.props;
    const { flops, macs, seconds, texts } = this.model.shown.value;
    return message(words.converter.spoken, {
      flops: shortFigure(ratio(flops), 4),
      macs: shortFigure(macs, 4),
      time: timeText(seconds, words),
      utilisation: texts.utilisation,
    });
  }

  /** The fields, and the strip below them. */
  private input(status: ConverterStatus) {
    const { model } = this;
    const { words } = this.props;
    const props = { model, status, words };
    const cures = { model, field: status.fields[0] ?? 'value', cures: status.cures, label: words.example.try };
    return (
      <>
        <Fields {...props} />
        <Strip {...props} hint={status.hint} cures={status.cures.length > 0 && (() => <TextCures {...cures} />)} />
      </>
    );
  }

  /** What the count is in each unit, and how long it takes; what is said of it while it is held. */
  private counted({ words, formula }: Readonly<ConverterProps>, status: ConverterStatus) {
    const shown = this.model.shown.value;
    const held = <HeldAt fields={status.fields} texts={shown.texts} words={words.example} />;
    return (
      <div class="out">
        {prompt('Out', held)}
        <ScaleTable shown={shown} words={words} />
        {formula}
        <Time shown={shown} words={words} />
      </div>
    );
  }

  override render(props: Readonly<ConverterProps>) {
    const { id, words, number } = props;
    const { model } = this;
    const { title } = words.converter;
    const status = converterStatus(model, words);
    return (
      <CalculatorCell
        {...{ id, title, number, model, words }}
        kind="converter"
        now={message(words.converter.now, { ...model.shown.value.texts })}
        link={(href) => converterLink(model, href)}
      >
        {this.input(status)}
        {this.counted(props, status)}
      </CalculatorCell>
    );
  }
}
