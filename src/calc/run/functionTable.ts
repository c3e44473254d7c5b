/**
 * Functions that compute what a layer computes: `F.relu` is `nn.ReLU` without the object. Names and orders of
 * arguments: PyTorch 2.13, `torch/nn/functional.py`.
 */

import type { Options } from '../layers/define.ts';

/** How a function is called, and the layer that it is. */
export interface FunctionLayer {
  /** Class name of the layer. */
  layer: string;
  /** Its arguments behind the tensor, where their order is not that of the layer's options. */
  arguments?: readonly string[];
  /** Options of the layer that the function settles. */
  given?: Options;
}

const POOL = ['kernel_size', 'stride', 'padding', 'dilation', 'ceil_mode', 'return_indices'];

const ofPools = Object.fromEntries(
  ['1', '2', '3'].flatMap((rank): [string, FunctionLayer][] => [
    [`max_pool${rank}d`, { layer: `MaxPool${rank}d`, arguments: POOL }],
    [`avg_pool${rank}d`, { layer: `AvgPool${rank}d` }],
    [`lp_pool${rank}d`, { layer: `LPPool${rank}d` }],
    [`adaptive_avg_pool${rank}d`, { layer: `AdaptiveAvgPool${rank}d` }],
    [`adaptive_max_pool${rank}d`, { layer: `AdaptiveMaxPool${rank}d` }],
  ]),
);

/** Functions of `torch.nn.functional`, by name. */
export const FUNCTION_LAYERS: Readonly<Record<string, FunctionLayer>> = {
  relu: { layer: 'ReLU' },
  relu6: { layer: 'ReLU6' },
  elu: { layer: 'ELU' },
  selu: { layer: 'SELU' },
  celu: { layer: 'CELU' },
  leaky_relu: { layer: 'LeakyReLU' },
  gelu: { layer: 'GELU' },
  sigmoid: { layer: 'Sigmoid' },
  logsigmoid: { layer: 'LogSigmoid' },
  tanh: { layer: 'Tanh' },
  silu: { layer: 'SiLU' },
  mish: { layer: 'Mish' },
  softplus: { layer: 'Softplus' },
  softmin: { layer: 'Softmin' },
  softmax: { layer: 'Softmax' },
  log_softmax: { layer: 'LogSoftmax' },
  hardtanh: { layer: 'Hardtanh' },
  hardswish: { layer: 'Hardswish' },
  hardsigmoid: { layer: 'Hardsigmoid' },
  hardshrink: { layer: 'Hardshrink' },
  softshrink: { layer: 'Softshrink' },
  tanhshrink: { layer: 'Tanhshrink' },
  softsign: { layer: 'Softsign' },
  threshold: { layer: 'Threshold' },
  glu: { layer: 'GLU' },
  ...ofPools,
  interpolate: { layer: 'Upsample' },
  pixel_shuffle: { layer: 'PixelShuffle' },
  pixel_unshuffle: { layer: 'PixelUnshuffle' },
  channel_shuffle: { layer: 'ChannelShuffle' },
  unfold: { layer: 'Unfold' },
  fold: { layer: 'Fold' },
  local_response_norm: { layer: 'LocalResponseNorm' },
  layer_norm: {
    layer: 'LayerNorm',
    arguments: ['normalized_shape', 'weight', 'bias', 'eps'],
    given: { elementwise_affine: false },
  },
  rms_norm: {
    layer: 'RMSNorm',
    arguments: ['normalized_shape', 'weight', 'eps'],
    given: { elementwise_affine: false },
  },
};

/** Those that are also functions of `torch` and methods of a tensor. */
export const ALSO_OF_TORCH: Readonly<Record<string, FunctionLayer>> = {
  relu: { layer: 'ReLU' },
  sigmoid: { layer: 'Sigmoid' },
  tanh: { layer: 'Tanh' },
  softmax: { layer: 'Softmax' },
  log_softmax: { layer: 'LogSoftmax' },
  flatten: {
    layer: 'Flatten',
    arguments: ['start_dim', 'end_dim'],
    given: { start_dim: 0n },
  },
};
