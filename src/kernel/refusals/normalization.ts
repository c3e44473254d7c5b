/** Words of PyTorch 2.13 where a normalization refuses: `torch/nn/modules/batchnorm.py`, `aten/src/ATen/native/Normalization.cpp`. */

import type { Value } from '#calc/fields/fields.ts';
import { isList } from '#calc/fields/fields.ts';
import { product } from '#calc/numbers/exact.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { dimensionsOf, listed, runtime, value } from './refusedLayer.ts';

const takesShapes = ({ layer, shape }: RefusedLayer): Words => {
  const rank = dimensionsOf(layer);
  const instance = layer.name.startsWith('Instance');
  const ranks = instance ? [rank + 1, rank + 2] : rank === 1 ? [2, 3] : [rank + 2];
  return value(`expected ${ranks.map((one) => `${one}D`).join(' or ')} input (got ${shape.length}D input)`);
};

function channelsMatch({ layer, options, shape }: RefusedLayer): Words {
  const tensor = options.track_running_stats === true ? 'running_mean' : 'weight';
  const at = layer.name.startsWith('Instance') ? shape.length - dimensionsOf(layer) - 1 : 1;
  const images = layer.name.startsWith('Instance') ? product(shape.slice(0, at)) : 1n;
  const [found, wanted] = [shape[at] ?? 0n, options.num_features as bigint];
  return runtime(`${tensor} should contain ${images * found} elements not ${images * wanted}`);
}

const moreThanOne = (what: string, shape: readonly bigint[], torch = true): Words =>
  value(
    `Expected more than 1 ${what} when training, got input size ${torch ? 'torch.Size(' : ''}${listed(shape)}${torch ? ')' : ''}`,
  );

const normalizedOf = (given: Value | undefined): readonly bigint[] => (isList(given) ? given : [given as bigint]);

function endsWithNormalized({ layer, options, shape }: RefusedLayer): Words {
  const last = normalizedOf(options.normalized_shape);
  if (layer.name === 'RMSNorm' && shape.length < last.length)
    return value(`Input tensor must have at least ${last.length} dimensions, but got ${shape.length}`);
  const star = layer.name === 'RMSNorm' ? '*' : '*, ';
  return runtime(
    `Given normalized_shape=${listed(last)}, expected input with shape [${star}${last.join(', ')}], ` +
      `but got input of size${listed(shape)}`,
  );
}

/** PyTorch asks first whether the groups divide the channels. */
function groupChannels({ options, shape }: RefusedLayer): Words {
  if ((shape[1] ?? 0n) % (options.num_groups as bigint) !== 0n)
    return runtime(
      `Expected number of channels in input to be divisible by num_groups, but got input of shape ${listed(shape)} ` +
        `and num_groups=${options.num_groups}`,
    );
  return runtime(
    'Expected weight to be a vector of size equal to the number of channels in input, but got weight of shape ' +
      `[${options.num_channels}] and input of shape ${listed(shape)}`,
  );
}

export const NORMALIZATION_WORDS: ByCondition = {
  takes_one_shape: takesShapes,
  takes_two_shapes: takesShapes,
  channels_match: channelsMatch,
  batch_has_values: ({ shape }) => moreThanOne('value per channel', shape),
  instance_has_values: ({ shape }) => moreThanOne('spatial element', shape),
  eps_not_negative: ({ options }) => value(`batch_norm eps must be non-negative, but got ${options.eps}`),
  eps_positive: ({ options }) => value(`batch_norm eps must be positive during training, but got ${options.eps}`),
  ends_with_normalized: endsWithNormalized,
  groups_divide_channels: ({ options }) =>
    value(`num_channels (${options.num_channels}) must be divisible by num_groups (${options.num_groups})`),
  has_channels: ({ shape }) => runtime(`Expected at least 2 dimensions for input tensor but received ${shape.length}`),
  group_channels_match: groupChannels,
  groups_divide_input: groupChannels,
  group_has_values: ({ shape }) => moreThanOne('value per channel', shape, false),
  has_places: ({ shape }) =>
    value(`Expected 3D or higher dimensionality                          input (got ${shape.length} dimensions)`),
};
