/** What mends an error: values to offer in place of a refused text, and changes that make options possible. */

import type { FieldName, Value } from '../fields/fields.ts';
import { fieldOf, formatValue, isShape, LARGEST, parseField, sameValue } from '../fields/fields.ts';
import type { Cure, CuresByCondition, LayerDefinition, Options, Problem } from '../layers/define.ts';
import { brokenConditions, inputValues } from '../layers/evaluate.ts';
import type { Refusal } from '../numbers/exact.ts';
import { parseWhole, toAscii } from '../numbers/exact.ts';
import { ownOf } from '../numbers/ownOf.ts';

/** The whole numbers on both sides of a decimal fraction. */
function neighbours(text: string): bigint[] {
  const whole = /^(\d[\d,]*)?\.\d+$/.exec(toAscii(text))?.[1] ?? '0';
  const below = parseWhole(whole, 0n, LARGEST);
  return below.ok ? [below.value, below.value + 1n] : [];
}

function guesses(layer: LayerDefinition, field: FieldName, text: string, reason: Refusal): Value[] {
  const spec = fieldOf(layer, field);
  const { min, max } = spec;
  if (reason === 'fraction') return neighbours(text);
  // A shape has no number for all of its sizes.
  if (reason === 'separator') return isShape(spec) ? [] : [BigInt(toAscii(text).replace(/\D/g, ''))];
  if (reason === 'too_small') return [min];
  return reason === 'too_large' ? [max] : [];
}

/** Offers for a refused text, best first: what it may have meant, then the value the field had. */
export function mendText(
  layer: LayerDefinition,
  field: FieldName,
  text: string,
  reason: Refusal,
  current: Value,
): Cure[] {
  const values = [...guesses(layer, field, text, reason), current].filter(
    (value) => parseField(field, formatValue(value, fieldOf(layer, field)), layer).ok,
  );
  const distinct = values.filter((value, index) => values.findIndex((one) => sameValue(one, value)) === index);
  return distinct.slice(0, 3).map((value) => ({ field, value }));
}

/** More buttons than these hide what they offer. */
const MOST_CURES = 4;

/** True where every condition that breaks `after` broke before, as often. */
function breaksNothing(after: readonly Problem[], before: readonly Problem[]): boolean {
  const times = (all: readonly Problem[], id: string) => all.filter(({ condition }) => condition === id).length;
  return after.every(({ condition }) => times(after, condition) <= times(before, condition));
}

/** What the family proposes against a broken condition, as far as its fields take it. */
export function proposals(layer: LayerDefinition, options: Options, cures: CuresByCondition, problem: Problem): Cure[] {
  const reads = ({ field, value }: Cure) => {
    const read = parseField(field, formatValue(value, fieldOf(layer, field)), layer);
    return read.ok && sameValue(read.value, value);
  };
  const propose = ownOf(cures, problem.condition);
  const proposed = propose?.({ layer, options, values: inputValues(layer, options), problem }) ?? [];
  return [...new Map(proposed.map((cure) => [`${cure.field} ${cure.value}`, cure])).values()].filter(reads);
}

/**
 * Changes of one field that mend the first broken condition of complete options and break no other, best first; none if
 * all conditions hold. `cures` are those of the layer's family.
 */
export function mendOptions(layer: LayerDefinition, options: Options, cures: CuresByCondition): Cure[] {
  const [problem, ...others] = brokenConditions(layer, options);
  if (!problem) return [];
  const mends = ({ field, value }: Cure) =>
    breaksNothing(brokenConditions(layer, { ...options, [field]: value }), others);
  return proposals(layer, options, cures, problem).filter(mends).slice(0, MOST_CURES);
}
