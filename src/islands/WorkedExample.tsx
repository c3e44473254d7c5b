/** The live example of a layer: code line, fields, status, options; then formula, ledger, result, tally, output shape. */
import { effect, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FieldName } from '#calc/fields.ts';
import { isFieldName } from '#calc/fields.ts';
import { pythonShape } from '#calc/shapes.ts';
import { countFor, grouped } from '#calc/units.ts';
import { followAll } from './follow.ts';
import { startLight } from './light.ts';
import { keepAddress, readAddress } from './link.ts';
import type { Model, Texts } from './model.ts';
import { modelOf } from './model.ts';
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
import type { ExampleWords } from './status.ts';
import { heldText, statusOf } from './status.ts';

interface Props {
  id: string;
  layer: string;
  /** The chapter's values, as texts. */
  values: Texts;
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

/** Brings the example to life: link, early typing, views outside the island, and the address. */
function useLife(model: Model) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    startLight();
    readAddress(model, window.location.search);
    if (root.current) takeEarlyTyping(root.current, model);
    if (root.current) root.current.dataset.alive = 'true';
    const stops = [followAll(model), keepAddress(model)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [model]);
  return root;
}

function Spoken({ model, words }: { model: Model; words: ExampleWords }) {
  const sentence = useSignal('');
  useEffect(() => {
    let first = true;
    let timer = 0;
    const stop = effect(() => {
      const status = statusOf(model, words);
      const { parameters, output_shape } = model.shown.value;
      const result = message(words.example.spoken, {
        parameters: grouped(parameters),
        shape: pythonShape(output_shape),
      });
      window.clearTimeout(timer);
      if (!first)
        timer = window.setTimeout(() => {
          sentence.value = status.kind === 'error' ? `${status.lead} ${status.text}` : result;
        }, SPEAK_MS);
      first = false;
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [model]);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {sentence.value}
    </p>
  );
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

export default function WorkedExample(props: Props) {
  const { id, words, fields, folded, myriads } = props;
  const model = modelOf(id, props.layer, props.values);
  const root = useLife(model);
  const status = statusOf(model, words);
  const wrong = (field: FieldName) => status.fields.includes(field);
  return (
    <section
      ref={root}
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
      <CodeLine model={model} words={words} />
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
            {heldText(model)}
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
      <Spoken model={model} words={words} />
    </section>
  );
}
