/** English words of the embedding family. */
export const embedding = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
