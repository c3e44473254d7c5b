/** Chinese words of the pooling family. */
import type { pooling as en } from '../en/pooling.ts';

export const pooling: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
