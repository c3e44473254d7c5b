/**
 * Layers that change resolution. Rules: PyTorch 2.13, `torch.nn.Upsample` and `torch.nn.functional.interpolate` for
 * sizes and conditions; for the arithmetic `UpSampleKernel.cpp` of ATen (`Interpolate`), which weighs the neighbours one
 * dimension after the other.
 */

import type { Value } from '../../fields/fields.ts';
import { isList } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { axesOutput, byAxis, givenShape, lastSizes, sizeScalars, sizeSymbols } from '../space/axes.ts';
import type { Rank } from '../space/sides.ts';
import { PIXEL_LAYERS } from './pixels.ts';

/** Neighbours along a dimension, and the dimensions an input may have, batch and channels included. */
interface Mode {
  taps: number;
  dimensions: readonly number[];
}

const MODES: Readonly<Record<string, Mode>> = {
  nearest: { taps: 1, dimensions: [3, 4, 5] },
  linear: { taps: 2, dimensions: [3] },
  bilinear: { taps: 2, dimensions: [4] },
  bicubic: { taps: 4, dimensions: [4] },
  trilinear: { taps: 2, dimensions: [5] },
  'nearest-exact': { taps: 1, dimensions: [3, 4, 5] },
};

/** A layer's mode is an option, or, for the two old classes, in their name. */
type ModeOf = (options: Options) => string;

const tapsOf = (mode: string): number => MODES[mode]?.taps ?? 1;

/** Dimensions in which a mode mixes neighbours. */
const mixedIn = (mode: string): number => (MODES[mode]?.dimensions[0] ?? 3) - 2;

/** Dimensions after batch and channels; two before there is an input. */
function rankOf(options: Options): Rank {
  const rank = (inputSizes(options).length || 4) - 2;
  return Math.min(Math.max(rank, 1), 3) as Rank;
}

/** A size times a factor as PyTorch takes it: in double precision, the fraction cut off. */
function scaled(size: bigint, factor: string): bigint {
  const product = Math.floor(Number(size) * Number(factor));
  return Number.isFinite(product) ? BigInt(product) : PAST_INT64;
}

/** First whole number that PyTorch's sizes cannot be. */
const PAST_INT64 = 2n ** 63n;

/** One value for all dimensions, or one for each. */
const spread = <T>(values: readonly T[], rank: number): readonly T[] =>
  values.length === 1 ? Array.from({ length: rank }, () => values[0] as T) : values;

const listed = (value: Value | undefined): readonly bigint[] =>
  isList(value) ? value : typeof value === 'bigint' ? [value] : [];

/** `float(scale_factor) if scale_factor else None`: a factor of 0 is none. */
const factorsOf = ({ scale_factor }: Options): readonly string[] =>
  typeof scale_factor !== 'string' || Number(scale_factor) === 0 || scale_factor === 'None'
    ? []
    : scale_factor.replace(/,$/, '').split(',');

/** The sizes asked for, or those of the input times the factors; ones where nothing says. */
function outputSizes(options: Options, rank: Rank): bigint[] {
  const [wanted, factors] = [spread(listed(options.size), rank), spread(factorsOf(options), rank)];
  return lastSizes(options, rank).map((size, index) => {
    const factor = factors[index];
    return wanted[index] ?? (factor === undefined ? 1n : scaled(size, factor));
  });
}

function resamplingScalars(options: Options): Environment {
  const rank = rankOf(options);
  return { ...sizeScalars(options, rank), ...byAxis('out', rank, outputSizes(options, rank)) };
}

/** PyTorch: "Got 4D input, but linear mode needs 3D input", and "Only 3D, 4D and 5D input Tensors supported". */
const modeFitsInput =
  (mode: ModeOf): Condition =>
  (options) => {
    const dimensions = MODES[mode(options)]?.dimensions ?? [];
    if (dimensions.includes(inputSizes(options).length)) return null;
    return {
      condition: dimensions.length > 1 ? 'input_has_batch_and_channels' : 'mode_fits_input',
      fields: ['input_shape'],
      values: { mode: mode(options), dimensions: dimensions.join(', '), given: givenShape(options) },
    };
  };

/** PyTorch: "only one of size or scale_factor should be defined", "either size or scale_factor should be defined". */
const sizeOrScale: Condition = (options) => {
  const [size, scale] = [listed(options.size).length > 0, factorsOf(options).length > 0];
  if (size !== scale) return null;
  return { condition: size ? 'size_and_scale' : 'size_or_scale', fields: ['size', 'scale_factor'], values: {} };
};

/** PyTorch: "Input and output must have the same number of spatial dimensions", and the same of the factors. */
const oneForEachDimension: Condition = (options) => {
  const given: readonly unknown[] = listed(options.size).length > 0 ? listed(options.size) : factorsOf(options);
  const rank = inputSizes(options).length - 2;
  const isOfOne = String(options.scale_factor).endsWith(',');
  if ((given.length === 1 && !isOfOne) || given.length === rank) return null;
  return {
    condition: 'one_for_each_dimension',
    fields: [listed(options.size).length > 0 ? 'size' : 'scale_factor', 'input_shape'],
    values: { given: String(given.length), rank: String(rank) },
  };
};

/** PyTorch: "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear". */
const cornersNeedNeighbours: Condition = (options) =>
  tapsOf(String(options.mode)) > 1 || options.align_corners === 'None'
    ? null
    : {
        condition: 'corners_need_neighbours',
        fields: ['align_corners', 'mode'],
        values: { mode: String(options.mode) },
      };

/** PyTorch: "recompute_scale_factor is not meaningful with an explicit size." */
const recomputeNeedsScale: Condition = (options) =>
  options.recompute_scale_factor === true && listed(options.size).length > 0
    ? { condition: 'recompute_needs_scale', fields: ['recompute_scale_factor', 'size'], values: {} }
    : null;

/** PyTorch: "Input and output sizes should be greater than 0", and "value cannot be converted to type int64_t without overflow". */
const outputHasSize: Condition = (options) => {
  const rank = rankOf(options);
  const factors = spread(factorsOf(options), rank);
  const outs = outputSizes(options, rank);
  const at = outs.findIndex((out) => out < 1n || out >= PAST_INT64);
  if (at < 0) return null;
  return {
    condition: (outs[at] as bigint) < 1n ? 'output_has_size' : 'output_fits_int64',
    fields: ['scale_factor', 'input_shape'],
    values: { size: String(lastSizes(options, rank)[at]), factor: String(factors[at]) },
  };
};

/** What one output value is made of, with `taps` neighbours along each of `rank` dimensions, one dimension after the other. */
const productsText = (taps: number, rank: number): string =>
  Array.from({ length: rank }, (_, index) =>
    Array(rank - index)
      .fill(taps)
      .join(' * '),
  ).join(' + ');

/**
 * Weights are made of positions alone, once for each row and column, and serve all images and channels: like indices,
 * they are no arithmetic on the data and are not counted.
 */
const arithmetic = (mode: ModeOf): Pick<LayerDefinition, 'operations'> => {
  const weighs = (options: Options) => tapsOf(mode(options)) > 1;
  const products = (options: Options) =>
    weighs(options) ? productsText(tapsOf(mode(options)), mixedIn(mode(options))) : '0';
  const additions = (options: Options) => String(tapsOf(mode(options)) ** mixedIn(mode(options)) - 1);
  return {
    operations: [
      { name: 'look_ups', primitive: 'look_up', perOutput: () => '1', when: (options) => !weighs(options) },
      { name: 'multiplications', primitive: 'multiply', perOutput: products, when: weighs },
      { name: 'additions', primitive: 'add', perOutput: additions, when: weighs },
    ],
  };
};

const resampling = (mode: ModeOf) => ({
  family: 'resampling' as const,
  input: ['input_shape'] as const,
  weights: [],
  symbols: { ...sizeSymbols(1), ...sizeSymbols(2), ...sizeSymbols(3) },
  scalars: resamplingScalars,
  output: (options: Options, values: Environment) => axesOutput(rankOf(options))(options, values),
  ...arithmetic(mode),
});

const SCALE_FACTOR = field('decimals', 'none', 's', { words: ['None'] });

const chosenMode: ModeOf = (options) => String(options.mode ?? 'nearest');

const upsample = defineLayer({
  ...resampling(chosenMode),
  name: 'Upsample',
  options: [
    { field: 'size', initial: 'None' },
    { field: 'scale_factor', initial: 'None' },
    { field: 'mode', initial: 'nearest' },
    { field: 'align_corners', initial: 'None', quiet: true },
    { field: 'recompute_scale_factor', initial: 'None', quiet: true },
  ],
  fields: {
    input_shape: INPUT_SHAPE,
    size: field('sizes', 'size', '', { words: ['None'], loose: true }),
    scale_factor: SCALE_FACTOR,
    mode: field('word', 'none', '', { words: Object.keys(MODES) }),
    align_corners: field('flag', 'none', '', { words: ['None'] }),
    recompute_scale_factor: field('flag', 'none', '', { words: ['None'] }),
  },
  forms: { mode: Object.keys(MODES) },
  conditions: [
    modeFitsInput(chosenMode),
    cornersNeedNeighbours,
    sizeOrScale,
    oneForEachDimension,
    recomputeNeedsScale,
    outputHasSize,
  ],
});

/** The two classes PyTorch keeps from before `Upsample` had modes. */
function upsampling(name: string, mode: string): LayerDefinition {
  return defineLayer({
    ...resampling(() => mode),
    name,
    options: [
      { field: 'size', initial: 'None' },
      { field: 'scale_factor', initial: 'None' },
    ],
    fields: {
      input_shape: INPUT_SHAPE,
      size: field('pair', 'size', '', { words: ['None'] }),
      scale_factor: SCALE_FACTOR,
    },
    conditions: [modeFitsInput(() => mode), sizeOrScale, oneForEachDimension, outputHasSize],
  });
}

/** Layers that change resolution. */
export const RESAMPLING: readonly LayerDefinition[] = [
  upsample,
  upsampling('UpsamplingNearest2d', 'nearest'),
  upsampling('UpsamplingBilinear2d', 'bilinear'),
  ...PIXEL_LAYERS,
];
