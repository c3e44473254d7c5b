/** What mends a convolution's broken conditions. Apart from the definition: a page needs it only once something is wrong. */

import type { Pair, Value } from '../../fields/fields.ts';
import { ceilDiv, floorDiv, gcd } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Cure, Cures, Options } from '../define.ts';
import { pairOf, SIDES, spanOf, totalPadding } from './conv2d.ts';

/** A pair field set from each side's demand; a field whose sides are equal now stays one number. */
function reshaped(now: Value | undefined, sides: Pair, pick: (a: bigint, b: bigint) => bigint): Value {
  const [height, width] = pairOf(now);
  if (height === width || sides[0] === sides[1]) return pick(...sides);
  return sides;
}

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);
const larger = (a: bigint, b: bigint) => (a > b ? a : b);

/** What `of` answers for height and for width. */
const bothSides = (of: (side: 0 | 1) => bigint): Pair => [of(0), of(1)];

/** Fewer groups, or channels that the groups divide. */
const dividingCures =
  (field: 'in_channels' | 'out_channels'): Cures[string] =>
  (_, values) => {
    const { groups = 1n, [field]: channels = 1n } = values;
    const shared = gcd(gcd(values.in_channels as bigint, values.out_channels as bigint), groups);
    return [
      { field: 'groups', value: shared },
      { field, value: ceilDiv(channels, groups) * groups },
    ];
  };

/** Stride 1, or the padding that `same` would have been. */
function strideCures(options: Options): Cure[] {
  const half = bothSides((side) => totalPadding(options, side) / 2n);
  return [
    { field: 'stride', value: 1n },
    { field: 'padding', value: half[0] === half[1] ? half[0] : half },
  ];
}

/** More padding, a smaller kernel, or kernel cells closer together: each mends both sides at once. */
function fitCures(options: Options, values: Environment): Cure[] {
  const size = (side: 0 | 1) => values[SIDES[side]] as bigint;
  const room = (side: 0 | 1) => size(side) + totalPadding(options, side) - 1n;
  const [kernel, dilation, padding] = [pairOf(options.kernel_size), pairOf(options.dilation), pairOf(options.padding)];
  const padded = bothSides((side) => larger(padding[side], ceilDiv(spanOf(options, side) - size(side), 2n)));
  const shrunk = bothSides((side) => smaller(kernel[side], floorDiv(room(side), dilation[side]) + 1n));
  const closer = bothSides((side) =>
    kernel[side] > 1n ? smaller(dilation[side], floorDiv(room(side), kernel[side] - 1n)) : dilation[side],
  );
  const cures: Cure[] = [
    { field: 'padding', value: reshaped(options.padding, padded, larger) },
    { field: 'kernel_size', value: reshaped(options.kernel_size, shrunk, smaller) },
  ];
  if (closer[0] >= 1n && closer[1] >= 1n && larger(...dilation) > 1n) {
    cures.push({ field: 'dilation', value: reshaped(options.dilation, closer, smaller) });
  }
  return cures;
}

/** No more padding than the input has to give, or zeros. */
function modeCures(options: Options, values: Environment): Cure[] {
  const less = options.padding_mode === 'reflect' ? 1n : 0n;
  const allowed = bothSides((one) => smaller(pairOf(options.padding)[one], (values[SIDES[one]] as bigint) - less));
  return [
    { field: 'padding', value: reshaped(options.padding, allowed, smaller) },
    { field: 'padding_mode', value: 'zeros' },
  ];
}

export const conv2dCures: Cures = {
  groups_divide_in_channels: dividingCures('in_channels'),
  groups_divide_out_channels: dividingCures('out_channels'),
  same_needs_stride_one: strideCures,
  kernel_fits_height: fitCures,
  kernel_fits_width: fitCures,
  reflect_fits_height: modeCures,
  reflect_fits_width: modeCures,
  circular_fits_height: modeCures,
  circular_fits_width: modeCures,
};
