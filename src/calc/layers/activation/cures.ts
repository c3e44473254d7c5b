/** What mends the broken conditions of activations. */
import type { FieldName } from '../../fields/fields.ts';
import { defaultOf, defaults, otherDims, sharedCures, withSize, withSizeAnywhere } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { dimensionAt, inputSizes } from '../inputShape.ts';

/** One parameter for all channels, one for each, or an input of as many channels. */
const parameterCures = ({ options, values: { num_parameters = 1n } }: Broken): Cure[] => [
  { field: 'num_parameters', value: 1n },
  { field: 'num_parameters', value: inputSizes(options)[1] ?? 1n },
  ...withSizeAnywhere(options, num_parameters),
];

/** An even size, or another dimension. */
function halvingCures({ options }: Broken): Cure[] {
  const sizes = inputSizes(options);
  const at = dimensionAt(options.dim, sizes.length) ?? 0;
  const others = sizes.map((_, index): Cure => ({ field: 'dim', value: BigInt(index - sizes.length) }));
  return [withSize(options, at, (sizes[at] ?? 1n) + 1n), ...others.reverse()];
}

/** The other bound moved to this one. */
const boundCures = ({ options: { lower = '', upper = '' } }: Broken): Cure[] => [
  { field: 'upper', value: lower },
  { field: 'lower', value: upper },
];

/** The limits by their old names left out, defaults, or a limit on the right side of the other. */
function limitCures({ layer, problem: { values } }: Broken): Cure[] {
  const beside = (limit: string | undefined, by: number) => `${Number(limit) + by}`;
  const set = (field: FieldName, value: string): Cure => ({ field, value });
  return [
    set('min_value', 'None'),
    set('max_value', 'None'),
    ...(['min_val', 'max_val'] as const).flatMap((field) => defaultOf(layer, field)),
    ...(['max_val', 'max_value'] as const).map((field) => set(field, beside(values.low, 1))),
    ...(['min_val', 'min_value'] as const).map((field) => set(field, beside(values.high, -1))),
  ];
}

export const activationCures: CuresByCondition = {
  ...sharedCures,
  parameters_match_channels: parameterCures,
  has_dimension: () => [{ field: 'input_shape', value: [2n] }],
  dim_in_range: otherDims,
  dim_is_even: halvingCures,
  alpha_not_zero: defaults,
  lambd_in_range: defaults,
  bounds_in_order: boundCures,
  limits_in_order: limitCures,
};
