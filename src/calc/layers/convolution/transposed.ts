/**
 * Transposed convolution, over one, two or three dimensions. Rules: PyTorch 2.13, `torch.nn.ConvTranspose2d` (shape
 * section), `torch/nn/modules/conv.py` and `aten/src/ATen/native/NaiveConvolutionTranspose2d.cpp` (the conditions).
 *
 * Every input value is multiplied by every weight of its channel's kernels, and each product is added at its place on a
 * canvas: that is (positions of the input) × (weights) products, as PyTorch's own FlopCounterMode has it. Only then does
 * padding crop the canvas, so products that fall into its margin are counted like any other, as windows over padding
 * are in a convolution. Places of the canvas start empty: the first product to reach one is written, not added. The bias
 * is added to every output value, also where no product came.
 */

import { field } from '../../fields/lists.ts';
import { gcd } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import type { Rank, Side } from '../space/sides.ts';
import { SIDES_OF, sidedFields, sidedScalars, sidedSymbols, sidesProduct, sizeAt } from '../space/sides.ts';
import { divides } from './conv2d.ts';

const SIZED = ['kernel_size', 'stride', 'padding', 'output_padding', 'dilation'] as const;

/**
 * Places of the canvas along one side that at least one product reaches: the distinct sums `i · stride + k · dilation`,
 * `0 ≤ i < size`, `0 ≤ k < kernel`. With g = gcd(stride, dilation) two pairs give one sum just if they lie a multiple of
 * (dilation / g, −stride / g) apart. Each sum is counted at its last pair, the one whose next falls outside: all pairs,
 * less those with a next.
 */
export function placesReached(size: bigint, kernel: bigint, stride: bigint, dilation: bigint): bigint {
  const shared = gcd(stride, dilation);
  if (shared === 0n) return 0n;
  const [inputs, weights] = [size - dilation / shared, kernel - stride / shared];
  return size * kernel - (inputs > 0n && weights > 0n ? inputs * weights : 0n);
}

function scalars(options: Options, rank: Rank): Environment {
  const reached = SIDES_OF[rank].map((side, index) => {
    const of = (name: 'kernel_size' | 'stride' | 'dilation') => sizeAt(options, name, rank, index);
    const size = options[side];
    const places = placesReached(typeof size === 'bigint' ? size : 0n, of('kernel_size'), of('stride'), of('dilation'));
    return [`reached_${side}`, places];
  });
  return { ...sidedScalars(options, rank, SIZED), ...Object.fromEntries(reached) };
}

/** PyTorch: "Only "zeros" padding mode is supported for ConvTranspose2d". */
const onlyZeros: Condition = ({ padding_mode }) =>
  padding_mode === 'zeros'
    ? null
    : { condition: 'transposed_pads_zeros', fields: ['padding_mode'], values: { mode: String(padding_mode) } };

/** PyTorch: "output padding must be smaller than either stride or dilation". */
const outputPaddingFits =
  (rank: Rank): Condition =>
  (options) => {
    for (const index of SIDES_OF[rank].keys()) {
      const of = (name: 'output_padding' | 'stride' | 'dilation') => sizeAt(options, name, rank, index);
      const [padding, stride, dilation] = [of('output_padding'), of('stride'), of('dilation')];
      if (padding < stride || padding < dilation) continue;
      return {
        condition: 'output_padding_fits',
        fields: ['output_padding', 'stride'],
        values: { padding: String(padding), most: String((stride > dilation ? stride : dilation) - 1n) },
      };
    }
    return null;
  };

/** One side of the output, as the documentation has it. */
const outputSide = (side: Side): string =>
  `(${side} - 1) * stride_${side} - 2 * padding_${side} + dilation_${side} * (kernel_${side} - 1) + output_padding_${side} + 1`;

/** The canvas of one side, with the output padding and before it is cropped. */
const canvasAt = (values: Environment, side: Side): bigint => {
  const of = (name: string) => values[`${name}_${side}`] ?? 0n;
  const reach = ((values[side] ?? 0n) - 1n) * of('stride') + of('dilation') * (of('kernel') - 1n);
  return reach + of('output_padding') + 1n;
};

/**
 * PyTorch: "Calculated output size per channel: … Output size is too small". Padding crops twice: at both ends. (On some
 * processors oneDNN's kernel for float32 hands back an empty tensor where a size comes out at 0; all others refuse.)
 */
const somethingRemains =
  (rank: Rank): Condition =>
  (_, values) => {
    for (const side of SIDES_OF[rank]) {
      const [canvas, padding] = [canvasAt(values, side), values[`padding_${side}`] ?? 0n];
      if (canvas - 2n * padding >= 1n) continue;
      return {
        condition: `cropping_leaves_${side}`,
        fields: ['padding'],
        values: { canvas: String(canvas), padding: String(padding), most: String((canvas - 1n) / 2n) },
      };
    }
    return null;
  };

/** Weights that one input value meets: the kernels of its channel, one for each output channel of its group. */
const kernelsText = ({ groups }: Options, rank: Rank): string =>
  `${sidesProduct(rank, 'kernel_')} * ${groups === 1n ? 'out_channels' : '(out_channels / groups)'}`;

const ofBatch = ({ batch }: Options, text: string): string => (batch === 1n ? text : `${text} * batch`);

/** Every weight meets every position of the input. */
const productsText = (options: Options, rank: Rank): string =>
  ofBatch(options, `${kernelsText(options, rank)} * in_channels * ${sidesProduct(rank, '')}`);

/** Places of the canvas that are written before anything is added there. */
const writtenText = (options: Options, rank: Rank): string =>
  ofBatch(options, `${sidesProduct(rank, 'reached_')} * out_channels`);

/** A product and an addition each, but for the first at every place; and the biases. */
function flopsText(options: Options, rank: Rank): string {
  const sums = `2 * ${productsText(options, rank)} - ${writtenText(options, rank)}`;
  return options.bias ? `${sums} + ${ofBatch(options, `${sidesProduct(rank, 'out_')} * out_channels`)}` : sums;
}

const reachedSymbol = (side: Side) => ({ symbol: side === 'length' ? 'T' : `T_${side[0]}`, quantity: 'size' }) as const;

/** Input values that each spread a kernel over the output, over `rank` dimensions. */
function transposed(rank: Rank): LayerDefinition {
  const sides = SIDES_OF[rank];
  const [products, written] = [
    (options: Options) => productsText(options, rank),
    (options: Options) => writtenText(options, rank),
  ];
  return defineLayer({
    name: `ConvTranspose${rank}d`,
    family: 'convolution',
    unbatched: true,
    kernel: 'spreads',
    options: [
      { field: 'in_channels' },
      { field: 'out_channels' },
      { field: 'kernel_size' },
      { field: 'stride', initial: 1n },
      { field: 'padding', initial: 0n },
      { field: 'output_padding', initial: 0n },
      { field: 'groups', initial: 1n },
      { field: 'bias', initial: true },
      { field: 'dilation', initial: 1n },
      { field: 'padding_mode', initial: 'zeros' },
    ],
    fields: { ...sidedFields(rank, SIZED), padding: withoutWords(rank) },
    symbols: {
      ...sidedSymbols(rank, SIZED),
      ...Object.fromEntries(sides.map((side) => [`reached_${side}`, reachedSymbol(side)])),
    },
    input: ['batch', 'in_channels', ...sides],
    weights: [
      {
        name: 'weight',
        shape: ['in_channels', 'out_channels / groups', ...sides.map((side) => `kernel_${side}`)],
        each: (options) => kernelsText(options, rank),
        pieces: 'in_channels',
        when: 'always',
      },
      { name: 'bias', shape: ['out_channels'], each: () => '1', pieces: 'out_channels', when: 'bias' },
    ],
    forms: { bias: [true, false], groups: [1n, 2n], batch: [1n, 2n] },
    operations: [
      { name: 'multiplications', primitive: 'multiply', total: products, when: 'always' },
      {
        name: 'additions',
        primitive: 'add',
        total: (options) => `${products(options)} - ${written(options)}`,
        when: 'always',
      },
      { name: 'bias_additions', primitive: 'add', perOutput: () => '1', when: 'bias' },
    ],
    macs: products,
    flops: (options) => flopsText(options, rank),
    output: ['batch', 'out_channels', ...sides.map((side) => `out_${side}`)],
    derived: () => Object.fromEntries(sides.map((side) => [`out_${side}`, outputSide(side)])),
    scalars: (options) => scalars(options, rank),
    conditions: [
      onlyZeros,
      divides('in_channels'),
      divides('out_channels'),
      outputPaddingFits(rank),
      somethingRemains(rank),
    ],
  });
}

/** PyTorch takes no `same` here: "argument 'padding' must be tuple of ints". */
function withoutWords(rank: Rank) {
  return field(rank === 2 ? 'pair' : 'sizes', 'none', 'P', { min: 0n, ...(rank !== 2 && { rank }) });
}

export const TRANSPOSED: readonly LayerDefinition[] = [transposed(1), transposed(2), transposed(3)];
