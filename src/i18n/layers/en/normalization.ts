/** English words of the normalization family. */
export const normalization = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
