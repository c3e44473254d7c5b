/** Chinese words of the linear family. */
import type { linear as en } from '../en/linear.ts';

export const linear: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
