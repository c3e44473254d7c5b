/** English words of the pooling family. */
export const pooling = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
