/** Chinese words of the normalization family. */
import type { normalization as en } from '../en/normalization.ts';

export const normalization: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
