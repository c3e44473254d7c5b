/** The texts of an example's fields: read into options, and written again. */
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, isList, isShape, parseField, sameValue, sidesOf } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Model, Snapshot } from './model.ts';

/** Texts by field: how an example's values travel from the chapter to its views. */
export type Texts = Readonly<Partial<Record<FieldName, string>>>;

/** Options from their texts. Throws on a text its field refuses: chapters are checked when the book is built. */
export function readTexts(layer: LayerDefinition, texts: Texts): Options {
  const entries = Object.entries(texts) as [FieldName, string][];
  return Object.fromEntries(
    entries.map(([field, text]) => {
      const parsed = parseField(field, text, layer);
      if (!parsed.ok) throw new RangeError(`${field} cannot be '${text}' (${parsed.reason})`);
      return [field, parsed.value];
    }),
  );
}

/** What a field shows: the text it refused, or its value (one side of it, for a field of a single side). */
export function textOf(layer: LayerDefinition, { options, drafts }: Snapshot, field: FieldName, side?: 0 | 1): string {
  const value = options[field] as Value;
  const draft = drafts[field];
  if (draft !== undefined) return draft;
  const sides = side === undefined ? null : sidesOf(value);
  if (sides && side !== undefined) return String(sides[side]);
  const spec = fieldOf(layer, field);
  // As Python prints it: `1,128` would read as one number. One size that stands for itself is one.
  const tuple = isList(value) && isShape(spec) && !(spec.loose && value.length === 1);
  return tuple ? pythonShape(value) : formatValue(value, spec);
}

/** What a field shows while it is typed in: the typed text as long as it still means what the model holds. */
export function textWhileTyping({ state, layer }: Model, field: FieldName, typed: string | null, side?: 0 | 1): string {
  const shown = textOf(layer, state.value, field, side);
  if (typed === null || typed === state.value.drafts[field]) return shown;
  const parsed = parseField(field, typed, layer);
  const held = parseField(field, shown, layer);
  return parsed.ok && held.ok && sameValue(parsed.value, held.value) ? typed : shown;
}
