/** English words of the shape family. */
export const shape = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
