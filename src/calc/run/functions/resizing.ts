/** What gives a dimension another length: windows, repetition, bytes read anew. Rules: PyTorch 2.13. */
import type { Dtype } from '../../layers/define.ts';
import { product } from '../../numbers/exact.ts';
import { bytesOfDtype } from '../tensor.ts';
import { spokenDtype } from './dtypes.ts';
import type { Rule } from './rule.ts';
import { moving, only, place, raise } from './rule.ts';

/** Windows along a dimension, each behind the others as a new last dimension. */
const windows: Rule = (operands, { dimension, size, step }) => {
  const { shape, dtype } = only(operands);
  const at = place(dimension, shape.length);
  const whole = shape[at] ?? 1n;
  if ((step as bigint) <= 0n) raise('RuntimeError', `step is ${step} but must be > 0`);
  if ((size as bigint) > whole)
    raise('RuntimeError', `maximum size for tensor at dimension ${at} is ${whole} but size is ${size}`);
  if (shape.length === 0) return moving([[size as bigint]], dtype);
  return moving([[...shape.with(at, (whole - (size as bigint)) / (step as bigint) + 1n), size as bigint]], dtype);
};

/** Each number so often, or so many in all where a tensor says how often each. */
const repeatInterleave: Rule = (operands, { repeats, dim = null }) => {
  const { shape, dtype } = only(operands);
  const times = repeats as bigint;
  if (times < 0n) raise('RuntimeError', 'Repeats must be non-negative');
  if (dim === null) return moving([[operands[1] ? times : product(shape) * times]], dtype);
  const at = place(dim, shape.length);
  return moving([shape.with(at, operands[1] ? times : (shape[at] as bigint) * times)], dtype);
};

/** The same bytes read as numbers of another type: the last dimension grows or shrinks. */
const viewAsType: Rule = (operands, { dtype }) => {
  const { shape, dtype: from } = only(operands);
  const to = dtype as Dtype;
  const [old, size] = [bytesOfDtype(from), bytesOfDtype(to)];
  if (old === size) return moving([shape], to);
  const last = shape.at(-1);
  const change = `view ${spokenDtype(from)} as ${spokenDtype(to)} (different element sizes)`;
  if (last === undefined) return raise('RuntimeError', `self.dim() cannot be 0 to ${change}`);
  if ((last * old) % size !== 0n)
    raise('RuntimeError', `self.size(-1) must be divisible by ${size / old} to ${change}, but got ${last}`);
  return moving([shape.with(-1, (last * old) / size)], to);
};

export const RESIZING: Readonly<Record<string, Rule>> = {
  tensor_unfold: windows,
  view_as_type: viewAsType,
  repeat_interleave: repeatInterleave,
};
