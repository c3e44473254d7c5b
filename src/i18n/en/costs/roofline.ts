/** English words of the calculators that put a layer under the roofline of a machine. */
const following = {
  bytes: 'bytes moved',
  intensity: 'FLOPs a byte',
  ridge: 'where both meet',
  memory_time: 'the memory needs',
  compute_time: 'the arithmetic needs',
  speed: 'speed at most',
  share: 'of the peak',
  time: 'time at least',
};

const dtype = {
  float32: 'float32: 4',
  float16: 'float16: 2',
  bfloat16: 'bfloat16: 2',
  float8: 'float8: 1',
  int8: 'int8: 1',
  int4: 'int4: ½',
};

const said = {
  fits: 'At least {time}: the memory needs {memory_time}, the arithmetic {compute_time}. That is {share} of the peak at most.',
  spoken: 'At least {time}. {intensity}: {chosen}, {speed} at most, {share} of the peak.',
  chosen: { memory_time: 'the memory bounds it', compute_time: 'the peak bounds it' },
  table: 'Both limits, and what follows; the slower of the two is marked',
};

const machine = { dtype: 'bytes a value', peak: 'peak', bandwidth: 'bandwidth' };

export const roofline = {
  title: 'Under the roofline',
  now: '{operations} FLOPs, {values} values, {peak}, {bandwidth}',
  ...said,
  fields: { operations: 'FLOPs', values: 'values', ...machine },
  choices: { dtype },
  results: following,
  conditions: {},
};

export const linearRoofline = {
  title: 'A linear layer under the roofline',
  now: '{rows} {rows|row|rows}, {in_features} → {out_features}, {peak}, {bandwidth}',
  ...said,
  fields: { rows: 'rows', in_features: 'inputs', out_features: 'outputs', ...machine },
  choices: { dtype },
  results: { operations: 'FLOPs', ...following },
  conditions: {},
};
