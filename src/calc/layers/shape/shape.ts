/**
 * Layers that move numbers and compute none. Rules: PyTorch 2.13, `torch.nn.Flatten`, `Unflatten`, `ChannelShuffle` and
 * `Dropout`, which in evaluation mode hands its input on.
 */

import type { Value } from '../../fields/fields.ts';
import { isList, LARGEST } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { isProbability } from '../probability.ts';
import { givenShape, inputHasAxes } from '../space/axes.ts';
import { BLOCK_LAYERS } from './blocks.ts';
import { PADDING_LAYERS } from './padding.ts';

/** What layers without arithmetic have in common. */
const MOVES = { family: 'shape', input: ['input_shape'], keeps: 'dtype', weights: [], operations: [] } as const;

/** A dimension by its number, from the front or, negative, from the back. */
const DIMENSION = field('whole', 'none', '', { min: -LARGEST });

/** Where a dimension stands, counted from the front. */
function placeOf(value: Value | undefined, dimensions: number): number {
  const at = typeof value === 'bigint' ? value : 0n;
  return Number(at < 0n ? at + BigInt(dimensions) : at);
}

/** PyTorch: "Dimension out of range (expected to be in range of [-2, 1], but got 5)". */
const inRange =
  (name: 'start_dim' | 'end_dim' | 'dim'): Condition =>
  (options) => {
    // PyTorch takes a single number as one dimension here.
    const dimensions = Math.max(inputSizes(options).length, 1);
    const at = placeOf(options[name], dimensions);
    if (at >= 0 && at < dimensions) return null;
    return {
      condition: 'dimension_in_range',
      fields: [name, 'input_shape'],
      values: { given: String(options[name]), from: String(-dimensions), to: String(dimensions - 1) },
    };
  };

/** PyTorch: "flatten() has invalid args: start_dim cannot come after end_dim". */
const startBeforeEnd: Condition = (options) => {
  const dimensions = Math.max(inputSizes(options).length, 1);
  const [start, end] = [placeOf(options.start_dim, dimensions), placeOf(options.end_dim, dimensions)];
  if (start <= end) return null;
  return {
    condition: 'start_before_end',
    fields: ['start_dim', 'end_dim'],
    values: { start: String(options.start_dim), end: String(options.end_dim) },
  };
};

const flatten = defineLayer({
  ...MOVES,
  name: 'Flatten',
  options: [
    { field: 'start_dim', initial: 1n },
    { field: 'end_dim', initial: -1n },
  ],
  fields: { input_shape: INPUT_SHAPE, start_dim: DIMENSION, end_dim: DIMENSION },
  output: (options) => {
    const sizes = inputSizes(options);
    const rank = Math.max(sizes.length, 1);
    const [start, end] = [placeOf(options.start_dim, rank), placeOf(options.end_dim, rank)];
    return [...sizes.slice(0, start), product(sizes.slice(start, end + 1)), ...sizes.slice(end + 1)];
  },
  conditions: [inRange('start_dim'), inRange('end_dim'), startBeforeEnd],
});

const unflattenedSizes = ({ unflattened_size }: Options): readonly bigint[] =>
  isList(unflattened_size) ? unflattened_size : [];

/** The size that is split. */
const splitSize = (options: Options): bigint =>
  inputSizes(options)[placeOf(options.dim, inputSizes(options).length)] ?? 1n;

/** PyTorch: "only one dimension can be inferred". */
const oneInferred: Condition = (options) =>
  unflattenedSizes(options).filter((size) => size === -1n).length < 2
    ? null
    : { condition: 'one_inferred', fields: ['unflattened_size'], values: {} };

/** PyTorch: "Provided sizes [2, 3] don't multiply up to the size of dim 1 (5) in the input tensor". */
const multipliesUp: Condition = (options) => {
  const [sizes, size] = [unflattenedSizes(options), splitSize(options)];
  const known = product(sizes.filter((one) => one !== -1n));
  if (sizes.includes(-1n) ? known > 0n && size % known === 0n : known === size) return null;
  return {
    condition: sizes.includes(-1n) ? 'divides_size' : 'multiplies_up',
    fields: ['unflattened_size', 'input_shape'],
    values: { known: String(known), size: String(size) },
  };
};

const unflatten = defineLayer({
  ...MOVES,
  name: 'Unflatten',
  options: [{ field: 'dim' }, { field: 'unflattened_size' }],
  fields: {
    input_shape: INPUT_SHAPE,
    dim: DIMENSION,
    unflattened_size: field('sizes', 'size', '', { min: -1n }),
  },
  output: (options) => {
    const [sizes, parts] = [inputSizes(options), unflattenedSizes(options)];
    const at = placeOf(options.dim, sizes.length);
    const rest = splitSize(options) / product(parts.filter((one) => one !== -1n));
    return [...sizes.slice(0, at), ...parts.map((one) => (one === -1n ? rest : one)), ...sizes.slice(at + 1)];
  },
  conditions: [inRange('dim'), oneInferred, multipliesUp],
});

const identity = defineLayer({
  ...MOVES,
  name: 'Identity',
  keeps: 'anything',
  options: [],
  fields: { input_shape: INPUT_SHAPE },
  output: inputSizes,
  conditions: [],
});

const dropout = (name: string, conditions: readonly Condition[] = []): LayerDefinition =>
  defineLayer({
    ...MOVES,
    name,
    options: [
      { field: 'p', initial: '0.5', quiet: true },
      { field: 'inplace', initial: false, quiet: true },
    ],
    fields: {
      input_shape: INPUT_SHAPE,
      p: field('decimal', 'none', 'p'),
      inplace: field('flag', 'none', ''),
    },
    output: inputSizes,
    conditions: [isProbability('p'), ...conditions],
  });

/** PyTorch: "channel_shuffle expects input with > 2 dims". */
const hasThreeDimensions: Condition = (options) =>
  inputSizes(options).length > 2
    ? null
    : { condition: 'has_three_dimensions', fields: ['input_shape'], values: { given: givenShape(options) } };

/** PyTorch: "Number of channels must be divisible by groups." */
const groupsDivideChannels: Condition = (options, { groups = 1n }) => {
  const channels = inputSizes(options)[1] ?? 1n;
  if (channels % groups === 0n) return null;
  return {
    condition: 'groups_divide_channels',
    fields: ['groups', 'input_shape'],
    values: { groups: String(groups), channels: String(channels) },
  };
};

const channelShuffle = defineLayer({
  ...MOVES,
  name: 'ChannelShuffle',
  options: [{ field: 'groups' }],
  fields: { input_shape: INPUT_SHAPE },
  output: inputSizes,
  conditions: [hasThreeDimensions, groupsDivideChannels],
});

export const SHAPE: readonly LayerDefinition[] = [
  ...PADDING_LAYERS,
  flatten,
  unflatten,
  identity,
  dropout('Dropout'),
  // Dropout1d refuses an input of another rank; Dropout2d and Dropout3d warn and hand it on.
  dropout('Dropout1d', [inputHasAxes(1)]),
  dropout('Dropout2d'),
  dropout('Dropout3d'),
  dropout('AlphaDropout'),
  dropout('FeatureAlphaDropout'),
  channelShuffle,
  ...BLOCK_LAYERS,
];
