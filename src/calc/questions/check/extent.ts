/** How far PyTorch can follow a layer as evaluated: with its numbers, with its shapes alone, or less. */

import { fieldOf, sizesOf } from '../../fields/fields.ts';
import type { Shape } from '../../fields/shapes.ts';
import type { LayerDefinition } from '../../layers/define.ts';
import type { Evaluation } from '../../layers/evaluate.ts';
import { buffersOf, tensorsOf } from '../../layers/primitives.ts';
import { product, sum } from '../../numbers/exact.ts';
import { BYTES } from '../../numbers/units.ts';
import type { Call, Run } from '../../run/call.ts';
import { outputShape } from '../../run/call.ts';

/** What of a layer PyTorch can take: all of it, its shapes alone, its weights' shapes alone, or nothing. */
export type Extent = 'run' | 'shapes' | 'weights' | 'nothing';

/** An extent, and what keeps it from more: sizes past 64 bits, or work that has no end in sight. */
export interface FoundExtent {
  extent: Extent;
  limit?: 'beyond' | 'long';
}

/** Numbers, operations and rounds up to which the layer is really run: some 40 MB and about a second. */
const SMALL = { numbers: 10n ** 7n, operations: 10n ** 9n, rounds: 1000n };

/** Rounds, or tensors made, that shapes alone take in two seconds: without numbers they run in Python. */
const MOST_ROUNDS = 500n;

/** PyTorch keeps sizes, and a tensor's bytes, in signed 64 bits. */
const BEYOND = 2n ** 63n;

const fits = (numbers: bigint): boolean => numbers * BYTES.float32 < BEYOND;

/** The stretch of input that a dilated kernel covers, along each side of a layer that says it. */
const spansOf = ({ input }: LayerDefinition, { values }: Evaluation): bigint[] =>
  input.slice(2).map((side) => values[`span_${side}`] ?? 1n);

/** A tensor with the padding around it that layers with a kernel may build; that of others is in their output. */
function padded(layer: LayerDefinition, found: Evaluation, shape: Shape): Shape {
  const { padding } = found.options;
  const spans = spansOf(layer, found);
  const { kind, rank = kind === 'pair' ? 2 : 1 } = fieldOf(layer, 'padding');
  const sides = found.options.kernel_size === undefined ? [] : (sizesOf(padding, rank) ?? []);
  const around = padding === 'same' ? spans.map((span) => span - 1n) : sides.map((side) => 2n * side);
  const first = shape.length - around.length;
  return shape.map((size, index) => size + (around[index - first] ?? 0n));
}

/** Outputs of everything that is called inside. */
const outputsInside = (calls: readonly Call[]): Shape[] =>
  calls.flatMap((call) => [outputShape(call), ...outputsInside(call.calls)]);

/** Numbers in each tensor that the layer takes or makes. What is no product of sums takes an operation a number. */
function numbersMade(layer: LayerDefinition, found: Evaluation, run: Run): bigint[] {
  const { output_shape, flops, macs } = found;
  const outside = [...tensorsOf(layer, found), output_shape];
  const shapes = [
    ...outside,
    ...outside.map((shape) => padded(layer, found, shape)),
    ...run.calls.flatMap(({ calls }) => outputsInside(calls)),
  ];
  const rest = flops - 2n * macs;
  return [...shapes.map((shape) => product(shape)), rest > 0n ? rest : 0n];
}

/** Tensors that the layer keeps. */
const kept = (layer: LayerDefinition, found: Evaluation) => [...found.weights, ...buffersOf(layer, found)];

/** True for a layer that is run in about a second, in so many rounds. Many of the CPU's kernels keep options in 32 bits. */
function isSmall(layer: LayerDefinition, found: Evaluation, made: readonly bigint[], rounds: bigint): boolean {
  const weights = kept(layer, found).map(({ count }) => count);
  const numbers = sum([...made, ...weights]);
  const options = Object.values(found.options).flat();
  const isNarrow = options.every((one) => typeof one !== 'bigint' || one < 2n ** 31n);
  return isNarrow && numbers <= SMALL.numbers && found.flops <= SMALL.operations && rounds <= SMALL.rounds;
}

/** How far a check can go at this size, of a layer whose run is given. */
export function extentOf(layer: LayerDefinition, found: Evaluation, run: Run): FoundExtent {
  const weights = kept(layer, found);
  const tensors = sum(weights.map(({ copies }) => copies));
  const rounds = tensors + (layer.rounds?.(found.options) ?? 1n);
  const less = tensors > MOST_ROUNDS || found.weights.length === 0 ? 'nothing' : 'weights';
  const made = numbersMade(layer, found, run);
  if (!weights.every(({ count }) => fits(count))) return { extent: 'nothing', limit: 'beyond' };
  if (![...made, ...spansOf(layer, found)].every(fits)) return { extent: less, limit: 'beyond' };
  if (isSmall(layer, found, made, rounds)) return { extent: 'run' };
  return rounds <= MOST_ROUNDS ? { extent: 'shapes' } : { extent: less, limit: 'long' };
}
