/** What hands do to a field of an example: type into it, or step it on. */
import type { FieldName, Pair } from '#calc/fields/fields.ts';
import { parseField, sidesOf } from '#calc/fields/fields.ts';
import { stepped } from '#calc/fields/step.ts';
import type { Model } from './model.ts';

/** Takes a text typed into a field, or into the field of one side of a pair. */
export function typeInto(model: Model, field: FieldName, text: string, side?: 0 | 1): void {
  const parsed = parseField(field, text, model.layer);
  const sides = sidesOf(model.state.value.options[field]);
  if (side === undefined || !parsed.ok || typeof parsed.value !== 'bigint' || !sides) {
    model.type(field, text);
    return;
  }
  const pair: Pair = side === 0 ? [parsed.value, sides[1]] : [sides[0], parsed.value];
  model.set({ [field]: pair[0] === pair[1] ? pair[0] : pair }, `type ${field}`);
}

/** Steps a field on; all its sizes move unless `side` names one. Answers false where nothing is to be stepped. */
export function step(model: Model, field: FieldName, by: bigint, side?: number): boolean {
  const value = stepped(model.layer, model.state.value.options, field, by, side);
  if (value === undefined) return false;
  model.set({ [field]: value }, `step ${field}`);
  return true;
}
