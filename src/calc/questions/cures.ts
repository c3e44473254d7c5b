/** What mends an error: values to offer in place of a refused text, and changes that make options possible. */

import type { FieldName, Value } from '../fields/fields.ts';
import { fieldOf, formatValue, LARGEST, parseField, sameValue } from '../fields/fields.ts';
import { conv2dCures } from '../layers/convolution/conv2d.cures.ts';
import type { Cure, Cures, LayerDefinition, Options } from '../layers/define.ts';
import { brokenConditions, inputValues } from '../layers/evaluate.ts';
import type { Refusal } from '../numbers/exact.ts';
import { parseWhole, toAscii } from '../numbers/exact.ts';

/** The whole numbers on both sides of a decimal fraction. */
function neighbours(text: string): bigint[] {
  const whole = /^(\d[\d,]*)?\.\d+$/.exec(toAscii(text))?.[1] ?? '0';
  const below = parseWhole(whole, 0n, LARGEST);
  return below.ok ? [below.value, below.value + 1n] : [];
}

function guesses(layer: LayerDefinition, field: FieldName, text: string, reason: Refusal): Value[] {
  const { min, max } = fieldOf(layer, field);
  if (reason === 'fraction') return neighbours(text);
  if (reason === 'separator') return [BigInt(toAscii(text).replace(/,/g, ''))];
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

/** The cures of each layer, by its name. */
const CURES: Readonly<Record<string, Cures>> = { Conv2d: conv2dCures };

/** Changes that mend the first broken condition of complete options and break nothing else; none if all hold. */
export function mendOptions(layer: LayerDefinition, options: Options): Cure[] {
  const [first, ...others] = brokenConditions(layer, options).map(({ condition }) => condition);
  const propose = first === undefined ? undefined : CURES[layer.name]?.[first];
  const mends = ({ field, value }: Cure) =>
    parseField(field, formatValue(value, fieldOf(layer, field)), layer).ok &&
    brokenConditions(layer, { ...options, [field]: value }).every(({ condition }) => others.includes(condition));
  return (propose?.(options, inputValues(layer, options)) ?? []).filter(mends);
}
