/** The state of the converter: its fields as they were typed, and what they convert to. */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { computed, signal } from '@preact/signals-core';
import type { Conversion, ConversionField, ConversionOutcome, ConversionTexts } from '#calc/numbers/conversion.ts';
import { CONVERSION_FIELDS, convert, partsOf, settled, stepText, unitBeside } from '#calc/numbers/conversion.ts';
import { createHistory } from '../../example/history.ts';
import { fieldsIn, withFields } from '../../example/query.ts';

export interface Converter {
  id: string;
  /** The chapter's values. */
  initial: ConversionTexts;
  /** As typed: a refused text stays. */
  state: ReadonlySignal<ConversionTexts>;
  outcome: ReadonlySignal<ConversionOutcome>;
  /** The last good conversion: what results show. */
  shown: ReadonlySignal<Conversion>;
  held: ReadonlySignal<boolean>;
  /** The field being typed in: it shows its text as typed, the others theirs settled. */
  typing: Signal<ConversionField | null>;
  spoken: Signal<string>;
  /** What became of the last wish to copy a link. */
  copied: Signal<'copied' | 'not_copied' | null>;
  /** Names in the link that could not be used. */
  ignored: Signal<readonly string[]>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  type: (field: ConversionField, text: string) => void;
  /** Sets all fields at once. */
  set: (texts: ConversionTexts) => void;
  /** Moves a number by so many units of its last digit; stays where that leads out of its range. */
  step: (field: ConversionField, by: bigint) => void;
  undo: () => void;
  redo: () => void;
  reset: () => void;
}

/** Makes the model of the converter. `texts` are the chapter's values and must convert. */
export function createConverter(id: string, texts: ConversionTexts): Converter {
  const first = convert(texts);
  if (!first.ok) throw new RangeError(`example '${id}' is impossible: ${JSON.stringify(first.faults)}`);
  const history = createHistory(first.texts);
  const outcome = computed(() => convert(history.state.value));
  let good: Conversion = first;
  const shown = computed(() => {
    if (outcome.value.ok) good = outcome.value;
    return good;
  });
  const typing: Converter['typing'] = signal(null);
  const ignored: Converter['ignored'] = signal([]);
  const push = (next: ConversionTexts, gesture = '') => {
    ignored.value = [];
    if (JSON.stringify(next) !== JSON.stringify(history.state.value)) history.push(next, gesture);
  };
  const change = (field: ConversionField, text: string): ConversionTexts => {
    const next = { ...settled(history.state.value), [field]: text };
    return { ...next, unit: settled(next).unit };
  };
  const forgetful = (move: () => void) => () => {
    ignored.value = [];
    typing.value = null;
    move();
  };
  return {
    id,
    initial: first.texts,
    state: history.state,
    outcome,
    shown,
    held: computed(() => !outcome.value.ok),
    typing,
    spoken: signal(''),
    copied: signal(null),
    ignored,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    type(field, text) {
      const next = change(field, text);
      push(field === 'value' ? { ...next, unit: unitBeside(text, next.unit) } : next, `type ${field}`);
    },
    set: (texts) => push(settled(texts)),
    step(field, by) {
      typing.value = null;
      const next = change(field, stepText(settled(history.state.value)[field], by));
      const found = convert(next);
      if (found.ok || !found.faults.some((fault) => fault.field === field)) push(next, `step ${field}`);
    },
    undo: forgetful(history.undo),
    redo: forgetful(history.redo),
    reset: forgetful(() => push(first.texts)),
  };
}

/** What a field shows. */
export function shownText({ state, typing }: Converter, field: ConversionField): string {
  return typing.value === field ? state.value[field] : settled(state.value)[field];
}

/** The address of a page with the converter's last good values in its query, where they differ from the chapter's. */
export function converterAddress({ id, shown, initial }: Converter, href: string): string {
  const { texts } = shown.value;
  const differing = CONVERSION_FIELDS.filter((field) => texts[field] !== initial[field]);
  return withFields(
    href,
    id,
    differing.map((field) => [field, texts[field]]),
  );
}

/** Takes the converter's values from a query; names what it cannot use. */
export function readConverterAddress(model: Converter, search: string): void {
  let texts: ConversionTexts = model.initial;
  const ignored: string[] = [];
  for (const [field, text] of fieldsIn(search, model.id)) {
    const known = CONVERSION_FIELDS.find((one) => one === field);
    if (known && (known !== 'unit' || partsOf(text))) texts = { ...texts, [known]: text };
    else ignored.push(known ? `${field}=${text}` : field);
  }
  const found = convert(texts);
  for (const { field } of found.ok ? [] : found.faults) {
    ignored.push(`${field}=${texts[field]}`);
    texts = { ...texts, [field]: model.initial[field] };
  }
  if (convert(texts).ok) model.set(texts);
  model.ignored.value = ignored;
}
