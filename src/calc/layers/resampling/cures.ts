/** What mends the broken conditions of resampling. */
import type { FieldName } from '../../fields/fields.ts';
import { fieldOf } from '../../fields/fields.ts';
import { defaultOf, multipleOf, otherRanks, sharedBy, smaller, withSize } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

const NONE = 'None';

/** Every other mode of the layer; of those that fit, the first. */
const otherModes = ({ layer, options }: Broken): Cure[] =>
  'mode' in options ? (fieldOf(layer, 'mode').words ?? []).map((value) => ({ field: 'mode', value })) : [];

/** An input of other dimensions, or a mode for those it has. */
const modeCures = (broken: Broken): Cure[] => [...otherRanks(broken).slice(0, 4), ...otherModes(broken)];

/** Twice the sizes, as a factor or as sizes. */
const doubled = ({ options }: Broken): Cure[] => [
  { field: 'scale_factor', value: '2.0' },
  {
    field: 'size',
    value: inputSizes(options)
      .slice(2)
      .map((size) => 2n * size),
  },
  ...inputSizes(options)
    .slice(-1)
    .map((size): Cure => ({ field: 'size', value: 2n * size })),
];

/** The first number for all dimensions, or an input of as many. */
function lengthCures(broken: Broken): Cure[] {
  const field = broken.problem.fields.find((one) => one !== 'input_shape') as FieldName;
  const value = broken.options[field];
  const first = typeof value === 'string' ? value.split(',')[0] : Array.isArray(value) ? value[0] : undefined;
  return [...(first === undefined ? [] : [{ field, value: first }]), ...otherRanks(broken)];
}

/** The output as large as the input, or twice as large. */
const sizeCures: CuresByCondition[string] = () => [
  { field: 'scale_factor', value: '2.0' },
  { field: 'scale_factor', value: '1.0' },
];

/** A factor whose square divides the channels, or channels that the square divides. */
function squareCures({ options, values: { channels = 1n, upscale_factor = 1n } }: Broken): Cure[] {
  const tried = Array.from({ length: Number(smaller(upscale_factor, 64n)) }, (_, index) => BigInt(index + 1));
  const factor = tried.findLast((one) => channels % (one * one) === 0n) ?? 1n;
  return [
    { field: 'upscale_factor', value: factor },
    withSize(options, -3, multipleOf(upscale_factor * upscale_factor, channels)),
  ];
}

/** A factor that divides both sides, or a side that it divides. */
const factorCures =
  (axis: 'height' | 'width', place: number): CuresByCondition[string] =>
  ({ options, values: { height = 1n, width = 1n, downscale_factor = 1n, [axis]: size = 1n } }) => [
    { field: 'downscale_factor', value: sharedBy(height, width, downscale_factor) },
    withSize(options, place, multipleOf(downscale_factor, size)),
  ];

export const resamplingCures: CuresByCondition = {
  input_has_batch_and_channels: otherRanks,
  mode_fits_input: modeCures,
  corners_need_neighbours: (broken) => [{ field: 'align_corners', value: NONE }, ...otherModes(broken)],
  size_and_scale: () => [
    { field: 'size', value: NONE },
    { field: 'scale_factor', value: NONE },
  ],
  size_or_scale: doubled,
  one_for_each_dimension: lengthCures,
  recompute_needs_scale: ({ layer }) => defaultOf(layer, 'recompute_scale_factor'),
  output_has_size: sizeCures,
  output_fits_int64: sizeCures,
  input_has_channels: otherRanks,
  square_divides_channels: squareCures,
  factor_divides_height: factorCures('height', -2),
  factor_divides_width: factorCures('width', -1),
};
