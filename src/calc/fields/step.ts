/**
 * One step up or down from a value, as an arrow key or a drag asks for it. Every kind of field has a way of its own, and
 * a value that no step leads on from (`None`) stays.
 */
import type { Field, FieldName, HasFields, Value } from './fields.ts';
import { fieldOf, isList, sidesOf } from './fields.ts';

/** The value `by` steps on; `undefined` where there is none. `side` names the one size of several that moves. */
export type Stepping = (value: Value, by: bigint, spec: Field, side?: number) => Value | undefined;

/** A size kept inside the field's range. */
export const clamped = (size: bigint, { min, max }: Field): bigint => (size < min ? min : size > max ? max : size);

/** What a word in a field of numbers gives way to: the smallest of them; `None` gives way to nothing. */
export const fromWord = (word: string, { min }: Field): bigint | undefined => (word === 'None' ? undefined : min);

const flag: Stepping = (value, by) => (typeof value !== 'boolean' ? undefined : value !== (by !== 0n));

/** The next word of the field, or the one before, round and round: there is no word ten further on. */
const word: Stepping = (value, by, { words = [] }) => {
  const at = words.indexOf(String(value));
  const next = at + (by > 0n ? 1 : by < 0n ? -1 : 0);
  return at < 0 ? undefined : words.at(next % words.length);
};

/** A number, or both sides of a pair. */
const numbers: Stepping = (value, by, spec, side) => {
  if (typeof value === 'string') return fromWord(value, spec);
  const sides = sidesOf(value);
  if (!sides) return undefined;
  const [first, second] = sides.map((size, index) =>
    isList(value) && side !== undefined && side !== index ? size : clamped(size + by, spec),
  ) as [bigint, bigint];
  return first === second ? first : [first, second];
};

/** Kinds that every layer may have; fields of the others bring their own way (calc/lists.ts). */
const STEPS: Readonly<Partial<Record<Field['kind'], Stepping>>> = { flag, word, whole: numbers, pair: numbers };

/** The value of a field `by` steps on, such that the field takes it; `undefined` where nothing is to be stepped. */
export function stepped(
  layer: HasFields,
  options: Readonly<Partial<Record<FieldName, Value>>>,
  field: FieldName,
  by: bigint,
  side?: number,
): Value | undefined {
  const spec = fieldOf(layer, field);
  const value = options[field];
  return value === undefined ? undefined : (spec.step ?? STEPS[spec.kind])?.(value, by, spec, side);
}
