/** What layers over one, two or three dimensions share: names of the dimensions, values by dimension, the input's rank. */

import type { FieldName, Scalar, Value } from '../../fields/fields.ts';
import { sizesOf } from '../../fields/fields.ts';
import { product } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { inputSizes } from '../inputShape.ts';
import type { Rank } from './sides.ts';
import { SIDES_OF } from './sides.ts';

export const RANKS: readonly Rank[] = [1, 2, 3];

const LETTERS: Readonly<Record<string, string>> = { length: 'L', depth: 'D', height: 'H', width: 'W' };

/** Exactly `rank` values of a field, one a dimension: a number stands for all, `otherwise` for what is missing. */
export function valuesOf(value: Value | undefined, rank: number, otherwise = 1n): bigint[] {
  const sizes = sizesOf(value, rank) ?? [];
  return Array.from({ length: rank }, (_, index) => sizes[index] ?? otherwise);
}

/** The last `rank` sizes of the input, ones where it has fewer. */
export function lastSizes(options: Options, rank: number): bigint[] {
  const sizes = inputSizes(options).slice(-rank);
  return [...Array<bigint>(rank - sizes.length).fill(1n), ...sizes];
}

/** Numbers in front of the last `rank` dimensions, all together: images times channels. */
export const mapsOf = (options: Options, rank: number): bigint => product(inputSizes(options).slice(0, -rank));

/** Names with a prefix, one a dimension: `kernel_height`, `kernel_width`. */
export function byAxis(prefix: string, rank: Rank, values: readonly bigint[]): Environment {
  return Object.fromEntries(SIDES_OF[rank].map((axis, index) => [`${prefix}_${axis}`, values[index] as bigint]));
}

/** The sizes of the input by the names of the dimensions, and `maps` in front of them. */
export function sizeScalars(options: Options, rank: Rank): Environment {
  const sizes = lastSizes(options, rank);
  const byName = SIDES_OF[rank].map((axis, index) => [axis, sizes[index] as bigint]);
  return { maps: mapsOf(options, rank), ...Object.fromEntries(byName) };
}

/** A symbol for each dimension, `K_h` and `K_w`; of a single dimension `K`. */
export function axisSymbols(
  prefix: string,
  letter: string,
  rank: Rank,
  { quantity, field: source }: { quantity: Scalar['quantity']; field?: FieldName },
): Record<string, Scalar> {
  const symbol = (axis: string) => (rank === 1 ? letter : `${letter}_${axis[0]}`);
  const from = (index: number) => (source && { field: source, ...(rank > 1 && { side: index }) }) || {};
  return Object.fromEntries(
    SIDES_OF[rank].map((axis, index) => [`${prefix}_${axis}`, { symbol: symbol(axis), quantity, ...from(index) }]),
  );
}

/** Symbols of the sizes before and after a layer, and of the maps in front of them. */
export function sizeSymbols(rank: Rank): Record<string, Scalar> {
  const sizes = SIDES_OF[rank].flatMap((axis): [string, Scalar][] => [
    [axis, { symbol: `${LETTERS[axis]}_\\mathrm{in}`, quantity: 'size' }],
    [`out_${axis}`, { symbol: `${LETTERS[axis]}_\\mathrm{out}`, quantity: 'size' }],
  ]);
  return { maps: { symbol: 'N C', quantity: 'none' }, ...Object.fromEntries(sizes) };
}

/** `(C, H, W)`: the letters of a shape, with a batch in front where it has one. */
export const letters = (rank: Rank, batch: boolean): string =>
  `(${[...(batch ? ['N'] : []), 'C', ...SIDES_OF[rank].map((axis) => LETTERS[axis])].join(', ')})`;

/** The input's shape, as a sentence shows it. */
export const givenShape = (options: Options): string => `(${inputSizes(options).join(', ')})`;

/** PyTorch: "Expected 3D or 4D (batch mode) tensor"; one dimension fewer is an input without its batch. */
export const inputHasAxes =
  (rank: Rank): Condition =>
  (options) => {
    const dimensions = inputSizes(options).length;
    if (dimensions === rank + 1 || dimensions === rank + 2) return null;
    return {
      condition: 'input_has_axes',
      fields: ['input_shape'],
      values: { one: letters(rank, false), batch: letters(rank, true), given: givenShape(options) },
    };
  };

/** The output's shape: what stands in front of the last dimensions stays, and these have the sizes `out_…`. */
export const axesOutput =
  (rank: Rank) =>
  (options: Options, values: Environment): bigint[] => [
    ...inputSizes(options).slice(0, -rank),
    ...SIDES_OF[rank].map((axis) => values[`out_${axis}`] as bigint),
  ];

/** With `return_indices` PyTorch answers twice: the values, and where in the input each of them stood. */
export const indicesOf = (rank: Rank): Pick<LayerDefinition, 'returned' | 'returnedNames'> => ({
  returned: (options, values) => {
    const shape = axesOutput(rank)(options, values);
    return options.return_indices === true ? [shape, shape] : shape;
  },
  returnedNames: '(output, indices)',
});
