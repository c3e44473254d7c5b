/** What mends the broken conditions of padding layers. */
import { sizesOf } from '../../fields/fields.ts';
import { larger, otherRanks, reshaped, smaller } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

/** The ends as PyTorch lists them: two of each dimension, the last one first. */
const endsOf = ({ layer, options }: Broken): readonly bigint[] =>
  sizesOf(options.padding, layer.fields?.padding?.rank ?? 2) ?? [];

/** Each end set from what it is and from the size of its dimension. */
function settingEnds(broken: Broken, demand: (end: bigint, size: bigint) => bigint, pick: typeof smaller): Cure {
  const sizes = inputSizes(broken.options);
  const ends = endsOf(broken).map((end, index) => demand(end, sizes.at(-1 - Math.floor(index / 2)) ?? 1n));
  return { field: 'padding', value: reshaped(broken.options.padding, ends, pick) };
}

/** The input as large as the ends ask: along one dimension, or along all of them. */
const enlarged = (broken: Broken, demand: (ends: readonly bigint[]) => bigint): Cure[] => {
  const [sizes, ends] = [inputSizes(broken.options), endsOf(broken)];
  const grown = (size: bigint, index: number): bigint => {
    const axis = sizes.length - 1 - index;
    return 2 * axis < ends.length ? larger(size, demand(ends.slice(2 * axis, 2 * axis + 2))) : size;
  };
  const all = sizes.map(grown);
  const alone = sizes.map((_, index) => sizes.with(index, all[index] as bigint)).reverse();
  return [...alone, all].map((value) => ({ field: 'input_shape', value }));
};

const most = (ends: readonly bigint[]): bigint => ends.reduce(larger, 0n);

/** Nothing cut off, or an input of which something stays. */
const cuttingCures = (broken: Broken): Cure[] => [
  settingEnds(broken, (end) => larger(end, 0n), larger),
  ...enlarged(broken, (ends) => 1n - ends.reduce((sum, end) => sum + smaller(end, 0n), 0n)),
];

/** No end longer than what it is filled from, none that cuts off all; or an input long enough for it. */
const fillingCures =
  (less: bigint): CuresByCondition[string] =>
  (broken) => [
    settingEnds(broken, (end, size) => larger(smaller(end, size - less), 1n - size), smaller),
    ...enlarged(broken, (ends) => most(ends) + less),
  ];

export const paddingCures: CuresByCondition = {
  axes_to_pad: otherRanks,
  something_stays: cuttingCures,
  reflection_fits: fillingCures(1n),
  circle_fits: fillingCures(0n),
};
