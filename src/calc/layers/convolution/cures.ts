/** What mends the broken conditions of convolution, over any number of dimensions, also transposed. */

import type { FieldName } from '../../fields/fields.ts';
import { ceilDiv, floorDiv } from '../../numbers/exact.ts';
import { larger, multipleOf, reshaped, sharedBy, smaller } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import type { Rank, Side, SidedField } from '../space/sides.ts';
import { SIDES_OF, sizeAt } from '../space/sides.ts';

/** One side of a convolution, with what its options say of it. */
interface Along {
  side: Side;
  size: bigint;
  of: (name: SidedField) => bigint;
  /** The stretch under the dilated kernel, and the input with its padding. */
  span: bigint;
  padded: bigint;
}

/** The sides of the input, in the order of PyTorch's shapes. */
function sidesOf({ layer, options, values }: Broken): Along[] {
  const rank = (layer.input.length - 2) as Rank;
  return SIDES_OF[rank].map((side, index) => {
    const of = (name: SidedField) => sizeAt(options, name, rank, index);
    const [size, reach] = [values[side] ?? 1n, of('dilation') * (of('kernel_size') - 1n)];
    const added = options.padding === 'same' ? reach : 2n * of('padding');
    return { side, size, of, span: reach + 1n, padded: size + added };
  });
}

/** A field set from each side's demand. */
const setting = (
  broken: Broken,
  field: SidedField & FieldName,
  demand: (along: Along) => bigint,
  pick: typeof smaller,
): Cure => ({ field, value: reshaped(broken.options[field], sidesOf(broken).map(demand), pick) });

/** Each side of the input as large as it must be, for a condition that names one. */
const enlarged = (broken: Broken, demand: (along: Along) => bigint): Cure[] =>
  sidesOf(broken)
    .filter(({ side }) => broken.problem.condition.endsWith(side))
    .map((along) => ({ field: along.side, value: demand(along) }));

/** Fewer groups, or channels that the groups divide. */
const dividingCures =
  (field: 'in_channels' | 'out_channels'): CuresByCondition[string] =>
  ({ values: { groups = 1n, in_channels = 1n, out_channels = 1n, [field]: channels = 1n } }) => [
    { field: 'groups', value: sharedBy(in_channels, out_channels, groups) },
    { field, value: multipleOf(groups, channels) },
  ];

/** Stride 1, or the padding that `same` would have been, and as much as lets the kernel fit. */
const strideCures = (broken: Broken): Cure[] => [
  { field: 'stride', value: 1n },
  { field: 'padding', value: reshaped(sidesOf(broken).map(halfReach), sidesOf(broken).map(halfReach), larger) },
];

const halfReach = ({ span, size }: Along): bigint => larger((span - 1n) / 2n, ceilDiv(span - size, 2n));

/** More padding, a smaller kernel, its cells closer together, or a larger input. */
function fitCures(broken: Broken): Cure[] {
  const shrunk = ({ of, padded }: Along) => smaller(of('kernel_size'), floorDiv(padded - 1n, of('dilation')) + 1n);
  const closer = ({ of, padded }: Along) =>
    of('kernel_size') > 1n ? smaller(of('dilation'), floorDiv(padded - 1n, of('kernel_size') - 1n)) : of('dilation');
  return [
    setting(broken, 'padding', ({ of, span, size }) => larger(of('padding'), ceilDiv(span - size, 2n)), larger),
    setting(broken, 'kernel_size', shrunk, smaller),
    setting(broken, 'dilation', closer, smaller),
    ...enlarged(broken, ({ size, span, padded }) => size + span - padded),
  ];
}

/** No more padding than the input has to give, zeros, or a larger input; `same` pads as the kernel asks. */
const modeCures =
  (less: bigint): CuresByCondition[string] =>
  (broken) => [
    broken.options.padding === 'same'
      ? setting(broken, 'kernel_size', ({ size, of }) => smaller(of('kernel_size'), 2n * (size - less) + 1n), smaller)
      : setting(broken, 'padding', ({ size, of }) => smaller(of('padding'), size - less), smaller),
    { field: 'padding_mode', value: 'zeros' },
    ...enlarged(broken, ({ size, padded }) => ceilDiv(padded - size, 2n) + less),
  ];

/** Less is cropped, or more is there. */
function croppingCures(broken: Broken): Cure[] {
  const canvas = ({ size, of, span }: Along) => (size - 1n) * of('stride') + span + of('output_padding');
  const missing = (along: Along) => 2n * along.of('padding') + 1n - canvas(along);
  return [
    setting(broken, 'padding', (along) => smaller(along.of('padding'), (canvas(along) - 1n) / 2n), smaller),
    ...enlarged(broken, (along) => along.size + ceilDiv(missing(along), along.of('stride'))),
  ];
}

/** An output padding below the stride, or a stride above it. */
const outputPaddingCures = (broken: Broken): Cure[] => [
  setting(
    broken,
    'output_padding',
    ({ of }) => smaller(of('output_padding'), larger(of('stride'), of('dilation')) - 1n),
    smaller,
  ),
  setting(broken, 'stride', ({ of }) => larger(of('stride'), of('output_padding') + 1n), larger),
];

/** The same for every side that a convolution can have. */
const everySide = (prefix: string, propose: CuresByCondition[string]): CuresByCondition =>
  Object.fromEntries(['length', 'depth', 'height', 'width'].map((side) => [`${prefix}_${side}`, propose]));

export const convolutionCures: CuresByCondition = {
  groups_divide_in_channels: dividingCures('in_channels'),
  groups_divide_out_channels: dividingCures('out_channels'),
  same_needs_stride_one: strideCures,
  ...everySide('kernel_fits', fitCures),
  ...everySide('reflect_fits', modeCures(1n)),
  ...everySide('circular_fits', modeCures(0n)),
  transposed_pads_zeros: () => [{ field: 'padding_mode', value: 'zeros' }],
  output_padding_fits: outputPaddingCures,
  ...everySide('cropping_leaves', croppingCures),
};
