/** Chinese words of the activation family. */
import type { activation as en } from '../en/activation.ts';

export const activation: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
