/** How far PyTorch can follow a layer as evaluated: with its numbers, with its shapes alone, or less. */
import type { Evaluation } from './evaluate.ts';
import { product, sum } from './exact.ts';
import { sizesOf } from './fields.ts';
import { insideOf } from './layers/inside.ts';
import type { LayerDefinition } from './layers/define.ts';
import { buffersOf, tensorsOf } from './primitives.ts';
import type { Call } from './recording.ts';
import type { Shape } from './shapes.ts';
import { BYTES } from './units.ts';

/** What of a layer PyTorch can take: all of it, its shapes alone, its weights' shapes alone, or nothing. */
export type Extent = 'run' | 'shapes' | 'weights' | 'nothing';

/** An extent, and what keeps it from more: sizes past 64 bits, or work that has no end in sight. */
export interface Reach {
  extent: Extent;
  limit?: 'beyond' | 'long';
}

/** Numbers, operations and rounds up to which the layer is really run: some 40 MB and about a second. */
const SMALL = { numbers: 10n ** 7n, operations: 10n ** 9n, rounds: 1000n };

/** Rounds that shapes alone take in half a second, and tensors that are made in as much. */
const MOST = { rounds: 100n, tensors: 200n };

/** PyTorch keeps sizes, and a tensor's bytes, in signed 64 bits. */
const BEYOND = 2n ** 63n;

const fits = (numbers: bigint): boolean => numbers * BYTES.float32 < BEYOND;

/** The stretch of input that a dilated kernel covers, along each side of a layer that says it. */
const spansOf = ({ input }: LayerDefinition, { values }: Evaluation): bigint[] =>
  input.slice(2).map((side) => values[`span_${side}`] ?? 1n);

/** The input with its padding around, which every padding but zeros builds as a tensor. */
function paddedInput(layer: LayerDefinition, found: Evaluation): Shape {
  const { input_shape, options } = found;
  const sides = input_shape.slice(2);
  const padding = sizesOf(options.padding, sides.length);
  const spans = spansOf(layer, found);
  const padded = sides.map((size, side) =>
    options.padding === 'same' ? size + (spans[side] ?? 1n) - 1n : size + 2n * (padding?.[side] ?? 0n),
  );
  return [...input_shape.slice(0, 2), ...padded];
}

/** Outputs of everything that is called inside. */
const outputsInside = (calls: readonly Call[]): Shape[] =>
  calls.flatMap(({ output, calls }) => [output, ...outputsInside(calls)]);

/** Numbers in each tensor that the layer takes or makes. What is no product of sums takes an operation a number. */
function numbersMade(layer: LayerDefinition, found: Evaluation): bigint[] {
  const { options, output_shape, flops, macs } = found;
  const builds = options.padding_mode !== undefined && options.padding_mode !== 'zeros';
  const shapes = [
    ...tensorsOf(layer, found),
    ...(builds ? [paddedInput(layer, found)] : []),
    ...outputsInside(insideOf(layer, found)),
    output_shape,
  ];
  return [...shapes.map((shape) => product(shape)), flops - 2n * macs];
}

/** Tensors that the layer keeps. */
const kept = (layer: LayerDefinition, found: Evaluation) => [...found.weights, ...buffersOf(layer, found)];

/** What keeps PyTorch from making the layer itself. */
function limitOfWeights(layer: LayerDefinition, found: Evaluation): Reach['limit'] {
  const tensors = kept(layer, found);
  if (!tensors.every(({ count }) => fits(count))) return 'beyond';
  return sum(tensors.map(({ copies }) => copies)) > MOST.tensors ? 'long' : undefined;
}

/** How far a check can go at this size. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach {
  const made = numbersMade(layer, found);
  const rounds = layer.rounds?.(found.options) ?? 1n;
  const weights = kept(layer, found).map(({ count }) => count);
  const limit = limitOfWeights(layer, found);
  if (limit) return { extent: 'nothing', limit };
  const less = found.weights.length > 0 ? 'weights' : 'nothing';
  if (![...made, ...spansOf(layer, found)].every(fits)) return { extent: less, limit: 'beyond' };
  const numbers = sum([...made, product(paddedInput(layer, found)), ...weights]);
  const small = numbers <= SMALL.numbers && found.flops <= SMALL.operations;
  if (small && rounds <= SMALL.rounds) return { extent: 'run' };
  return rounds <= MOST.rounds ? { extent: 'shapes' } : { extent: less, limit: 'long' };
}
