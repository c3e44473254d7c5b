/** `x[…]` and `x[…] = value`: what an index picks. Rules: PyTorch 2.13, *Tensor indexing*. */
import type { Shape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import { spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Arguments, Operand, Rule } from './rule.ts';
import { moving, mustSpread, only, raise, sizesText } from './rule.ts';

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

/** A number has no places: what PyTorch says of one index alone. */
function refuseOfNothing([kind, at]: Part): void {
  if (kind === 'slice') raise('IndexError', 'slice() cannot be applied to a 0-dim tensor.');
  if (kind !== 'at') return;
  if (at !== 0n) raise('IndexError', `index ${at} is out of bounds for dimension 0 with size 0`);
  raise(
    'IndexError',
    'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
  );
}

/** The shape that an index picks; `null` where a mask says how many and its numbers are not known. */
function indexed(input: Shape, operands: readonly Operand[], parts: readonly Part[]): Shape | null {
  const used = parts.reduce((all, part) => all + taken(part, operands), 0);
  if (input.length === 0 && parts.length === 1) refuseOfNothing(parts[0] as Part);
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
export const getitem: Rule = (operands, given) => {
  const input = only(operands);
  return moving([indexed(input.shape, operands, partsOf(given)) ?? raiseMask()], input.dtype);
};

/** What a slice says of a value that does not spread over it. */
function refuseExpansion(whole: Shape, target: Shape, dtype: Dtype): void {
  const first = whole.findIndex((size) => size !== 1n);
  const value = whole.slice(first < 0 ? whole.length : first);
  if (value.length > target.length)
    raise(
      'RuntimeError',
      `expand(torch.${spokenDtype(dtype)}Tensor{${sizesText(value)}}, size=${sizesText(target)}): the number of sizes provided (${target.length}) must be greater or equal to the number of dimensions in the tensor (${value.length})`,
    );
  mustSpread(value, target);
}

/** `x[…] = value`: the second operand is the value; the tensor stays as it is. */
export const setitem: Rule = (operands, given) => {
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
  if (!fits && !byTensors) refuseExpansion(given_, place_, value.dtype);
  if (!fits)
    raise(
      'RuntimeError',
      `shape mismatch: value tensor of shape ${sizesText(given_)} cannot be broadcast to indexing result of shape ${sizesText(place_)}`,
    );
  return moving([input.shape], input.dtype);
};
