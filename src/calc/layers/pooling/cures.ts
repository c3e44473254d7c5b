/** What mends the broken conditions of windows that slide: of pooling, and of blocks as columns. */

import { ceilDiv, floorDiv } from '../../numbers/exact.ts';
import { defaults, larger, reshaped, sharedCures, smaller } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';
import type { Rank } from '../space/sides.ts';
import { SIDES_OF } from '../space/sides.ts';
import type { Window } from './windows.ts';
import { windowsOf } from './windows.ts';

/** As many dimensions as have a kernel. */
const rankOf = ({ values }: Broken): Rank =>
  SIDES_OF[3].concat(SIDES_OF[1]).filter((side) => values[`kernel_${side}`] !== undefined).length as Rank;

const windowsIn = (broken: Broken): Window[] => windowsOf(broken.options, rankOf(broken));

/** A field set from the demand of each window. */
const setting = (
  broken: Broken,
  field: 'kernel_size' | 'padding' | 'dilation' | 'stride',
  demand: (window: Window) => bigint,
  pick: typeof smaller,
): Cure => ({ field, value: reshaped(broken.options[field], windowsIn(broken).map(demand), pick) });

/** The input as large as it must be along every dimension. */
function enlarged(broken: Broken, demand: (window: Window) => bigint): Cure {
  const windows = windowsIn(broken);
  const before = inputSizes(broken.options).slice(0, -windows.length);
  return { field: 'input_shape', value: [...before, ...windows.map((one) => larger(one.size, demand(one)))] };
}

/** Padding of half the kernel, or a kernel of twice the padding. */
const paddingCures = (broken: Broken): Cure[] => [
  setting(broken, 'padding', ({ padding, kernel }) => smaller(padding, kernel / 2n), smaller),
  setting(broken, 'kernel_size', ({ padding, kernel }) => larger(kernel, 2n * padding), larger),
];

/**
 * A smaller window, a larger input, more padding, or cells closer together. With `ceil_mode` a window may hang over by
 * less than its stride, which is the kernel's own size where none is set.
 */
export function windowCures(broken: Broken): Cure[] {
  const { ceil_mode, stride } = broken.options;
  const over = (window: Window) => (ceil_mode === true ? window.stride - 1n : 0n);
  const room = (window: Window) => window.size + 2n * window.padding - window.span + over(window);
  const shrunk = (window: Window) => {
    const { size, padding, dilation, kernel } = window;
    const grows = ceil_mode === true && stride === 'None';
    const reach = size + 2n * padding - 1n + (grows ? 0n : over(window));
    const each = grows ? dilation - 1n : dilation;
    return each > 0n ? smaller(kernel, floorDiv(reach, each) + 1n) : kernel;
  };
  const closer = (window: Window) =>
    window.kernel > 1n
      ? smaller(window.dilation, floorDiv(window.size + 2n * window.padding - 1n + over(window), window.kernel - 1n))
      : window.dilation;
  return [
    setting(broken, 'kernel_size', shrunk, smaller),
    enlarged(broken, (window) => window.size - room(window)),
    setting(broken, 'padding', (window) => window.padding + larger(ceilDiv(-room(window), 2n), 0n), larger),
    setting(broken, 'dilation', closer, smaller),
  ];
}

/** A kernel no larger than the input, or an input as large as the kernel. */
const kernelCures = (broken: Broken): Cure[] => [
  setting(broken, 'kernel_size', ({ size, kernel }) => smaller(size, kernel), smaller),
  enlarged(broken, ({ kernel }) => kernel),
];

export const poolingCures: CuresByCondition = {
  ...sharedCures,
  padding_at_most_half: paddingCures,
  window_fits: windowCures,
  kernel_at_most_input: kernelCures,
  divisor_is_not_zero: defaults,
  norm_is_not_zero: () => [{ field: 'norm_type', value: '2.0' }],
};
