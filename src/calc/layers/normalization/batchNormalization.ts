/**
 * Batch and instance normalization. Rules: PyTorch 2.13, `torch/nn/modules/batchnorm.py` and `instancenorm.py`, and the
 * checks of `batch_norm` and `instance_norm` in `torch/nn/functional.py`. Papers: arXiv 1502.03167 and 1607.08022.
 *
 * Counted in evaluation. With running statistics, mean and variance are constants of each channel: its scale
 * γ / √(Var + ε) and its shift β − E · scale are made once, then each value takes a multiplication and an addition.
 * Without them the input's own statistics are used, and counted by the formula.
 */

import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Condition, LayerDefinition, Operation, Options, Weight } from '../define.ts';
import { defineLayer } from '../define.ts';
import { inputSizes, takesShapes } from '../inputShape.ts';
import { learned, measured, measuredFlops, ROOTS, STATISTICS_FIELDS, SYMBOLS, scales, shifts } from './statistics.ts';

const tracks = (options: Options): boolean => options.track_running_stats === true;
const measures = (options: Options): boolean => !tracks(options);

/** Scale and shift of each channel, made once from its running statistics, and what they do to each value. */
const FROM_RUNNING: readonly Operation[] = [
  { name: 'scale_divisions', primitive: 'divide', total: () => 'sets', when: tracks },
  { name: 'shift_products', primitive: 'multiply', total: () => 'sets', when: tracks },
  { name: 'shift_additions', primitive: 'add', total: () => 'sets', when: (one) => tracks(one) && shifts(one) },
  { name: 'channel_scalings', primitive: 'multiply', perOutput: () => '1', when: tracks },
  { name: 'channel_shifts', primitive: 'add', perOutput: () => '1', when: tracks },
];

/** Two operations a value; a channel takes four to prepare, five with β. */
const flops = (options: Options): string =>
  tracks(options) ? `2 * outputs + ${shifts(options) ? 5 : 4} * sets` : measuredFlops(options);

const WEIGHTS: readonly Weight[] = [
  { name: 'weight', shape: ['num_features'], when: scales },
  { name: 'bias', shape: ['num_features'], when: shifts },
];

const BUFFERS: readonly Weight[] = [
  { name: 'running_mean', shape: ['num_features'], when: tracks },
  { name: 'running_var', shape: ['num_features'], when: tracks },
  { name: 'num_batches_tracked', shape: [], when: tracks },
];

/** Where the channels stand: behind the images, or first where the input is one image. */
type ChannelAt = (rank: number) => number;

/**
 * PyTorch: "running_mean should contain 4 elements not 3", "weight should contain …", "expected input's size at dim=1 to
 * match num_features". Without either tensor `num_features` is not looked at.
 */
const channelsMatch =
  (at: ChannelAt): Condition =>
  (options) => {
    const sizes = inputSizes(options);
    const channels = sizes[at(sizes.length)];
    if (channels === options.num_features || !(tracks(options) || scales(options))) return null;
    return {
      condition: 'channels_match',
      fields: ['num_features', 'input_shape'],
      values: { features: String(options.num_features), channels: String(channels) },
    };
  };

/**
 * PyTorch: "Expected more than 1 value per channel when training", which holds in evaluation too where the input's own
 * statistics are used.
 */
const batchHasValues: Condition = (options) => {
  const [images = 1n, , ...places] = inputSizes(options);
  if (tracks(options) || images * product(places) !== 1n) return null;
  return { condition: 'batch_has_values', fields: ['input_shape', 'track_running_stats'], values: {} };
};

/** PyTorch: "Expected more than 1 spatial element when training", as above. */
const instanceHasValues =
  (at: ChannelAt): Condition =>
  (options) => {
    const sizes = inputSizes(options);
    if (tracks(options) || product(sizes.slice(at(sizes.length) + 1)) !== 1n) return null;
    return { condition: 'instance_has_values', fields: ['input_shape', 'track_running_stats'], values: {} };
  };

/** PyTorch: "batch_norm eps must be non-negative", and "must be positive during training" where statistics are measured. */
const epsIsPositive: Condition = (options) => {
  const eps = Number(options.eps);
  if (eps > 0 || (eps === 0 && tracks(options))) return null;
  return {
    condition: tracks(options) ? 'eps_not_negative' : 'eps_positive',
    fields: ['eps'],
    values: { eps: String(options.eps) },
  };
};

/** What batch and instance normalization say alike. `on` is the default of what instance normalization leaves off. */
const shared = (on: boolean) => ({
  family: 'normalization' as const,
  options: [
    { field: 'num_features' as const },
    { field: 'eps' as const, initial: '1e-05', quiet: true as const },
    { field: 'momentum' as const, initial: '0.1', quiet: true as const },
    { field: 'affine' as const, initial: on },
    { field: 'track_running_stats' as const, initial: on },
    { field: 'bias' as const, initial: true },
  ],
  fields: { ...STATISTICS_FIELDS, num_features: field('whole', 'in', 'C') },
  input: ['input_shape' as const],
  weights: WEIGHTS,
  buffers: BUFFERS,
  forms: { affine: [true, false], track_running_stats: [true, false], bias: [true, false] },
  operations: [...measured(measures), ...ROOTS, ...learned(measures), ...FROM_RUNNING],
  flops,
  output: inputSizes,
});

const C = { symbol: 'C', quantity: 'in' } as const;

/** Batch normalization of inputs of these shapes. A set is a channel, over the whole batch. */
function batchNorm(name: string, ...shapes: readonly string[]): LayerDefinition {
  return defineLayer({
    ...shared(true),
    name,
    symbols: { outputs: SYMBOLS.outputs, num_features: { ...C, field: 'num_features' }, sets: C },
    scalars: (options) => ({ sets: inputSizes(options)[1] ?? 1n }),
    conditions: [takesShapes(name, ...shapes), channelsMatch(() => 1), batchHasValues, epsIsPositive],
  });
}

/** Instance normalization over so many places dimensions. A set is a channel of one image; with running statistics, a channel. */
function instanceNorm(name: string, places: number, ...shapes: readonly string[]): LayerDefinition {
  const at: ChannelAt = (rank) => rank - places - 1;
  return defineLayer({
    ...shared(false),
    name,
    symbols: { ...SYMBOLS, num_features: { ...C, field: 'num_features' } },
    scalars: (options) => {
      const sizes = inputSizes(options);
      const channel = at(sizes.length);
      return { sets: product(sizes.slice(tracks(options) ? Math.max(channel, 0) : 0, Math.max(channel, 0) + 1)) };
    },
    conditions: [takesShapes(name, ...shapes), channelsMatch(at), instanceHasValues(at)],
  });
}

export const BATCH_NORMS: readonly LayerDefinition[] = [
  batchNorm('BatchNorm1d', '(N, C)', '(N, C, L)'),
  batchNorm('BatchNorm2d', '(N, C, H, W)'),
  batchNorm('BatchNorm3d', '(N, C, D, H, W)'),
  instanceNorm('InstanceNorm1d', 1, '(N, C, L)', '(C, L)'),
  instanceNorm('InstanceNorm2d', 2, '(N, C, H, W)', '(C, H, W)'),
  instanceNorm('InstanceNorm3d', 3, '(N, C, D, H, W)', '(C, D, H, W)'),
];
