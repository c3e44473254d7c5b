/** Chinese words of the recurrent family. */
import type { recurrent as en } from '../en/recurrent.ts';

export const recurrent: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
