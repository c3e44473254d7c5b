/** What picks, moves or fills numbers by their places. Rules: PyTorch 2.13, *Tensor indexing*. */
import type { Dtype } from '../../layers/define.ts';
import { product } from '../../numbers/exact.ts';
import { bytesOfDtype, cType, meet, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Argument, Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, moving, only, place, raise, sizesText } from './rule.ts';
import { getitem, setitem } from './subscripts.ts';

/** A piece of a dimension. */
const narrow: Rule = (operands, { dim, start, length }) => {
  const { shape, dtype } = only(operands);
  const at = place(dim, shape.length);
  const size = shape[at] as bigint;
  const from = (start as bigint) < 0n ? (start as bigint) + size : (start as bigint);
  if (from + (length as bigint) > size)
    raise('RuntimeError', `start (${from}) + length (${length}) exceeds dimension size (${size}).`);
  return moving([shape.with(at, length as bigint)], dtype);
};

const select: Rule = (operands, { dim, index }) => {
  const { shape, dtype } = only(operands);
  if (shape.length === 0) raise('IndexError', 'select() cannot be applied to a 0-dim tensor.');
  const at = place(dim, shape.length);
  const size = shape[at] as bigint;
  if ((index as bigint) < -size || (index as bigint) >= size)
    raise(
      'IndexError',
      `select(): index ${index} out of range for tensor of size ${sizesText(shape)} at dimension ${at}`,
    );
  return moving([shape.filter((_, axis) => axis !== at)], dtype);
};

/** The condition picks among two: nothing is computed. */
const where: Rule = ([condition, ...others]) =>
  moving([meeting([condition as Operand, ...others].map(({ shape }) => shape))], meet(others));

const filled: Rule = ([input, mask, value]) => {
  const { shape, dtype } = input as Operand;
  if (value && value.shape.length > 0)
    raise(
      'RuntimeError',
      `masked_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.shape.length} dimension(s).`,
    );
  const output = mask ? meeting([mask.shape, shape]) : shape;
  if (mask && mask.dtype !== 'bool')
    raise('RuntimeError', `masked_fill_ only supports boolean masks, but got mask with dtype ${cType(mask.dtype)}`);
  return moving([output], dtype);
};

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
    const [before, behind] = [sizes[pair] ?? 0n, sizes[pair + 1] ?? 0n];
    // What is cut off is cut off first, before anything is added.
    const cut = [before, behind].reduce((left, one) => (one < 0n ? left + one : left), size);
    if (cut < 0n) raise('RuntimeError', 'narrow(): length must be non-negative.');
    return size + before + behind;
  });
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

/** The part of a matrix on one side of its diagonal. */
const triangle =
  (name: string): Rule =>
  (operands) => {
    const { shape, dtype } = only(operands);
    if (shape.length < 2) raise('RuntimeError', `${name}: input tensor must have at least 2 dimensions`);
    return moving([shape], dtype);
  };

function diagonal(operands: readonly Operand[], { offset = 0n, dim1 = 0n, dim2 = 1n }: Arguments): Outcome {
  const { shape, dtype } = only(operands);
  const [a, b] = [place(dim1, shape.length), place(dim2, shape.length)];
  if (a === b) raise('RuntimeError', `diagonal dimensions cannot be identical ${dim1}, ${dim2}`);
  const by = offset as bigint;
  const [rows, columns] = [shape[a] as bigint, shape[b] as bigint];
  const length = by >= 0n ? least(rows, columns - by) : least(rows + by, columns);
  return moving([[...shape.filter((_, axis) => axis !== a && axis !== b), length < 0n ? 0n : length]], dtype);
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The differences of neighbours. */
const diff: Rule = (operands, { dim = -1n }) => {
  const { shape, dtype } = only(operands);
  const at = place(dim, shape.length);
  const output = shape.with(at, (shape[at] as bigint) - 1n);
  return making(output, dtype, { add: product(output) });
};

const oneHot: Rule = (operands, { num_classes }: { num_classes?: Argument }) => {
  const classes = num_classes as bigint;
  if (classes < 0n)
    raise(
      'NotImplementedError',
      'how many classes one_hot finds depends on the numbers, which are not computed here: give num_classes',
    );
  return moving([[...only(operands).shape, classes]], 'int64');
};

export const INDEXING: Readonly<Record<string, Rule>> = {
  getitem,
  setitem,
  narrow,
  select,
  where,
  masked_fill: filled,
  pad,
  tensor_unfold: windows,
  view_as_type: viewAsType,
  repeat_interleave: repeatInterleave,
  tril: triangle('tril'),
  triu: triangle('triu'),
  diagonal,
  diff,
  one_hot: oneHot,
};
