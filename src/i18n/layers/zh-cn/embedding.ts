/** Chinese words of the embedding family. */
import type { embedding as en } from '../en/embedding.ts';

export const embedding: typeof en = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
