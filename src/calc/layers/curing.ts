/** Changes that mend conditions in more than one family of layers. */

import type { FieldName, Value } from '../fields/fields.ts';
import { isList } from '../fields/fields.ts';
import { ceilDiv, gcd } from '../numbers/exact.ts';
import type { Broken, Cure, CuresByCondition, LayerDefinition, Options } from './define.ts';
import { inputSizes } from './inputShape.ts';

export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The least multiple of a factor that is no smaller. */
export const multipleOf = (factor: bigint, least: bigint): bigint =>
  factor > 0n ? larger(ceilDiv(least, factor), 1n) * factor : least;

/** The greatest common divisor of all. */
export const sharedBy = (...sizes: readonly bigint[]): bigint => sizes.reduce(gcd);

/** The input with another size at a place, counted from the end where it is negative. */
export function withSize(options: Options, place: number, size: bigint): Cure {
  const sizes = inputSizes(options);
  const at = place < 0 ? place + sizes.length : place;
  return { field: 'input_shape', value: sizes.map((one, index) => (index === at ? size : one)) };
}

/** The input with that size at each of its places, the last one first: the place that a condition asks it of will mend. */
export const withSizeAnywhere = (options: Options, size: bigint): Cure[] =>
  inputSizes(options)
    .map((_, place) => withSize(options, place, size))
    .reverse();

const ones = (count: number): bigint[] => Array<bigint>(Math.max(count, 0)).fill(1n);

/** The input with more or fewer dimensions, the nearest number of them first: ones or sizes again are added, others left out. */
export function otherRanks({ options }: Pick<Broken, 'options'>): Cure[] {
  const sizes = inputSizes(options);
  const shapes = [1, 2, 3, 4].flatMap((by) => [
    [...ones(by), ...sizes],
    [...sizes, ...ones(by)],
    [...sizes, ...sizes.slice(-1 * by)],
    sizes.slice(by),
    sizes.slice(0, -by),
  ]);
  return shapes.filter((shape) => shape.length > 0).map((value) => ({ field: 'input_shape', value }));
}

/** The default of each field that a condition names, where it has one. */
export const defaults = ({ layer, problem }: Broken): Cure[] =>
  problem.fields.flatMap((field) => defaultOf(layer, field));

/** The default of a field, where it has one. */
export const defaultOf = ({ options, forward = [] }: LayerDefinition, field: FieldName): Cure[] => {
  const initial = [...options, ...forward].find((option) => option.field === field)?.initial;
  return initial === undefined ? [] : [{ field, value: initial }];
};

/** A dimension that the input has: the last or the first; or an input of more dimensions. */
export const otherDims = (broken: Broken): Cure[] => [
  ...broken.problem.fields
    .filter((field) => field !== 'input_shape')
    .flatMap((field): Cure[] => [
      { field, value: -1n },
      { field, value: 0n },
      { field, value: 'None' },
    ]),
  ...otherRanks(broken),
];

/** The values of a field where each dimension makes its own demand; one that has a single number keeps a single one. */
export function reshaped(
  now: Value | undefined,
  demands: readonly bigint[],
  pick: (a: bigint, b: bigint) => bigint,
): Value {
  const equal = (all: readonly bigint[]) => all.every((one) => one === all[0]);
  return (isList(now) && !equal(now)) || (isList(now) && !equal(demands)) ? demands : demands.reduce(pick);
}

/** Conditions that several families have. */
export const sharedCures: CuresByCondition = {
  is_probability: (broken) => [...defaults(broken), ...broken.problem.fields.map((field) => ({ field, value: '0.5' }))],
  takes_one_shape: otherRanks,
  takes_two_shapes: otherRanks,
  input_has_axes: otherRanks,
  dim_in_range: otherDims,
};
