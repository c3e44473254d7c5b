/** Indexing and what picks, moves or fills numbers by their places. Rules: PyTorch 2.13, *Tensor indexing*. */
import type { Shape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import { cType, meet } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Argument, Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, moving, only, place, raise, sizesText } from './rule.ts';

/** Numbers from `start` to before `stop`, as Python's slices cut them. */
function sliced(size: bigint, [start, stop, step]: readonly (bigint | null)[]): bigint {
  const by = step ?? 1n;
  if (by <= 0n) raise('ValueError', 'step must be greater than zero');
  const within = (said: bigint | null | undefined, otherwise: bigint): bigint => {
    if (said === null || said === undefined) return otherwise;
    const from = said < 0n ? said + size : said;
    return from < 0n ? 0n : from > size ? size : from;
  };
  const [first, last] = [within(start, 0n), within(stop, size)];
  return last > first ? (last - first + by - 1n) / by : 0n;
}

/** One part of an index: a number, a slice, `None`, `...`, or which operand a tensor of indices is. */
type Part = readonly [kind: 'at' | 'slice' | 'new' | 'rest' | 'tensor', ...of: (bigint | null)[]];

/** Where tensors of indices stand, and the shape they put there. */
interface Gathered {
  shapes: Shape[];
  at: number[];
}

/** How many dimensions a part takes. */
const taken = ([kind, operand]: Part, operands: readonly Operand[]): number => {
  if (kind === 'new' || kind === 'rest') return 0;
  if (kind !== 'tensor') return 1;
  const one = operands[Number(operand)] as Operand;
  return one.dtype === 'bool' ? one.shape.length : 1;
};

function atNumber(index: bigint, size: bigint, at: number): void {
  if (index < -size || index >= size)
    raise('IndexError', `index ${index} is out of bounds for dimension ${at} with size ${size}`);
}

/** The dimensions that come out of basic parts; tensors of indices leave a mark in their place. */
function cut(input: Shape, parts: readonly Part[], operands: readonly Operand[], gathered: Gathered): Shape {
  const used = parts.reduce((all, part) => all + taken(part, operands), 0);
  if (used > input.length) raise('IndexError', `too many indices for tensor of dimension ${input.length}`);
  const output: bigint[] = [];
  let at = 0;
  for (const [kind, ...of] of parts) {
    const size = input[at] as bigint;
    if (kind === 'new') output.push(1n);
    else if (kind === 'rest') {
      const end = at + input.length - used;
      output.push(...input.slice(at, end));
      at = end;
    } else if (kind === 'slice') output.push(sliced(size, of));
    else if (kind === 'at') atNumber(of[0] as bigint, size, at);
    else {
      const operand = operands[Number(of[0])] as Operand;
      if (operand.dtype === 'bool') raiseMask();
      gathered.shapes.push(operand.shape);
      gathered.at.push(output.length);
    }
    if (kind === 'slice' || kind === 'at' || kind === 'tensor') at += 1;
  }
  return [...output, ...input.slice(at)];
}

const raiseMask = (): never =>
  raise(
    'NotImplementedError',
    'how many numbers a boolean mask picks depends on their values, which are not computed here',
  );

/** Python's numbers among tensors of indices are indices too, and stand beside them. */
function together(parts: readonly Part[]): boolean {
  const at = parts.flatMap(([kind], index) => (kind === 'tensor' ? [index] : []));
  return at.every((index, order) => index === (at[0] as number) + order);
}

/** A number beside tensors of indices is a tensor of one index. */
const withNumbers = (parts: readonly Part[]): boolean =>
  parts.some(([kind]) => kind === 'tensor') && parts.some(([kind]) => kind === 'at');

function indexed(input: Shape, operands: readonly Operand[], parts: readonly Part[]): Shape {
  const gathered: Gathered = { shapes: [], at: [] };
  const output = cut(input, parts, operands, gathered);
  if (gathered.shapes.length === 0) return output;
  const shape = meeting(gathered.shapes);
  const adjacent = together(
    withNumbers(parts)
      ? parts.map(([kind, ...of]) => (kind === 'at' ? ['tensor', ...of] : [kind, ...of]) as Part)
      : parts,
  );
  const where = adjacent ? (gathered.at[0] as number) : 0;
  return [...output.slice(0, where), ...shape, ...output.slice(where)];
}

const partsOf = ({ parts }: Arguments): readonly Part[] => parts as unknown as readonly Part[];

/** `x[…]`: the first operand by the others. */
const getitem: Rule = (operands, given) => {
  const input = only(operands);
  return moving([indexed(input.shape, operands, partsOf(given))], input.dtype);
};

/** `x[…] = value`: the second operand is the value; the tensor stays as it is. */
const setitem: Rule = (operands, given) => {
  const [input, value] = operands as [Operand, Operand];
  const place_ = indexed(input.shape, operands, partsOf(given));
  const given_ = value.shape;
  const before = given_.length - place_.length;
  const trimmed = before > 0 && given_.slice(0, before).every((size) => size === 1n) ? given_.slice(before) : given_;
  const fits =
    trimmed.length <= place_.length &&
    trimmed.every((size, at) => size === 1n || size === place_[place_.length - trimmed.length + at]);
  if (!fits)
    raise(
      'RuntimeError',
      `shape mismatch: value tensor of shape ${sizesText(given_)} cannot be broadcast to indexing result of shape ${sizesText(place_)}`,
    );
  return moving([input.shape], input.dtype);
};

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
  if (mask && mask.dtype !== 'bool')
    raise('RuntimeError', `masked_fill_ only supports boolean masks, but got mask with dtype ${cType(mask.dtype)}`);
  return moving([mask ? meeting([shape, mask.shape]) : shape], dtype);
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
  const whole = shape[at] as bigint;
  if ((size as bigint) > whole)
    raise('RuntimeError', `maximum size for tensor at dimension ${at} is ${whole} but size is ${size}`);
  return moving([[...shape.with(at, (whole - (size as bigint)) / (step as bigint) + 1n), size as bigint]], dtype);
};

/** Each number so often, or so many in all where a tensor says how often each. */
const repeatInterleave: Rule = (operands, { repeats, dim = null }) => {
  const { shape, dtype } = only(operands);
  const times = repeats as bigint;
  if (dim === null) return moving([[operands[1] ? times : product(shape) * times]], dtype);
  const at = place(dim, shape.length);
  return moving([shape.with(at, operands[1] ? times : (shape[at] as bigint) * times)], dtype);
};

/** The part of a matrix on one side of its diagonal. */
const triangle: Rule = (operands) => {
  const { shape, dtype } = only(operands);
  if (shape.length < 2) raise('RuntimeError', 'tril: input tensor must have at least 2 dimensions');
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
  repeat_interleave: repeatInterleave,
  tril: triangle,
  triu: triangle,
  diagonal,
  diff,
  one_hot: oneHot,
};
