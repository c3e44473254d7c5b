/** English words of the attention family. */
export const attention = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
