/**
 * Adaptive pooling. Rules: PyTorch 2.13, `torch.nn.AdaptiveAvgPool2d` and its siblings. Output i of o along a
 * dimension of n numbers takes those from floor(i·n / o) to ceil((i + 1)·n / o), `start_index` and `end_index` of ATen's
 * `AdaptivePooling.h`.
 */

import { field } from '../../fields/lists.ts';
import { gcd } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import {
  axesOutput,
  axisSymbols,
  byAxis,
  indicesOf,
  inputHasAxes,
  lastSizes,
  RANKS,
  sizeScalars,
  sizeSymbols,
  valuesOf,
} from '../space/axes.ts';
import type { Rank } from '../space/sides.ts';
import { SIDES_OF } from '../space/sides.ts';

/** The sizes wanted; "if None, the size will be the same as that of the input". */
function outputSizes(options: Options, rank: Rank): bigint[] {
  const { output_size } = options;
  if (typeof output_size !== 'string') return valuesOf(output_size, rank);
  const parts = output_size.split(',');
  return lastSizes(options, rank).map((size, index) => {
    const part = parts[index] ?? 'None';
    return part === 'None' ? size : BigInt(part);
  });
}

/**
 * `reach_…` is the length of all windows along a dimension together. Neighbours share a number wherever a border between
 * them falls inside it, so from n numbers for o windows they make n + o − gcd(n, o).
 */
function adaptiveScalars(options: Options, rank: Rank): Environment {
  const [sizes, outs] = [lastSizes(options, rank), outputSizes(options, rank)];
  const reach = sizes.map((size, index) => {
    const out = outs[index] as bigint;
    return size + out - gcd(size, out);
  });
  return { ...sizeScalars(options, rank), ...byAxis('reach', rank, reach), ...byAxis('out', rank, outs) };
}

/** Numbers in all windows together; each window of k numbers takes one operation fewer. */
const lessOutputs = (rank: Rank) => () =>
  `maps * ${SIDES_OF[rank].map((axis) => `reach_${axis}`).join(' * ')} - outputs`;

/** Means of one value each are taken over the last dimensions, and PyTorch then asks nothing of those in front. */
const inputHasAxesOrOneMean =
  (rank: Rank): Condition =>
  (options, values) => {
    const one = rank > 1 && outputSizes(options, rank).every((size) => size === 1n);
    const fewest = typeof options.output_size === 'bigint' ? rank : rank + 1;
    return one && inputSizes(options).length >= fewest ? null : inputHasAxes(rank)(options, values);
  };

const adaptive = (rank: Rank) => ({
  family: 'pooling' as const,
  input: ['input_shape'] as const,
  weights: [],
  symbols: { ...sizeSymbols(rank), ...axisSymbols('reach', 'R', rank, { quantity: 'kernel' }) },
  scalars: (options: Options) => adaptiveScalars(options, rank),
  output: axesOutput(rank),
});

/** PyTorch takes `None` for a size that stays, but not in one dimension, where nothing would be left to pool. */
const adaptiveFields = (rank: Rank) => ({
  input_shape: INPUT_SHAPE,
  output_size: field('sizes', 'out', '', { rank, ...(rank > 1 && { within: ['None'] }) }),
});

const adaptiveAvgPool = (rank: Rank): LayerDefinition =>
  defineLayer({
    ...adaptive(rank),
    name: `AdaptiveAvgPool${rank}d`,
    options: [{ field: 'output_size' }],
    fields: adaptiveFields(rank),
    operations: [
      { name: 'additions', primitive: 'add', total: lessOutputs(rank), when: 'always' },
      { name: 'divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
    ],
    conditions: [inputHasAxesOrOneMean(rank)],
  });

const adaptiveMaxPool = (rank: Rank): LayerDefinition =>
  defineLayer({
    ...adaptive(rank),
    name: `AdaptiveMaxPool${rank}d`,
    options: [{ field: 'output_size' }, { field: 'return_indices', initial: false, quiet: true }],
    fields: { ...adaptiveFields(rank), return_indices: field('flag', 'none', '') },
    operations: [{ name: 'comparisons', primitive: 'compare', total: lessOutputs(rank), when: 'always' }],
    ...indicesOf(rank),
    conditions: [inputHasAxes(rank)],
  });

export const ADAPTIVE_POOLING: readonly LayerDefinition[] = [
  ...RANKS.map(adaptiveAvgPool),
  ...RANKS.map(adaptiveMaxPool),
];
