/**
 * Convolution. Rules: PyTorch 2.13, `torch.nn.Conv2d` (shape section) and `torch/nn/modules/conv.py`
 * (`_ConvNd.__init__` for the conditions and for the split of `same` padding).
 */

import type { Pair, Value } from '../../fields/fields.ts';
import { sidesOf } from '../../fields/fields.ts';
import { ceilDiv } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';

/** The sides of a picture, in the order of a pair. */
export const SIDES = ['height', 'width'] as const;

/** Height and width of a pair field; zeros for a word. */
export const pairOf = (value: Value | undefined): Pair => sidesOf(value) ?? [0n, 0n];

/** Padding before and after both sides together: `same` adds dilation × (kernel − 1), `valid` nothing. */
export function totalPadding(options: Options, side: 0 | 1): bigint {
  const [kernel, dilation] = [pairOf(options.kernel_size)[side], pairOf(options.dilation)[side]];
  if (options.padding === 'same') return dilation * (kernel - 1n);
  return 2n * pairOf(options.padding)[side];
}

/** The stretch of input that a dilated kernel covers along one side. */
export const spanOf = (options: Options, side: 0 | 1): bigint =>
  pairOf(options.dilation)[side] * (pairOf(options.kernel_size)[side] - 1n) + 1n;

/** PyTorch: "in_channels must be divisible by groups", and the same for `out_channels`. */
export const divides =
  (field: 'in_channels' | 'out_channels'): Condition =>
  (_, values) => {
    const { groups = 1n, [field]: channels = 1n } = values;
    if (channels % groups === 0n) return null;
    return {
      condition: `groups_divide_${field}`,
      fields: ['groups', field],
      values: { groups: String(groups), channels: String(channels) },
    };
  };

/** PyTorch: "padding='same' is not supported for strided convolutions". */
const sameNeedsStrideOne: Condition = (options) => {
  const [down, across] = pairOf(options.stride);
  if (options.padding !== 'same' || (down === 1n && across === 1n)) return null;
  return {
    condition: 'same_needs_stride_one',
    fields: ['padding', 'stride'],
    values: { stride: down === across ? String(down) : `${down},${across}` },
  };
};

/** PyTorch: "Kernel size can't be greater than actual input size". The dilated span is what has to fit. */
const kernelFits: Condition = (options, values) => {
  for (const side of [0, 1] as const) {
    const size = values[SIDES[side]] as bigint;
    const padded = size + totalPadding(options, side);
    const span = spanOf(options, side);
    if (span <= padded) continue;
    return {
      condition: `kernel_fits_${SIDES[side]}`,
      fields: pairOf(options.dilation)[side] > 1n ? ['kernel_size', 'dilation'] : ['kernel_size'],
      values: { span: String(span), padded: String(padded), kernel: String(pairOf(options.kernel_size)[side]) },
    };
  }
  return null;
};

/** PyTorch: reflected padding must be smaller than the input's side, circular padding no larger. */
const paddingModeFits: Condition = (options, values) => {
  const mode = options.padding_mode;
  if (mode !== 'reflect' && mode !== 'circular') return null;
  for (const side of [0, 1] as const) {
    const size = values[SIDES[side]] as bigint;
    const most = mode === 'reflect' ? size - 1n : size;
    const longest = ceilDiv(totalPadding(options, side), 2n);
    if (longest <= most) continue;
    return {
      condition: `${mode}_fits_${SIDES[side]}`,
      fields: options.padding === 'same' ? ['kernel_size'] : ['padding'],
      values: { padding: String(longest), most: String(most) },
    };
  }
  return null;
};

function conv2dScalars(options: Options): Environment {
  const [padding, kernel] = [pairOf(options.padding), pairOf(options.kernel_size)];
  const [stride, dilation] = [pairOf(options.stride), pairOf(options.dilation)];
  return {
    kernel_height: kernel[0],
    kernel_width: kernel[1],
    stride_height: stride[0],
    stride_width: stride[1],
    padding_height: padding[0],
    padding_width: padding[1],
    dilation_height: dilation[0],
    dilation_width: dilation[1],
    span_height: spanOf(options, 0),
    span_width: spanOf(options, 1),
  };
}

/** One side of the output: PyTorch's formula, the short one for `same`, and none of its padding for `valid`. */
function outputSide(options: Options, side: (typeof SIDES)[number]): string {
  if (options.padding === 'same') return side;
  const padding = options.padding === 'valid' ? '' : ` + 2 * padding_${side}`;
  return `(${side}${padding} - dilation_${side} * (kernel_${side} - 1) - 1) // stride_${side} + 1`;
}

/**
 * One kernel holds this many weights: its own height and width, over the input channels of its group. With a single
 * group the division would only be in the way.
 */
const kernelText = ({ groups }: Options): string =>
  groups === 1n
    ? 'kernel_height * kernel_width * in_channels'
    : 'kernel_height * kernel_width * (in_channels / groups)';

/** Two operations a weight and output value; without a bias one addition an output value fewer. */
function flopsText(options: Options): string {
  const one = options.bias ? `2 * ${kernelText(options)}` : `(2 * ${kernelText(options)} - 1)`;
  const image = `${one} * out_height * out_width * out_channels`;
  return options.batch === 1n ? image : `${image} * batch`;
}

export const conv2d = defineLayer({
  name: 'Conv2d',
  family: 'convolution',
  unbatched: true,
  kernel: 'gathers',
  options: [
    { field: 'in_channels' },
    { field: 'out_channels' },
    { field: 'kernel_size' },
    { field: 'stride', initial: 1n },
    { field: 'padding', initial: 0n },
    { field: 'dilation', initial: 1n },
    { field: 'groups', initial: 1n },
    { field: 'bias', initial: true },
    { field: 'padding_mode', initial: 'zeros' },
  ],
  input: ['batch', 'in_channels', 'height', 'width'],
  weights: [
    {
      name: 'weight',
      shape: ['out_channels', 'in_channels / groups', 'kernel_height', 'kernel_width'],
      each: kernelText,
      pieces: 'out_channels',
      when: 'always',
    },
    { name: 'bias', shape: ['out_channels'], each: () => '1', pieces: 'out_channels', when: 'bias' },
  ],
  forms: { bias: [true, false], groups: [1n, 2n], padding: [0n, 'same', 'valid'], batch: [1n, 2n] },
  operations: [
    { name: 'multiplications', primitive: 'multiply', perOutput: kernelText, when: 'always' },
    { name: 'additions', primitive: 'add', perOutput: (options) => `${kernelText(options)} - 1`, when: 'always' },
    { name: 'bias_additions', primitive: 'add', perOutput: () => '1', when: 'bias' },
  ],
  macsPerOutput: kernelText,
  flops: flopsText,
  output: ['batch', 'out_channels', 'out_height', 'out_width'],
  derived: (options) => ({ out_height: outputSide(options, 'height'), out_width: outputSide(options, 'width') }),
  scalars: conv2dScalars,
  conditions: [divides('in_channels'), divides('out_channels'), sameNeedsStrideOne, kernelFits, paddingModeFits],
});
