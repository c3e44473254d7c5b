/** English words of the linear family. */
export const linear = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
