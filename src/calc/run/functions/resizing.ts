/** What gives a dimension another length: padding, windows, repetition, bytes read anew. Rules: PyTorch 2.13. */
import type { Dtype } from '../../layers/define.ts';
import { product } from '../../numbers/exact.ts';
import { bytesOfDtype, spokenDtype } from './dtypes.ts';
import type { Rule } from './rule.ts';
import { moving, only, place, raise } from './rule.ts';

/** `F.pad`: pairs of sizes from the last dimension on, which may be negative. */
const pad: Rule = (operands, { pad: given }) => {
  const { shape, dtype } = only(operands);
  const sizes = given as readonly bigint[];
  if (sizes.length % 2 === 1) raise('RuntimeError', 'Padding length must be divisible by 2');
  if (sizes.length / 2 > shape.length)
    raise(
      'RuntimeError',
      `Padding length should be less than or equal to two times the input dimension but got padding length ${sizes.length} and input of dimension ${shape.length}`,
    );
  const output = shape.map((size, at) => {
    const pair = 2 * (shape.length - 1 - at);
    return size + (sizes[pair] ?? 0n) + (sizes[pair + 1] ?? 0n);
  });
  const wrong = output.findIndex((size) => size < 0n);
  if (wrong >= 0)
    raise(
      'RuntimeError',
      `The input size ${shape[wrong]}, plus negative padding ${sizes[2 * (shape.length - 1 - wrong)]} and ${sizes[2 * (shape.length - 1 - wrong) + 1]}, resulted in a negative output size, which is invalid. Check dimension ${wrong} of your input.`,
    );
  return moving([output], dtype);
};

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
  pad,
  tensor_unfold: windows,
  view_as_type: viewAsType,
  repeat_interleave: repeatInterleave,
};
