/** Chinese words of the attention family. */
import type { attention as en } from '../en/attention.ts';

export const attention: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
