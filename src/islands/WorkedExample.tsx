/** The live example of a layer: code line, fields, status, options; then formula, ledger, result, tally, output shape. */
import type { ComponentChildren } from 'preact';
import type { FieldName } from '#calc/fields.ts';
import { isFieldName } from '#calc/fields.ts';
import { pythonShape } from '#calc/shapes.ts';
import { countFor, grouped } from '#calc/units.ts';
import { followAll } from './follow.ts';
import { startLight } from './light.ts';
import { keepAddress, readAddress } from './link.ts';
import type { ModelProps } from './ModelView.ts';
import { ModelView } from './ModelView.ts';
import type { Model } from './model.ts';
import { onChange } from './model.ts';
import { Actions } from './parts/Actions.tsx';
import { CodeLine } from './parts/CodeLine.tsx';
import { Ledger } from './parts/Ledger.tsx';
import { MoreOptions } from './parts/MoreOptions.tsx';
import { message } from './parts/message.ts';
import { NumberField } from './parts/NumberField.tsx';
import { OutputShape } from './parts/OutputShape.tsx';
import { StatusStrip } from './parts/StatusStrip.tsx';
import { Tally } from './parts/Tally.tsx';
import { Total } from './parts/Total.tsx';
import type { ExampleWords, Status } from './status.ts';
import { heldText, statusOf } from './status.ts';

interface Props extends ModelProps {
  /** Fields that always stand, and those that are folded. */
  fields: readonly FieldName[];
  folded: readonly FieldName[];
  words: ExampleWords;
  myriads: boolean;
  number: number;
  /** Formulas rendered when the book was built. */
  formula?: ComponentChildren;
  derivation?: ComponentChildren;
}

/** How long after the last change the spoken sentence is given. */
const SPEAK_MS = 800;

/** Texts typed before the page came alive win over the chapter's values. */
function takeEarlyTyping(root: HTMLElement, model: Model): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[name]')) {
    if (!isFieldName(input.name)) continue;
    if (input.type === 'checkbox' && input.checked !== input.defaultChecked)
      model.type(input.name, String(input.checked));
    if (input.type !== 'checkbox' && input.value !== input.defaultValue) model.type(input.name, input.value);
  }
}

/** What a screen reader is told: the result, or what is wrong. */
function sentenceOf(model: Model, words: ExampleWords): string {
  const status = statusOf(model, words);
  if (status.kind === 'error') return `${status.lead} ${status.text}`;
  const { parameters, output_shape } = model.shown.value;
  return message(words.example.spoken, { parameters: grouped(parameters), shape: pythonShape(output_shape) });
}

/** Speaks once the hand has rested, and not of what the page already says when it opens. */
function speakAtRest(model: Model, words: ExampleWords): () => void {
  let timer = 0;
  let last = sentenceOf(model, words);
  return onChange(model, () => {
    const now = sentenceOf(model, words);
    if (now === last) return;
    last = now;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      model.spoken.value = now;
    }, SPEAK_MS);
  });
}

function onKeys(event: KeyboardEvent, model: Model): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) model.redo();
  else model.undo();
}

function nowText({ values }: Model['shown']['value'], words: ExampleWords): string {
  return message(
    words.example.now,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, countFor(value, 100_000n)])),
  );
}

/** The example as it stands now. */
function Example(props: Props & { model: Model; status: Status }) {
  const { id, model, status, words, fields, folded, myriads } = props;
  const wrong = (field: FieldName) => status.fields.includes(field);
  return (
    <section
      class="cell example"
      id={id}
      data-example
      data-held={model.held.value}
      aria-label={words.example.title}
      onKeyDown={(event) => onKeys(event, model)}
    >
      <p class="prompt" aria-hidden="true">
        In <b>[{props.number}]</b>
      </p>
      <header class="cell-head">
        <h3>
          {words.example.title} <span>{nowText(model.shown.value, words)}</span>
        </h3>
        <Actions model={model} words={words} />
      </header>
      <CodeLine model={model} words={words} wrong={wrong} />
      <div class="fields">
        {fields.map((field) => (
          <NumberField key={field} model={model} field={field} words={words} wrong={wrong(field)} />
        ))}
      </div>
      <StatusStrip model={model} status={status} words={words} />
      <MoreOptions model={model} fields={folded} words={words} wrong={wrong} />
      <div class="out">
        <p class="prompt" aria-hidden="true">
          Out <b>[{props.number}]</b>
          <span class="held">
            {words.example.held} <br />
            {heldText(model, words)}
          </span>
        </p>
        {props.formula}
        <div class="result">
          <div>
            <Ledger model={model} words={words} />
            <Total model={model} words={words} myriads={myriads} />
          </div>
          <Tally model={model} words={words} />
        </div>
        <OutputShape model={model} words={words}>
          {props.derivation}
        </OutputShape>
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        {model.spoken.value}
      </p>
    </section>
  );
}

export default class WorkedExample extends ModelView<Props> {
  override componentDidMount(): void {
    super.componentDidMount();
    const root = this.base as HTMLElement;
    startLight();
    readAddress(this.model, window.location.search);
    takeEarlyTyping(root, this.model);
    this.stops.push(followAll(this.model), keepAddress(this.model), speakAtRest(this.model, this.props.words));
    root.dataset.alive = 'true';
  }

  override render(props: Props) {
    const { model } = this;
    const status = statusOf(model, props.words);
    return <Example {...props} model={model} status={status} />;
  }
}
