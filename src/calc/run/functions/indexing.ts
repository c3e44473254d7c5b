/** Indexing and what picks, moves or fills numbers by their places. Rules: PyTorch 2.13, *Tensor indexing*. */
import type { Shape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import { cType, meet, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Argument, Arguments, Operand, Rule } from './rule.ts';
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

/**
 * One part of an index: a number, a slice, `None`, `...`; which operand a tensor of indices is, with its numbers where
 * they are known; a mask, with how many it picks where that is known; a number that is not known; or `True` or `False`.
 */
type Part = readonly [
  kind: 'at' | 'slice' | 'new' | 'rest' | 'tensor' | 'mask' | 'pick' | 'truth',
  ...of: (bigint | null)[],
];

/** Where tensors of indices stand, the shape they put there, and what an index has cut so far. */
interface Cut {
  shapes: (Shape | null)[];
  at: number[];
  output: bigint[];
  taken: number;
}

const operandAt = (operands: readonly Operand[], operand: bigint | null | undefined): Operand =>
  operands[Number(operand)] as Operand;

/** How many dimensions a part takes. */
const taken = ([kind, operand]: Part, operands: readonly Operand[]): number => {
  if (kind === 'new' || kind === 'rest' || kind === 'truth') return 0;
  return kind === 'mask' ? operandAt(operands, operand).shape.length : 1;
};

function atNumber(index: bigint, size: bigint, at: number): void {
  if (index < -size || index >= size)
    raise('IndexError', `index ${index} is out of bounds for dimension ${at} with size ${size}`);
}

/** A tensor of indices among the others. */
function gathered(cut: Cut, shape: Shape | null): void {
  cut.shapes.push(shape);
  cut.at.push(cut.output.length);
}

function masked(cut: Cut, input: Shape, mask: Shape, count: bigint | null | undefined): void {
  const wrong = mask.findIndex((size, axis) => size !== input[cut.taken + axis]);
  if (wrong >= 0)
    raise(
      'IndexError',
      `The shape of the mask ${sizesText(mask)} at index ${wrong} does not match the shape of the indexed tensor ${sizesText(input)} at index ${cut.taken + wrong}`,
    );
  gathered(cut, typeof count === 'bigint' ? [count] : null);
}

/** Cuts what one part says out of the input. */
function apply(cut: Cut, part: Part, input: Shape, operands: readonly Operand[], rest: number): void {
  const [kind, ...of] = part;
  const size = input[cut.taken] as bigint;
  if (kind === 'new') cut.output.push(1n);
  else if (kind === 'rest') cut.output.push(...input.slice(cut.taken, cut.taken + rest));
  else if (kind === 'slice') cut.output.push(sliced(size, of));
  else if (kind === 'at') atNumber(of[0] as bigint, size, cut.taken);
  else if (kind === 'truth') gathered(cut, [of[0] as bigint]);
  else if (kind === 'mask') masked(cut, input, operandAt(operands, of[0]).shape, of[1]);
  else if (kind === 'tensor') {
    for (const index of (of[1] ?? []) as unknown as readonly bigint[]) atNumber(index, size, cut.taken);
    gathered(cut, operandAt(operands, of[0]).shape);
  }
  cut.taken += kind === 'rest' ? rest : taken(part, operands);
}

const raiseMask = (): never =>
  raise(
    'NotImplementedError',
    'how many numbers a boolean mask picks depends on their values, which are not computed here',
  );

/** The shape that an index picks; `null` where a mask says how many and its numbers are not known. */
function indexed(input: Shape, operands: readonly Operand[], parts: readonly Part[]): Shape | null {
  const used = parts.reduce((all, part) => all + taken(part, operands), 0);
  if (used > input.length) raise('IndexError', `too many indices for tensor of dimension ${input.length}`);
  const cut: Cut = { shapes: [], at: [], output: [], taken: 0 };
  for (const part of parts) apply(cut, part, input, operands, input.length - used);
  const output = [...cut.output, ...input.slice(cut.taken)];
  if (cut.shapes.length === 0) return output;
  if (cut.shapes.includes(null)) return null;
  const shape = meetingOfIndices(cut.shapes as Shape[]);
  // Tensors of indices next to each other leave their shape where they stand, others in front.
  const where = cut.at.every((at) => at === cut.at[0]) ? (cut.at[0] as number) : 0;
  return [...output.slice(0, where), ...shape, ...output.slice(where)];
}

function meetingOfIndices(shapes: readonly Shape[]): Shape {
  try {
    return meeting(shapes);
  } catch {
    return raise(
      'IndexError',
      `shape mismatch: indexing tensors could not be broadcast together with shapes ${shapes.map(sizesText).join(', ')}`,
    );
  }
}

const partsOf = ({ parts }: Arguments): readonly Part[] => parts as unknown as readonly Part[];

/** `x[…]`: the first operand by the others. */
const getitem: Rule = (operands, given) => {
  const input = only(operands);
  return moving([indexed(input.shape, operands, partsOf(given)) ?? raiseMask()], input.dtype);
};

/** What a slice says of a value that does not spread over it. */
function refuseExpansion(value: Shape, target: Shape): void {
  for (let back = 1; back <= Math.min(value.length, target.length); back += 1) {
    const [own, size] = [value[value.length - back] as bigint, target[target.length - back] as bigint];
    if (own !== size && own !== 1n)
      raise(
        'RuntimeError',
        `The expanded size of the tensor (${size}) must match the existing size (${own}) at non-singleton dimension ${target.length - back}.  Target sizes: ${sizesText(target)}.  Tensor sizes: ${sizesText(value)}`,
      );
  }
}

/** `x[…] = value`: the second operand is the value; the tensor stays as it is. */
const setitem: Rule = (operands, given) => {
  const [input, value] = operands as [Operand, Operand];
  const place_ = indexed(input.shape, operands, partsOf(given));
  const byTensors = partsOf(given).some(([kind]) => kind === 'tensor' || (kind === 'mask' && value.shape.length > 0));
  if (byTensors && !value.weak && value.dtype !== input.dtype)
    raise(
      'RuntimeError',
      `Index put requires the source and destination dtypes match, got ${spokenDtype(input.dtype)} for the destination and ${spokenDtype(value.dtype)} for the source.`,
    );
  if (!place_) return moving([input.shape], input.dtype);
  const given_ = value.shape;
  const before = given_.length - place_.length;
  const trimmed = before > 0 && given_.slice(0, before).every((size) => size === 1n) ? given_.slice(before) : given_;
  const fits =
    trimmed.length <= place_.length &&
    trimmed.every((size, at) => size === 1n || size === place_[place_.length - trimmed.length + at]);
  if (!fits && !byTensors) refuseExpansion(trimmed, place_);
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
