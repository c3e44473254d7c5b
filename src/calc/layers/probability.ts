/** Options that are probabilities: those of dropout. */
import type { FieldName } from '../fields/fields.ts';
import type { Condition } from './define.ts';

/** PyTorch: "dropout probability has to be between 0 and 1, but got 3". */
export const isProbability =
  (name: FieldName): Condition =>
  ({ [name]: given }) =>
    Number(given) >= 0 && Number(given) <= 1
      ? null
      : { condition: 'is_probability', fields: [name], values: { name, given: String(given) } };
