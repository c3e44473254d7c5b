/** Words of PyTorch 2.13 where a convolution refuses: `aten/src/ATen/native/Convolution.cpp` and its kernels. */
import type { Shape } from '#calc/fields/shapes.ts';
import { axesWords, circular, reflected } from './padding.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { crossed, dimensionsOf, listed, runtime, sizesAt } from './refusedLayer.ts';

const isTransposed = ({ layer }: RefusedLayer): boolean => layer.name.includes('Transpose');

/** The shape with a batch of one where it came without. */
const batched = ({ shape, layer }: RefusedLayer): Shape =>
  shape.length === dimensionsOf(layer) + 1 ? [1n, ...shape] : shape;

/** Padding at both ends of each dimension together. */
function paddings({ options, layer }: RefusedLayer): bigint[] {
  const rank = dimensionsOf(layer);
  const [kernel, dilation] = [sizesAt(options.kernel_size, rank), sizesAt(options.dilation, rank, 1n)];
  if (options.padding === 'same') return kernel.map((size, at) => (dilation[at] as bigint) * (size - 1n));
  return sizesAt(options.padding, rank).map((one) => 2n * one);
}

/** The sides of the input with their padding. */
const padded = (refused: RefusedLayer): bigint[] => {
  const sides = refused.shape.slice(-dimensionsOf(refused.layer));
  return paddings(refused).map((one, at) => (sides[at] ?? 0n) + one);
};

/** The shape of the kernels. */
function weight(refused: RefusedLayer): bigint[] {
  const { options, layer } = refused;
  const [ins, outs, groups] = [options.in_channels, options.out_channels, options.groups ?? 1n] as bigint[];
  const [input = 0n, output = 0n, shared = 1n] = [ins, outs, groups];
  const kernel = sizesAt(options.kernel_size, dimensionsOf(layer));
  return isTransposed(refused) ? [input, output / shared, ...kernel] : [output, input / shared, ...kernel];
}

/** An input of another rank, or of other channels. */
export function mismatch(refused: RefusedLayer): Words {
  const { layer, options, shape } = refused;
  const rank = dimensionsOf(layer);
  if (shape.length !== rank + 1 && shape.length !== rank + 2) {
    // Padding of another mode is made before, by a function that refuses first.
    if (options.padding_mode !== 'zeros') return axesWords(refused);
    const name = `conv${isTransposed(refused) ? '_transpose' : ''}${rank}d`;
    const ranks = `${rank + 1}D (unbatched) or ${rank + 2}D (batched)`;
    return runtime(`Expected ${ranks} input to ${name}, but got input of size: ${listed(shape)}`);
  }
  const [batch = 1n, channels = 0n, ...sides] = batched(refused);
  if (channels === options.in_channels) return empty(refused);
  const modal = options.padding_mode !== 'zeros';
  const before = modal ? refusedPadding(refused) : undefined;
  if (before) return before;
  // Of a padding that two ends cannot share equally the odd place is filled before, too.
  const odd = paddings(refused).map((one) => (options.padding === 'same' ? one % 2n : 0n));
  const reached = modal ? padded(refused) : sides.map((size, at) => size + (odd[at] ?? 0n));
  const given = [batch, channels, ...reached];
  const of = isTransposed(refused) ? 'transposed=1' : `groups=${options.groups}`;
  return runtime(
    `Given ${of}, weight of size ${listed(weight(refused))}, expected input${listed(given)} to have ` +
      `${options.in_channels} channels, but got ${channels} channels instead`,
  );
}

/** A side of no length holds no kernel. Where padding makes room for one, PyTorch computes what the book does not count. */
function empty(refused: RefusedLayer): Words {
  const { layer, options, shape } = refused;
  const spans = sizesAt(options.kernel_size, dimensionsOf(layer));
  const isShort = padded(refused).some((one, at) => one < (spans[at] ?? 0n));
  if (isShort && !isTransposed(refused)) return kernelFits(refused);
  return ['NotImplementedError', `nn.${layer.name} of an empty input is not counted here: it got ${listed(shape)}`];
}

function kernelFits(refused: RefusedLayer): Words {
  const rank = dimensionsOf(refused.layer);
  const { kernel_size, dilation } = refused.options;
  const [kernel, steps] = [sizesAt(kernel_size, rank), sizesAt(dilation, rank, 1n)];
  const spans = kernel.map((size, at) => (steps[at] as bigint) * (size - 1n) + 1n);
  return runtime(
    `Calculated padded input size per channel: (${crossed(padded(refused))}). Kernel size: (${crossed(spans)}). ` +
      "Kernel size can't be greater than actual input size",
  );
}

/** The padding of each end, the last dimension first, as `F.pad` gets it. */
function modalPadding(refused: RefusedLayer): bigint[] {
  const ends = paddings(refused).reverse();
  return ends.flatMap((one) => [one / 2n, one - one / 2n]);
}

/** What a padding of another mode refuses, which is made before the channels are looked at. */
function refusedPadding(refused: RefusedLayer): Words | undefined {
  const { options, shape, layer } = refused;
  const sides = shape.slice(-dimensionsOf(layer));
  const longest = paddings(refused).map((one) => (one + 1n) / 2n);
  const tooLong = (room: bigint) => longest.some((one, at) => one > (sides[at] ?? 0n) - room);
  if (options.padding_mode === 'reflect' && tooLong(1n)) return reflectFits(refused);
  return options.padding_mode === 'circular' && tooLong(0n) ? circular : undefined;
}

const reflectFits = (refused: RefusedLayer): Words => reflected(refused.shape, modalPadding(refused));

/** The names of the sides; one dimension is computed as two. */
const SIDES: Readonly<Record<number, readonly string[]>> = {
  1: ['height', 'width'],
  2: ['height', 'width'],
  3: ['depth', 'height', 'width'],
};

function outputPaddingFits({ options, layer }: RefusedLayer): Words {
  const rank = dimensionsOf(layer);
  const sides = SIDES[rank] ?? [];
  const texts = (['output_padding', 'stride', 'dilation'] as const).flatMap((name) => {
    const sizes = sizesAt(options[name], rank);
    const whole = rank === 1 ? [name === 'output_padding' ? 0n : 1n, ...sizes] : sizes;
    return sides.map((side, at) => `${name}_${side}: ${whole[at]}`);
  });
  return runtime(`output padding must be smaller than either stride or dilation, but got ${texts.join(' ')}`);
}

function croppingLeaves({ options, layer, shape }: RefusedLayer): Words {
  const rank = dimensionsOf(layer);
  const of = (name: 'kernel_size' | 'stride' | 'padding' | 'dilation' | 'output_padding') =>
    sizesAt(options[name], rank);
  const [kernel, stride, padding] = [of('kernel_size'), of('stride'), of('padding')];
  const [dilation, more] = [of('dilation'), of('output_padding')];
  const sides = shape.slice(-rank);
  const outs = sides.map((size, at) => {
    const reach = (size - 1n) * (stride[at] as bigint) + (dilation[at] as bigint) * ((kernel[at] as bigint) - 1n);
    return reach + (more[at] as bigint) + 1n - 2n * (padding[at] as bigint);
  });
  const flat = (sizes: readonly bigint[]) => crossed(rank === 1 ? [1n, ...sizes] : sizes);
  return runtime(
    `Given input size per channel: (${flat(sides)}). Calculated output size per channel: (${flat(outs)}). ` +
      'Output size is too small',
  );
}

const ofSides = (condition: string, of: (refused: RefusedLayer) => Words) =>
  Object.fromEntries(['length', 'depth', 'height', 'width'].map((side) => [`${condition}_${side}`, of]));

export const CONVOLUTION_WORDS: ByCondition = {
  groups_divide_in_channels: () => ['ValueError', 'in_channels must be divisible by groups'],
  groups_divide_out_channels: () => ['ValueError', 'out_channels must be divisible by groups'],
  same_needs_stride_one: () => ['ValueError', "padding='same' is not supported for strided convolutions"],
  transposed_pads_zeros: ({ layer }) => ['ValueError', `Only "zeros" padding mode is supported for ${layer.name}`],
  output_padding_fits: outputPaddingFits,
  ...ofSides('kernel_fits', kernelFits),
  ...ofSides('reflect_fits', reflectFits),
  ...ofSides('circular_fits', () => circular),
  ...ofSides('cropping_leaves', croppingLeaves),
};
