/**
 * Layer, group and root-mean-square normalization: statistics of the input, in training and in evaluation alike.
 * Rules: PyTorch 2.13, `torch/nn/modules/normalization.py`; the checks are in `aten/src/ATen/native/layer_norm.h` and
 * `group_norm.cpp`. Papers: arXiv 1607.06450, 1803.08494 and 1910.07467.
 */

import type { Sizes } from '../../fields/fields.ts';
import { isList } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Condition, Operation, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { inputSizes } from '../inputShape.ts';
import { learned, measured, measuredFlops, ROOTS, STATISTICS_FIELDS, SYMBOLS, scales, shifts } from './statistics.ts';

const always = () => true;

/** The sizes of the last dimensions, which are normalized together. */
const normalizedSizes = ({ normalized_shape }: Options): Sizes => (isList(normalized_shape) ? normalized_shape : []);

const normalizedTexts = (options: Options): string[] => normalizedSizes(options).map(String);

/** Values in a set, and how many sets the dimensions before them make. */
function layerScalars(options: Options) {
  const [sizes, last] = [inputSizes(options), normalizedSizes(options)];
  return { normalized: product(last), sets: product(sizes.slice(0, Math.max(sizes.length - last.length, 0))) };
}

/** PyTorch: "Given normalized_shape=[3], expected input with shape [*, 3], but got input of size[2]". */
const endsWithNormalized: Condition = (options) => {
  const [sizes, last] = [inputSizes(options), normalizedSizes(options)];
  const end = sizes.slice(Math.max(sizes.length - last.length, 0));
  if (String(end) === String(last)) return null;
  return {
    condition: 'ends_with_normalized',
    fields: ['normalized_shape', 'input_shape'],
    values: { normalized: last.join(', '), input: sizes.join(', ') },
  };
};

const D = { symbol: 'D', quantity: 'in', field: 'normalized_shape' } as const;
const layerFields = { ...STATISTICS_FIELDS, normalized_shape: field('sizes', 'in', 'D', { loose: true }) };

/** One number for each value of a set. */
const perPosition = { shape: normalizedTexts, each: () => 'normalized', pieces: '1' } as const;

export const layerNorm = defineLayer({
  name: 'LayerNorm',
  family: 'normalization',
  options: [
    { field: 'normalized_shape' },
    { field: 'eps', initial: '1e-05', quiet: true },
    { field: 'elementwise_affine', initial: true },
    { field: 'bias', initial: true },
  ],
  fields: layerFields,
  symbols: { ...SYMBOLS, normalized: D },
  input: ['input_shape'],
  weights: [
    { name: 'weight', ...perPosition, when: scales },
    { name: 'bias', ...perPosition, when: shifts },
  ],
  forms: { elementwise_affine: [true, false], bias: [true, false] },
  operations: [...measured(always), ...ROOTS, ...learned(always)],
  flops: measuredFlops,
  output: inputSizes,
  scalars: layerScalars,
  conditions: [endsWithNormalized],
});

/** The mean of squares takes the place of the variance, and nothing is subtracted. */
const MEAN_SQUARE: readonly Operation[] = [
  { name: 'squares', primitive: 'multiply', perOutput: () => '1', when: 'always' },
  { name: 'square_additions', primitive: 'add', total: () => 'outputs - sets', when: 'always' },
  { name: 'mean_divisions', primitive: 'divide', total: () => 'sets', when: 'always' },
  ...ROOTS,
  { name: 'divisions', primitive: 'divide', perOutput: () => '1', when: 'always' },
];

/** y = x / √(ε + mean of x²) · γ. There is no β. */
export const rmsNorm = defineLayer({
  name: 'RMSNorm',
  family: 'normalization',
  options: [
    { field: 'normalized_shape' },
    { field: 'eps', initial: 'None', quiet: true },
    { field: 'elementwise_affine', initial: true },
  ],
  fields: { ...layerFields, eps: { ...STATISTICS_FIELDS.eps, words: ['None'] } },
  symbols: { ...SYMBOLS, normalized: D },
  input: ['input_shape'],
  weights: [{ name: 'weight', ...perPosition, when: scales }],
  forms: { elementwise_affine: [true, false] },
  operations: [...MEAN_SQUARE, { name: 'scalings', primitive: 'multiply', perOutput: () => '1', when: scales }],
  flops: (options) => `${scales(options) ? 4 : 3} * outputs + 2 * sets`,
  output: inputSizes,
  scalars: layerScalars,
  conditions: [endsWithNormalized],
});

/** PyTorch: "num_channels (3) must be divisible by num_groups (2)". */
const groupsDivideChannels: Condition = (_, { num_groups = 1n, num_channels = 1n }) =>
  num_channels % num_groups === 0n
    ? null
    : {
        condition: 'groups_divide_channels',
        fields: ['num_groups', 'num_channels'],
        values: { groups: String(num_groups), channels: String(num_channels) },
      };

/** PyTorch: "Expected at least 2 dimensions for input tensor but received 1". */
const hasChannels: Condition = (options) => {
  const rank = inputSizes(options).length;
  return rank >= 2 ? null : { condition: 'has_channels', fields: ['input_shape'], values: { rank: String(rank) } };
};

/**
 * PyTorch: "Expected weight to be a vector of size equal to the number of channels in input"; without weight "Expected
 * number of channels in input to be divisible by num_groups" is all it asks.
 */
const groupChannelsMatch: Condition = (options, { num_groups = 1n, num_channels = 1n }) => {
  const channels = inputSizes(options)[1] ?? 1n;
  const fits = scales(options) ? channels === num_channels : channels % num_groups === 0n;
  if (fits) return null;
  return {
    condition: scales(options) ? 'group_channels_match' : 'groups_divide_input',
    fields: scales(options) ? ['num_channels', 'input_shape'] : ['num_groups', 'input_shape'],
    values: { groups: String(num_groups), features: String(num_channels), channels: String(channels) },
  };
};

/** PyTorch: "Expected more than 1 value per channel when training". It asks this of all images together. */
const groupHasValues: Condition = (options, { num_groups = 1n }) => {
  const total = product(inputSizes(options));
  return total !== num_groups ? null : { condition: 'group_has_values', fields: ['input_shape'], values: {} };
};

export const groupNorm = defineLayer({
  name: 'GroupNorm',
  family: 'normalization',
  options: [
    { field: 'num_groups' },
    { field: 'num_channels' },
    { field: 'eps', initial: '1e-05', quiet: true },
    { field: 'affine', initial: true },
    { field: 'bias', initial: true },
  ],
  fields: { ...STATISTICS_FIELDS, num_groups: field('whole', 'none', 'G'), num_channels: field('whole', 'in', 'C') },
  symbols: { ...SYMBOLS, num_channels: { symbol: 'C', quantity: 'in', field: 'num_channels' } },
  input: ['input_shape'],
  weights: [
    { name: 'weight', shape: ['num_channels'], when: scales },
    { name: 'bias', shape: ['num_channels'], when: shifts },
  ],
  forms: { affine: [true, false], bias: [true, false] },
  operations: [...measured(always), ...ROOTS, ...learned(always)],
  flops: measuredFlops,
  output: inputSizes,
  scalars: (options) => {
    const [images = 1n] = inputSizes(options);
    return { sets: images * (typeof options.num_groups === 'bigint' ? options.num_groups : 1n) };
  },
  conditions: [groupsDivideChannels, hasChannels, groupChannelsMatch, groupHasValues],
});
