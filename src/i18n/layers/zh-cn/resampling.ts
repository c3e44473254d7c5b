/** Chinese words of the resampling family. */
import type { resampling as en } from '../en/resampling.ts';

export const resampling: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
