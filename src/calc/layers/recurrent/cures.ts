/** What mends the broken conditions of recurrent layers. */
import { sharedCures, withSize } from '../curing.ts';
import type { CuresByCondition } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

export const recurrentCures: CuresByCondition = {
  ...sharedCures,
  projection_fits: ({ values: { proj_size = 0n, hidden_size = 1n } }) => [
    { field: 'proj_size', value: hidden_size - 1n },
    { field: 'hidden_size', value: proj_size + 1n },
  ],
  input_size_fits: ({ options, values: { input_size = 1n } }) => [
    { field: 'input_size', value: inputSizes(options).at(-1) ?? 1n },
    withSize(options, -1, input_size),
  ],
};
