/** English words of the activation family. */
export const activation = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
