/** English words of the resampling family. */
export const resampling = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
