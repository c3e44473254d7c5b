/** What picks, moves or fills numbers by their places. Rules: PyTorch 2.13, *Tensor indexing*. */
import { product } from '../../numbers/exact.ts';
import { cType, meet } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Argument, Operand, Rule } from './rule.ts';
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
  diff,
  one_hot: oneHot,
};
