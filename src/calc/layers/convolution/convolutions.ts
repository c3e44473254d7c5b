/**
 * Convolution over one dimension and over three, from one function of the rank. Conv2d stands in convolution.ts, by
 * itself, since every page loads it. Rules: PyTorch 2.13, `torch.nn.Conv1d`, `torch.nn.Conv3d` (shape sections) and
 * `torch/nn/modules/conv.py` (`_ConvNd.__init__`).
 */
import { ceilDiv } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import type { Rank, Side } from '../space/sides.ts';
import { SIDES_OF, sidedFields, sidedScalars, sidedSymbols, sidesProduct, sideText, sizeAt } from '../space/sides.ts';
import { conv2d, divides } from './conv2d.ts';

const SIZED = ['kernel_size', 'stride', 'padding', 'dilation'] as const;

/** The stretch of input that a dilated kernel covers along one side. */
const spanAt = (options: Options, rank: Rank, index: number): bigint =>
  sizeAt(options, 'dilation', rank, index) * (sizeAt(options, 'kernel_size', rank, index) - 1n) + 1n;

/** Padding before and after together: `same` adds the span less one, `valid` nothing. */
const paddingAt = (options: Options, rank: Rank, index: number): bigint =>
  options.padding === 'same' ? spanAt(options, rank, index) - 1n : 2n * sizeAt(options, 'padding', rank, index);

/** PyTorch: "padding='same' is not supported for strided convolutions". */
const sameNeedsStrideOne =
  (rank: Rank): Condition =>
  (options) => {
    const strided = SIDES_OF[rank].some((_, index) => sizeAt(options, 'stride', rank, index) !== 1n);
    if (options.padding !== 'same' || !strided) return null;
    return {
      condition: 'same_needs_stride_one',
      fields: ['padding', 'stride'],
      values: { stride: sideText(options.stride) },
    };
  };

/** PyTorch: "Kernel size can't be greater than actual input size". The dilated span is what has to fit. */
const kernelFits =
  (rank: Rank): Condition =>
  (options, values) => {
    for (const [index, side] of SIDES_OF[rank].entries()) {
      const padded = (values[side] ?? 0n) + paddingAt(options, rank, index);
      const span = spanAt(options, rank, index);
      if (span <= padded) continue;
      const kernel = sizeAt(options, 'kernel_size', rank, index);
      return {
        condition: `kernel_fits_${side}`,
        fields: sizeAt(options, 'dilation', rank, index) > 1n ? ['kernel_size', 'dilation'] : ['kernel_size'],
        values: { span: String(span), padded: String(padded), kernel: String(kernel) },
      };
    }
    return null;
  };

/** PyTorch: reflected padding must be smaller than the input's side, circular padding no larger. */
const paddingModeFits =
  (rank: Rank): Condition =>
  (options, values) => {
    const mode = options.padding_mode;
    if (mode !== 'reflect' && mode !== 'circular') return null;
    for (const [index, side] of SIDES_OF[rank].entries()) {
      const size = values[side] ?? 0n;
      const most = mode === 'reflect' ? size - 1n : size;
      const longest = ceilDiv(paddingAt(options, rank, index), 2n);
      if (longest <= most) continue;
      return {
        condition: `${mode}_fits_${side}`,
        fields: options.padding === 'same' ? ['kernel_size'] : ['padding'],
        values: { padding: String(longest), most: String(most) },
      };
    }
    return null;
  };

/** One side of the output: PyTorch's formula, the short one for `same`, and none of its padding for `valid`. */
function outputSide({ padding }: Options, side: Side): string {
  if (padding === 'same') return side;
  const padded = padding === 'valid' ? side : `${side} + 2 * padding_${side}`;
  return `(${padded} - dilation_${side} * (kernel_${side} - 1) - 1) // stride_${side} + 1`;
}

/** Weights of one kernel: its own sides, over the input channels of its group. */
const kernelText = ({ groups }: Options, rank: Rank): string =>
  `${sidesProduct(rank, 'kernel_')} * ${groups === 1n ? 'in_channels' : '(in_channels / groups)'}`;

/** Two operations a weight and output value; without a bias one addition an output value fewer. */
function flopsText(options: Options, rank: Rank): string {
  const one = options.bias ? `2 * ${kernelText(options, rank)}` : `(2 * ${kernelText(options, rank)} - 1)`;
  const image = `${one} * ${sidesProduct(rank, 'out_')} * out_channels`;
  return options.batch === 1n ? image : `${image} * batch`;
}

function scalars(options: Options, rank: Rank): Environment {
  const spans = SIDES_OF[rank].map((side, index) => [`span_${side}`, spanAt(options, rank, index)]);
  return { ...sidedScalars(options, rank, SIZED), ...Object.fromEntries(spans) };
}

/** Kernels that slide over `rank` dimensions. */
function convolution(rank: 1 | 3): LayerDefinition {
  const sides = SIDES_OF[rank];
  const kernel = (options: Options) => kernelText(options, rank);
  return defineLayer({
    name: `Conv${rank}d`,
    family: 'convolution',
    unbatched: true,
    kernel: 'gathers',
    options: conv2d.options,
    fields: sidedFields(rank, SIZED),
    symbols: sidedSymbols(rank, SIZED),
    input: ['batch', 'in_channels', ...sides],
    weights: [
      {
        name: 'weight',
        shape: ['out_channels', 'in_channels / groups', ...sides.map((side) => `kernel_${side}`)],
        each: kernel,
        pieces: 'out_channels',
        when: 'always',
      },
      { name: 'bias', shape: ['out_channels'], each: () => '1', pieces: 'out_channels', when: 'bias' },
    ],
    forms: { bias: [true, false], groups: [1n, 2n], padding: [0n, 'same', 'valid'], batch: [1n, 2n] },
    operations: [
      { name: 'multiplications', primitive: 'multiply', perOutput: kernel, when: 'always' },
      { name: 'additions', primitive: 'add', perOutput: (options) => `${kernel(options)} - 1`, when: 'always' },
      { name: 'bias_additions', primitive: 'add', perOutput: () => '1', when: 'bias' },
    ],
    macsPerOutput: kernel,
    flops: (options) => flopsText(options, rank),
    output: ['batch', 'out_channels', ...sides.map((side) => `out_${side}`)],
    derived: (options) => Object.fromEntries(sides.map((side) => [`out_${side}`, outputSide(options, side)])),
    scalars: (options) => scalars(options, rank),
    conditions: [
      divides('in_channels'),
      divides('out_channels'),
      sameNeedsStrideOne(rank),
      kernelFits(rank),
      paddingModeFits(rank),
    ],
  });
}

export const CONVOLUTIONS: readonly LayerDefinition[] = [convolution(1), convolution(3)];
