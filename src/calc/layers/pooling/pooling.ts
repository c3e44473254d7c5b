/**
 * Pooling with windows of one size. Rules: PyTorch 2.13, `torch.nn.MaxPool2d`, `AvgPool2d`, `LPPool2d` and their
 * siblings. Windows are counted whole: what lies on the padding, or hangs over with `ceil_mode`, is compared or added
 * like any other number.
 */

import { field } from '../../fields/lists.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE } from '../inputShape.ts';
import { axesOutput, indicesOf, RANKS } from '../space/axes.ts';
import type { Rank } from '../space/sides.ts';
import { ADAPTIVE_POOLING } from './adaptive.ts';
import {
  kernelAtMostInput,
  WINDOW_FORMS,
  windowConditions,
  windowFields,
  windowOutputs,
  windowScalars,
  windowSymbols,
  windowText,
} from './windows.ts';

/** What pooling layers with windows have in common. */
const windowed = (rank: Rank) => ({
  family: 'pooling' as const,
  input: ['input_shape'] as const,
  weights: [],
  symbols: windowSymbols(rank),
  derived: windowOutputs(rank),
  forms: WINDOW_FORMS,
  scalars: (options: Options) => windowScalars(options, rank),
  output: axesOutput(rank),
});

/** PyTorch also pools whole numbers, but for maxima in one dimension: "max_pool1d_impl" not implemented for 'Long'. */
const KEEPS_DTYPE = { keeps: 'dtype' } as const;

/** One fewer than the numbers of a window. */
const lessOne = (rank: Rank) => () => `${windowText(rank)} - 1`;

const maxPool = (rank: Rank): LayerDefinition =>
  defineLayer({
    ...windowed(rank),
    name: `MaxPool${rank}d`,
    options: [
      { field: 'kernel_size' },
      { field: 'stride', initial: 'None' },
      { field: 'padding', initial: 0n },
      { field: 'dilation', initial: 1n },
      { field: 'return_indices', initial: false, quiet: true },
      { field: 'ceil_mode', initial: false },
    ],
    fields: {
      ...windowFields(rank),
      input_shape: INPUT_SHAPE,
      return_indices: field('flag', 'none', ''),
      ceil_mode: field('flag', 'none', ''),
    },
    operations: [{ name: 'comparisons', primitive: 'compare', perOutput: lessOne(rank), when: 'always' }],
    ...(rank > 1 && KEEPS_DTYPE),
    ...indicesOf(rank),
    conditions: windowConditions(rank),
  });

/** PyTorch: "divisor must be not zero". */
const divisorIsNotZero: Condition = (options) =>
  options.divisor_override === 0n
    ? { condition: 'divisor_is_not_zero', fields: ['divisor_override'], values: {} }
    : null;

/** PyTorch, of averages in three dimensions: "input image (T: 2 H: 3 W: 3) smaller than kernel size", padding aside. */
const inputHoldsKernel = (rank: Rank): Condition[] => (rank === 3 ? [kernelAtMostInput(rank)] : []);

/** What one average divides by; neither choice changes how often it divides. */
const divisorOptions = (rank: Rank): LayerDefinition['options'] => [
  { field: 'count_include_pad', initial: true, quiet: true },
  ...(rank === 1 ? [] : [{ field: 'divisor_override', initial: 'None', quiet: true } as const]),
];

const avgPool = (rank: Rank): LayerDefinition =>
  defineLayer({
    ...windowed(rank),
    name: `AvgPool${rank}d`,
    ...KEEPS_DTYPE,
    options: [
      { field: 'kernel_size' },
      { field: 'stride', initial: 'None' },
      { field: 'padding', initial: 0n },
      { field: 'ceil_mode', initial: false },
      ...divisorOptions(rank),
    ],
    fields: {
      ...windowFields(rank),
      input_shape: INPUT_SHAPE,
      ceil_mode: field('flag', 'none', ''),
      count_include_pad: field('flag', 'none', ''),
      divisor_override: field('whole', 'none', '', { min: -(10n ** 15n), words: ['None'] }),
    },
    operations: [
      { name: 'additions', primitive: 'add', perOutput: lessOne(rank), when: 'always' },
      { name: 'divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
    ],
    conditions: [divisorIsNotZero, ...windowConditions(rank), ...inputHoldsKernel(rank)],
  });

/** PyTorch divides by `norm_type` to take the root: "float division by zero". */
const normIsNotZero: Condition = (options) =>
  Number(options.norm_type) === 0 ? { condition: 'norm_is_not_zero', fields: ['norm_type'], values: {} } : null;

/**
 * PyTorch's formula is the p-th root of the sum of x^p over the window: a power for every number of the window, their
 * sum, and one more power for the root.
 */
const lpPool = (rank: Rank): LayerDefinition =>
  defineLayer({
    ...windowed(rank),
    name: `LPPool${rank}d`,
    options: [
      { field: 'norm_type' },
      { field: 'kernel_size' },
      { field: 'stride', initial: 'None' },
      { field: 'ceil_mode', initial: false },
    ],
    fields: {
      ...windowFields(rank),
      input_shape: INPUT_SHAPE,
      norm_type: field('decimal', 'none', 'p'),
      ceil_mode: field('flag', 'none', ''),
    },
    operations: [
      { name: 'powers', primitive: 'exponential', perOutput: () => windowText(rank), when: 'always' },
      { name: 'additions', primitive: 'add', perOutput: lessOne(rank), when: 'always' },
      { name: 'roots', primitive: 'exponential', perOutput: () => '1', when: 'always' },
    ],
    conditions: [normIsNotZero, ...windowConditions(rank), ...inputHoldsKernel(rank)],
  });

/** Pooling layers, as PyTorch's documentation lists them. */
export const POOLING: readonly LayerDefinition[] = [
  ...RANKS.map(maxPool),
  ...RANKS.map(avgPool),
  ...RANKS.map(lpPool),
  ...ADAPTIVE_POOLING,
];
