/** What mends the broken conditions of attention. */
import type { FieldName } from '../../fields/fields.ts';
import { multipleOf, otherRanks, sharedBy, sharedCures, withSize } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

/** Heads that share the features out, or features that the heads divide. */
function headCures({ problem, values }: Broken): Cure[] {
  const [heads, features] = problem.fields as readonly [FieldName, FieldName];
  const [count = 1n, size = 1n] = [values[heads], values[features]];
  return [
    { field: heads, value: sharedBy(size, count) },
    { field: features, value: multipleOf(count, size) },
  ];
}

/** An input with the features that the layer takes, or a layer that takes those of the input. */
function featureCures({ options, problem, values }: Broken): Cure[] {
  const features = problem.fields.find((field) => field !== 'input_shape') as FieldName;
  const last = inputSizes(options).at(-1) ?? 1n;
  return [withSize(options, -1, values[features] ?? 1n), { field: features, value: last }];
}

export const attentionCures: CuresByCondition = {
  ...sharedCures,
  heads_divide_features: headCures,
  sequence_of_features: otherRanks,
  last_size_is_features: featureCures,
  one_tensor_for_all: ({ problem: { fields }, values }) => [
    ...fields.filter((field) => field !== 'embed_dim').map((field) => ({ field, value: 'None' })),
    { field: 'embed_dim', value: values[fields[0] ?? 'kdim'] ?? 1n },
  ],
  attention_needs_two_dimensions: otherRanks,
  gqa_needs_heads: (broken) => [{ field: 'enable_gqa', value: false }, ...otherRanks(broken)],
};
