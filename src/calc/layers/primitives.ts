/** What else is known of a counted layer: its operations by kind of arithmetic, what it keeps, and all that it returns. */

import type { Returned, Shape } from '../fields/shapes.ts';
import { sum } from '../numbers/exact.ts';
import type { LayerDefinition, Options, Primitive, Weight } from './define.ts';
import type { CountedWeight, Evaluation } from './evaluate.ts';
import { countWeights, inputValues } from './evaluate.ts';

/** Operations by kind of arithmetic; a kind that does not occur is 0. */
export type Primitives = Readonly<Record<Primitive, bigint>>;

/** No arithmetic at all. */
export const NOTHING: Primitives = {
  multiply: 0n,
  add: 0n,
  compare: 0n,
  divide: 0n,
  exponential: 0n,
  square_root: 0n,
  look_up: 0n,
};

/** The arithmetic of several steps together, kind by kind. */
export function sumOfPrimitives(all: readonly Primitives[]): Primitives {
  const kinds = Object.keys(NOTHING) as Primitive[];
  const sums = kinds.map((kind) => [kind, sum(all.map((one) => one[kind]))]);
  return Object.fromEntries(sums) as Record<Primitive, bigint>;
}

/** All arithmetic, one for each operation; a look-up is none. */
export const flopsOf = (primitives: Primitives): bigint => sum(Object.values(primitives)) - primitives.look_up;

/** The operations of a layer, kind by kind. */
export function primitivesOf(layer: LayerDefinition, { operations }: Evaluation): Primitives {
  const found = { ...NOTHING };
  for (const { name, primitive } of layer.operations) found[primitive] += operations[name] ?? 0n;
  return found;
}

/** Tensors that a layer keeps and does not learn. */
export const buffersOf = ({ buffers = [] }: LayerDefinition, { options, values }: Evaluation): CountedWeight[] =>
  countWeights(buffers, options, values);

/**
 * Every tensor that a layer keeps, learned or not. They follow from the constructor's complete options alone, before
 * there is an input.
 */
export function keptBy(
  layer: LayerDefinition,
  options: Options,
): Readonly<Record<'weights' | 'buffers', CountedWeight[]>> {
  const count = (all: readonly Weight[]) => countWeights(all, options, inputValues(layer, options));
  return { weights: count(layer.weights), buffers: count(layer.buffers ?? []) };
}

/** Everything that PyTorch returns, in its brackets. */
export const returnedOf = (layer: LayerDefinition, { options, values, output_shape }: Evaluation): Returned =>
  layer.returned?.(options, values) ?? output_shape;

/** Shapes of the tensors that the layer is called with. */
export const tensorsOf = (layer: LayerDefinition, { options, input_shape }: Evaluation): readonly Shape[] =>
  layer.takes?.(options, input_shape) ?? [input_shape];
