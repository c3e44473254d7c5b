/** English words of the recurrent family. */
export const recurrent = {
  fields: {},
  conditions: {},
  operations: {},
  layers: {},
};
