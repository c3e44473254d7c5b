/** Functions that join tensors, and that take one apart: numbers move and nothing is computed. Rules: PyTorch 2.13. */
import type { Shape } from '../../fields/shapes.ts';
import { sum } from '../../numbers/exact.ts';
import { meet } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Arguments, Operand, Outcome, Rule } from './rule.ts';
import { moving, only, place, raise, sizesText } from './rule.ts';

/** An empty tensor of one dimension is passed over, as PyTorch has done from old. */
const isSkipped = ({ shape }: Operand): boolean => shape.length === 1 && shape[0] === 0n;

const cat: Rule = (operands, { dim = 0n }): Outcome => {
  if (operands.length === 0) raise('ValueError', 'torch.cat(): expected a non-empty list of Tensors');
  const scalar = operands.findIndex(({ shape }) => shape.length === 0);
  if (scalar >= 0) raise('RuntimeError', `zero-dimensional tensor (at position ${scalar}) cannot be concatenated`);
  const joined = operands.filter((one) => !isSkipped(one));
  const first = (joined[0] ?? operands[0]) as Operand;
  const at = place(dim, first.shape.length);
  for (const one of joined) checkJoined(first.shape, one.shape, at, operands.indexOf(one));
  const size = sum(joined.map(({ shape }) => shape[at] as bigint));
  return moving([joined.length > 0 ? first.shape.with(at, size) : first.shape], meet(operands));
};

function checkJoined(first: Shape, shape: Shape, at: number, index: number): void {
  if (shape.length !== first.length)
    raise('RuntimeError', `Tensors must have same number of dimensions: got ${first.length} and ${shape.length}`);
  const other = shape.findIndex((size, dimension) => dimension !== at && size !== first[dimension]);
  if (other >= 0)
    raise(
      'RuntimeError',
      `Sizes of tensors must match except in dimension ${at}. Expected size ${first[other]} but got size ${shape[other]} for tensor number ${index} in the list.`,
    );
}

const stack: Rule = (operands, { dim = 0n }) => {
  const [first] = operands;
  if (!first) return raise('RuntimeError', 'stack expects a non-empty TensorList');
  const at = place(dim, first.shape.length + 1);
  const other = operands.findIndex(({ shape }) => shape.join() !== first.shape.join());
  if (other >= 0)
    raise(
      'RuntimeError',
      `stack expects each tensor to be equal size, but got ${sizesText(first.shape)} at entry 0 and ${sizesText((operands[other] as Operand).shape)} at entry ${other}`,
    );
  const shape = [...first.shape.slice(0, at), BigInt(operands.length), ...first.shape.slice(at)];
  return moving([shape], meet(operands));
};

/** Pieces of one tensor along a dimension, of the sizes given. */
function pieces({ shape, dtype }: Operand, at: number, sizes: readonly bigint[]): Outcome {
  return moving(
    sizes.map((size) => shape.with(at, size)),
    dtype,
  );
}

/** Pieces of one size, the last perhaps smaller; one piece of an empty dimension. */
function evenly(whole: bigint, size: bigint): bigint[] {
  const count = whole === 0n ? 1n : (whole + size - 1n) / size;
  return Array.from({ length: Number(count) }, (_, index) => {
    const left = whole - BigInt(index) * size;
    return left < size ? left : size;
  });
}

function axisOf(operands: readonly Operand[], { dim = 0n }: Arguments): { input: Operand; at: number; whole: bigint } {
  const input = only(operands);
  const at = place(dim, input.shape.length);
  return { input, at, whole: input.shape[at] as bigint };
}

const split: Rule = (operands, given) => {
  const { input, at, whole } = axisOf(operands, given);
  const { split_size } = given;
  if (typeof split_size === 'bigint') {
    if (split_size < 0n || (split_size === 0n && whole > 0n))
      raise(
        'RuntimeError',
        split_size < 0n
          ? `split expects split_size be non-negative, but got split_size=${split_size}`
          : `split_size can only be 0 if dimension size is 0, but got dimension size of ${whole}`,
      );
    return pieces(input, at, split_size === 0n ? [0n] : evenly(whole, split_size));
  }
  const sizes = split_size as readonly bigint[];
  if (sum([...sizes]) !== whole)
    raise(
      'RuntimeError',
      `split_with_sizes expects split_sizes to sum exactly to ${whole} (input tensor's size at dimension ${at}), but got split_sizes=${sizesText(sizes)}`,
    );
  return pieces(input, at, sizes);
};

const chunk: Rule = (operands, given) => {
  const { input, at, whole } = axisOf(operands, given);
  const chunks = given.chunks as bigint;
  if (chunks <= 0n) raise('RuntimeError', `chunk expects \`chunks\` to be greater than 0, got: ${chunks}`);
  const size = (whole + chunks - 1n) / chunks;
  return pieces(input, at, whole === 0n ? Array<bigint>(Number(chunks)).fill(0n) : evenly(whole, size));
};

/** Pieces between indices, or as many pieces, the first ones larger by one. */
const tensorSplit: Rule = (operands, given) => {
  const { input, at, whole } = axisOf(operands, given);
  const { indices_or_sections: said } = given;
  if (typeof said === 'bigint') {
    if (said <= 0n) raise('RuntimeError', `number of sections must be larger than 0, got ${said}`);
    const sizes = Array.from(
      { length: Number(said) },
      (_, index) => whole / said + (BigInt(index) < whole % said ? 1n : 0n),
    );
    return pieces(input, at, sizes);
  }
  const ends = [...(said as readonly bigint[]), whole].map((one) =>
    one < 0n ? one + whole : one > whole ? whole : one,
  );
  return pieces(
    input,
    at,
    ends.map((end, index) => end - (ends[index - 1] ?? 0n)).map((size) => (size < 0n ? 0n : size)),
  );
};

const unbind: Rule = (operands, given) => {
  const { input, at, whole } = axisOf(operands, given);
  const rest = input.shape.filter((_, index) => index !== at);
  return moving(Array<Shape>(Number(whole)).fill(rest), input.dtype);
};

const meshgrid: Rule = (operands, { indexing = 'ij' }) => {
  const sizes = operands.map(({ shape }) => shape[0] ?? 1n);
  const turned = indexing === 'xy' && sizes.length > 1;
  const shape = turned ? [sizes[1], sizes[0], ...sizes.slice(2)] : sizes;
  return moving(Array<Shape>(operands.length).fill(shape as bigint[]), only(operands).dtype);
};

const broadcastTensors: Rule = (operands) => {
  const shape = meeting(operands.map((one) => one.shape));
  return { ...moving([], 'float32'), outputs: operands.map(({ dtype }) => ({ shape, dtype })) };
};

export const JOINING: Readonly<Record<string, Rule>> = {
  cat,
  stack,
  split,
  chunk,
  tensor_split: tensorSplit,
  unbind,
  meshgrid,
  broadcast_tensors: broadcastTensors,
};
