/** The state of the converter: its fields as they were typed, and what they convert to. */
import type { ConversionField, ConversionOutcome, ConversionTexts } from '#calc/numbers/conversion.ts';
import { CONVERSION_FIELDS, convert, settled, splitUnit, stepText, unitBeside } from '#calc/numbers/conversion.ts';
import { takeFields, withFields, withPlace } from '../../example/base/query.ts';
import type { Store } from '../../example/base/store.ts';
import { createStore } from '../../example/base/store.ts';
import { leavingFields } from '../../example/calculator/leavingFields.ts';

/** A refused text stays in the state. The field being typed in shows its text as typed, the others theirs settled. */
export interface Converter extends Store<ConversionTexts, ConversionOutcome, ConversionField> {
  /** The chapter's values. */
  initial: ConversionTexts;
  type: (field: ConversionField, text: string) => void;
  /** Sets all fields at once. */
  set: (texts: ConversionTexts) => void;
  /** Moves a number by so many units of its last digit; stays where that leads out of its range. */
  step: (field: ConversionField, by: bigint) => void;
}

const sameTexts = (texts: ConversionTexts, next: ConversionTexts): boolean =>
  CONVERSION_FIELDS.every((field) => texts[field] === next[field]);

/** The texts with one of them typed anew. */
function typedInto(texts: ConversionTexts, field: ConversionField, text: string): ConversionTexts {
  const next = { ...settled(texts), [field]: text };
  return { ...next, unit: settled(next).unit };
}

/** Makes the model of the converter. `texts` are the chapter's values and must convert. */
export function createConverter(id: string, texts: ConversionTexts): Converter {
  const initial = settled(texts);
  const store: Omit<Converter, 'initial' | 'type' | 'set' | 'step'> = createStore({
    id,
    first: initial,
    read: convert,
    same: sameTexts,
  });
  const { state, typing, change } = store;
  return {
    ...store,
    initial,
    type(field, text) {
      const next = typedInto(state.value, field, text);
      change(field === 'value' ? { ...next, unit: unitBeside(text, next.unit) } : next, `type ${field}`);
    },
    set: (next) => change(settled(next)),
    step(field, by) {
      typing.value = null;
      const next = typedInto(state.value, field, stepText(settled(state.value)[field], by));
      const found = convert(next);
      if (found.ok || !found.faults.some((fault) => fault.field === field)) change(next, `step ${field}`);
    },
    ...leavingFields(store),
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

/** A link to the converter itself, as it stands. */
export function converterLink(model: Converter, href: string): string {
  return withPlace(converterAddress(model, href), model.id);
}

/** Takes the converter's values from a query; names what it cannot use. */
export function readConverterAddress(model: Converter, search: string): void {
  let texts: ConversionTexts = model.initial;
  const ignored = takeFields<ConversionField>(search, model, (field, text) => {
    if (field === 'unit' && !splitUnit(text)) return false;
    texts = { ...texts, [field]: text };
    return true;
  });
  const found = convert(texts);
  for (const { field } of found.ok ? [] : found.faults) {
    ignored.push(`${field}=${texts[field]}`);
    texts = { ...texts, [field]: model.initial[field] };
  }
  if (convert(texts).ok) model.set(texts);
  model.ignored.value = ignored;
}
