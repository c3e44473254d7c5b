/** The sides of an input with one, two or three dimensions of space, and what a layer says of each side. */

import type { Field, Scalar, Value } from '../../fields/fields.ts';
import { FIELDS, sizesOf } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Options } from '../define.ts';

/** How many dimensions of space. */
export type Rank = 1 | 2 | 3;

/** A dimension of space, by the name of its field. */
export type Side = 'length' | 'depth' | 'height' | 'width';

/** The sides in the order of PyTorch's shapes. */
export const SIDES_OF: Readonly<Record<Rank, readonly Side[]>> = {
  1: ['length'],
  2: ['height', 'width'],
  3: ['depth', 'height', 'width'],
};

/** Fields with one size a side, and what the scalar of a side begins with (`kernel_depth`). */
export const SIDED = {
  kernel_size: 'kernel',
  stride: 'stride',
  padding: 'padding',
  dilation: 'dilation',
  output_padding: 'output_padding',
} as const;

export type SidedField = keyof typeof SIDED;

const INPUTS: Readonly<Record<Side, Field>> = {
  length: field('whole', 'size', 'L_\\mathrm{in}'),
  depth: field('whole', 'size', 'D_\\mathrm{in}'),
  height: FIELDS.height,
  width: FIELDS.width,
};

const OUTPUT_PADDING = field('pair', 'none', 'O', { min: 0n });

const fieldNamed = (name: SidedField): Field => (name === 'output_padding' ? OUTPUT_PADDING : FIELDS[name]);

/** Size of one side in a field of one number or of a list; 0 for a word, or for a list that is too short. */
export const sizeAt = (options: Options, name: SidedField, rank: Rank, index: number): bigint =>
  sizesOf(options[name], rank)?.[index] ?? 0n;

/** A field with a size a side: a pair for two sides, a list of that many sizes otherwise. */
function sidedField(name: SidedField, rank: Rank): Field {
  if (rank === 2) return fieldNamed(name);
  const { kind: _, quantity, symbol, ...rest } = fieldNamed(name);
  return field('sizes', quantity, symbol, { ...rest, rank });
}

/** The fields that a layer of this rank reads otherwise than Conv2d. */
export function sidedFields(
  rank: Rank,
  names: readonly SidedField[],
): Readonly<Partial<Record<SidedField | Side, Field>>> {
  const inputs = SIDES_OF[rank].map((side) => [side, INPUTS[side]]);
  return Object.fromEntries([...inputs, ...names.map((name) => [name, sidedField(name, rank)])]);
}

/** `K` for the only side, `K_d` for one of several. */
const subscript = (symbol: string, side: Side): string => (side === 'length' ? symbol : `${symbol}_${side[0]}`);

/** Which field a side is read from: a number of its own, or one of several. */
const sourceOf = (name: SidedField, rank: Rank, index: number): Pick<Scalar, 'field' | 'side'> =>
  rank === 1 ? { field: name } : { field: name, side: index };

/** Symbols of the scalars of every side: those of the fields, and of the input's and the output's sizes. */
export function sidedSymbols(rank: Rank, names: readonly SidedField[]): Record<string, Scalar> {
  const ofSide = (side: Side, index: number): [string, Scalar][] => [
    [side, { symbol: INPUTS[side].symbol, quantity: 'size', field: side }],
    [`out_${side}`, { symbol: INPUTS[side].symbol.replace('in', 'out'), quantity: 'size' }],
    ...names.map((name): [string, Scalar] => {
      const { symbol, quantity } = fieldNamed(name);
      const source = sourceOf(name, rank, index);
      return [`${SIDED[name]}_${side}`, { symbol: subscript(symbol, side), quantity, ...source }];
    }),
  ];
  return Object.fromEntries(SIDES_OF[rank].flatMap(ofSide));
}

/** `kernel_depth`, `stride_width` …: the size of every side in these fields. */
export function sidedScalars(options: Options, rank: Rank, names: readonly SidedField[]): Environment {
  const ofSide = (side: Side, index: number) =>
    names.map((name) => [`${SIDED[name]}_${side}`, sizeAt(options, name, rank, index)]);
  return Object.fromEntries(SIDES_OF[rank].flatMap(ofSide));
}

/** A field as a sentence writes it: one number where the sides are equal. */
export function sideText(value: Value | undefined): string {
  if (!Array.isArray(value)) return String(value);
  return new Set(value).size === 1 ? String(value[0]) : value.join(',');
}

/** The product of one name for every side: `kernel_depth * kernel_height * kernel_width`. */
export const sidesProduct = (rank: Rank, prefix: string): string =>
  SIDES_OF[rank].map((side) => `${prefix}${side}`).join(' * ');
