/**
 * Softmax and its kin, which weigh the values of one dimension against each other. Rules: PyTorch 2.13,
 * `torch/nn/modules/activation.py` and `torch/nn/functional.py`.
 *
 * The largest value is found and subtracted first, as PyTorch's kernels do (`aten/src/ATen/native/cpu/SoftMaxKernel.cpp`):
 * without it exp overflows.
 */

import type { Scalar } from '../../fields/fields.ts';
import { LARGEST } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { LayerDefinition, Operation, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { dimensionAt, dimInRange, INPUT_SHAPE, inputSizes, takesShapes } from '../inputShape.ts';

/** `outputs` is the number of values, `rows` that of the sums to 1. */
const SYMBOLS = {
  outputs: { symbol: 'M', quantity: 'out' },
  rows: { symbol: 'R', quantity: 'none' },
} as const satisfies Record<string, Scalar>;

/** Without a dim PyTorch takes the first dimension of an input of 0, 1 or 3, else the second (`_get_softmax_dim`). */
const usualDim = (rank: number): number => (rank === 0 || rank === 1 || rank === 3 ? 0 : 1);

/** How many rows there are: the sizes of all dimensions but the one that sums to 1. */
function rows(options: Options, dim = options.dim): bigint {
  const sizes = inputSizes(options);
  const along = dim === 'None' ? usualDim(sizes.length) : dimensionAt(dim, sizes.length);
  return product(sizes.filter((_, index) => index !== along));
}

/** exp(x − max), and the sum of a row. */
const EXPONENTIALS: readonly Operation[] = [
  { name: 'maximum_comparisons', primitive: 'compare', total: () => 'outputs - rows', when: 'always' },
  { name: 'maximum_subtractions', primitive: 'add', perOutput: () => '1', when: 'always' },
  { name: 'exponentials', primitive: 'exponential', perOutput: () => '1', when: 'always' },
  { name: 'sum_additions', primitive: 'add', total: () => 'outputs - rows', when: 'always' },
];

/** A row of K values takes K − 1 comparisons, K subtractions, K exponentials, K − 1 additions and K divisions. */
const SOFTMAX: readonly Operation[] = [
  ...EXPONENTIALS,
  { name: 'sum_divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
];

/** (x − max) − log Σ exp(x − max): one logarithm a row, and a subtraction in place of the division. */
const LOG_SOFTMAX: readonly Operation[] = [
  ...EXPONENTIALS,
  { name: 'logarithms', primitive: 'exponential', total: () => 'rows', when: 'always' },
  { name: 'logarithm_subtractions', primitive: 'add', perOutput: () => '1', when: 'always' },
];

/** A dimension, counted from the end where it is negative. */
const DIM = field('whole', 'none', '', { min: -LARGEST, words: ['None'] });

const alongDim = (name: string, operations: readonly Operation[], flops: string): LayerDefinition =>
  defineLayer({
    name,
    family: 'activation',
    options: [{ field: 'dim', initial: 'None' }],
    fields: { input_shape: INPUT_SHAPE, dim: DIM },
    symbols: SYMBOLS,
    input: ['input_shape'],
    weights: [],
    operations,
    flops: () => flops,
    output: inputSizes,
    scalars: (options) => ({ rows: rows(options) }),
    conditions: [dimInRange],
  });

const SOFTMAX_FLOPS = '5 * outputs - 2 * rows';

/** Softmax of the channels at each place of an image. */
const softmax2d = defineLayer({
  ...alongDim('Softmax2d', SOFTMAX, SOFTMAX_FLOPS),
  options: [],
  fields: { input_shape: INPUT_SHAPE },
  scalars: (options) => ({ rows: rows(options, -3n) }),
  conditions: [takesShapes('Softmax2d', '(N, C, H, W)', '(C, H, W)')],
});

export const SOFTMAXES: readonly LayerDefinition[] = [
  alongDim('Softmax', SOFTMAX, SOFTMAX_FLOPS),
  alongDim('LogSoftmax', LOG_SOFTMAX, '5 * outputs - rows'),
  alongDim('Softmin', SOFTMAX, SOFTMAX_FLOPS),
  softmax2d,
];
