/** What mends the broken conditions of linear layers. */
import { withSize } from '../curing.ts';
import type { Broken, Cure, CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

/** The features that the input has, or an input with the features that the layer takes. */
function featureCures({ options, problem, values }: Broken): Cure[] {
  const name = problem.fields.find((field) => field !== 'input_shape') ?? 'in_features';
  const [last, features = 1n] = [inputSizes(options).at(-1), values[name]];
  if (last === undefined) return [{ field: 'input_shape', value: [features] }];
  return [{ field: name, value: last }, withSize(options, -1, features)];
}

export const linearCures: CuresByCondition = { has_features: featureCures, features_fit: featureCures };
