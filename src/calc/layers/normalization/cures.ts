/** What mends the broken conditions of normalization. */
import { isList } from '../../fields/fields.ts';
import { defaults, multipleOf, otherRanks, sharedBy, sharedCures, withSize, withSizeAnywhere } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

/** As many features as the input has channels, or an input of as many channels. */
const channelCures = ({ options, values: { num_features = 1n }, problem }: Broken): Cure[] => [
  ...(/^\d+$/.test(problem.values.channels ?? '')
    ? [{ field: 'num_features' as const, value: BigInt(problem.values.channels ?? '1') }]
    : []),
  ...withSizeAnywhere(options, num_features),
];

/** Statistics that are kept, or more than one value to take them of. */
const statisticsCures = ({ options }: Broken): Cure[] => [
  { field: 'track_running_stats', value: true },
  ...withSizeAnywhere(options, 2n),
];

/** The end of the input, or an input that ends so. */
function endCures({ options }: Broken): Cure[] {
  const sizes = inputSizes(options);
  const last = isList(options.normalized_shape) ? options.normalized_shape : [];
  const before = sizes.slice(0, Math.max(sizes.length - last.length, 0));
  const ends = [last.length, 1].map((length) => sizes.slice(-length)).filter((end) => end.length > 0);
  return [
    ...ends.map((value): Cure => ({ field: 'normalized_shape', value })),
    { field: 'input_shape', value: [...before, ...last] },
  ];
}

/** Groups that divide the channels, or channels that the groups divide. */
const groupCures = ({ values: { num_groups = 1n, num_channels = 1n } }: Broken): Cure[] => [
  { field: 'num_groups', value: sharedBy(num_channels, num_groups) },
  { field: 'num_channels', value: multipleOf(num_groups, num_channels) },
];

/** The layer's channels and those of the input made alike, or divisible by the groups. */
function inputChannelCures({ options, values: { num_groups = 1n, num_channels = 1n } }: Broken): Cure[] {
  const [images = 1n, channels = 1n, ...places] = inputSizes(options);
  return [
    { field: 'num_channels', value: channels },
    withSize(options, 1, num_channels),
    { field: 'input_shape', value: [images + 1n, num_channels, ...places] },
    { field: 'num_groups', value: sharedBy(channels, num_channels, num_groups) },
    withSize(options, 1, multipleOf(num_groups, channels)),
  ];
}

/** More values, or fewer groups. */
const valueCures = ({ options }: Broken): Cure[] => [
  withSize(options, 0, (inputSizes(options)[0] ?? 1n) + 1n),
  { field: 'num_groups', value: 1n },
];

export const normalizationCures: CuresByCondition = {
  ...sharedCures,
  channels_match: channelCures,
  batch_has_values: statisticsCures,
  instance_has_values: statisticsCures,
  eps_not_negative: defaults,
  eps_positive: defaults,
  ends_with_normalized: endCures,
  groups_divide_channels: groupCures,
  has_channels: otherRanks,
  group_channels_match: inputChannelCures,
  groups_divide_input: inputChannelCures,
  group_has_values: valueCures,
  has_places: otherRanks,
};
