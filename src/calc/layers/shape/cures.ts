/** What mends the broken conditions of layers that move numbers. */
import { larger, multipleOf, otherDims, otherRanks, sharedBy, sharedCures, withSize } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';
import { blockCures } from './blocks.cures.ts';
import { paddingCures } from './padding.cures.ts';

/** The same dimension for both ends, or all from the first to the last. */
const orderCures = ({ options: { start_dim = 0n, end_dim = -1n } }: Broken): Cure[] => [
  { field: 'end_dim', value: -1n },
  { field: 'start_dim', value: end_dim },
  { field: 'end_dim', value: start_dim },
  { field: 'start_dim', value: 0n },
];

/** The sizes a dimension is split into. */
const partsOf = ({ options: { unflattened_size } }: Broken): readonly bigint[] =>
  Array.isArray(unflattened_size) ? unflattened_size : [];

/** One size left open, or the dimension as large as the sizes make it. */
function splitCures(broken: Broken): Cure[] {
  const { options, problem } = broken;
  const parts = partsOf(broken);
  const [known, size] = [BigInt(problem.values.known ?? '1'), BigInt(problem.values.size ?? '1')];
  const place = Number(options.dim ?? 0n);
  return [
    { field: 'unflattened_size', value: [-1n, ...parts.slice(1)] },
    { field: 'unflattened_size', value: [...parts.slice(0, -1), -1n] },
    { field: 'unflattened_size', value: [size] },
    withSize(options, place, parts.includes(-1n) ? multipleOf(known, size) : known),
  ];
}

/** Only the first size left open. */
function inferredCures(broken: Broken): Cure[] {
  const parts = partsOf(broken);
  const first = parts.indexOf(-1n);
  const open = parts.map((size, index) => (size === -1n && index !== first ? 1n : size));
  return [{ field: 'unflattened_size', value: open }];
}

/** Groups that divide the channels, or channels that the groups divide. */
function groupCures({ options, values: { groups = 1n } }: Broken): Cure[] {
  const channels = inputSizes(options)[1] ?? 1n;
  return [
    { field: 'groups', value: larger(sharedBy(channels, groups), 1n) },
    withSize(options, 1, multipleOf(groups, channels)),
  ];
}

export const shapeCures: CuresByCondition = {
  ...sharedCures,
  ...paddingCures,
  ...blockCures,
  dimension_in_range: otherDims,
  start_before_end: orderCures,
  one_inferred: inferredCures,
  multiplies_up: splitCures,
  divides_size: splitCures,
  has_three_dimensions: otherRanks,
  groups_divide_channels: groupCures,
};
