/** Chinese words of the shape family. */
import type { shape as en } from '../en/shape.ts';

export const shape: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
