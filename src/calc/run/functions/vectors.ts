/** Products of vectors, and sums of products over dimensions that are named. Rules: PyTorch 2.13. */
import type { Shape } from '../../fields/shapes.ts';
import { joinShape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import { isFloat, meet, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import { summed } from './products.ts';
import type { Argument, Operand, Rule } from './rule.ts';
import { making, place, raise, sizesText } from './rule.ts';

const times = (shape: Shape): string => joinShape(shape).replaceAll(',', 'x');

const pair = (operands: readonly Operand[]) => operands as readonly [Operand, Operand];

/** `torch.dot`: two vectors. */
const dot: Rule = (operands) => {
  const [first, second] = pair(operands);
  const ranks = [first.shape.length, second.shape.length];
  if (ranks.some((rank) => rank !== 1))
    raise('RuntimeError', `1D tensors expected, but got ${ranks[0]}D and ${ranks[1]}D tensors`);
  if (first.dtype !== second.dtype)
    raise(
      'RuntimeError',
      `dot : expected both vectors to have same dtype, but found ${spokenDtype(first.dtype)} and ${spokenDtype(second.dtype)}`,
    );
  const [a, b] = [first.shape[0] as bigint, second.shape[0] as bigint];
  if (a !== b)
    raise(
      'RuntimeError',
      `inconsistent tensor size, expected tensor [${a}] and src [${b}] to have the same number of elements, but got ${a} and ${b} elements respectively`,
    );
  return summed(first.dtype, [], a);
};

/** `torch.mv`: a matrix and a vector. */
const mv: Rule = (operands) => {
  const [matrix, vector] = pair(operands);
  checkVector([], matrix, vector, 1);
  return summed(matrix.dtype, [matrix.shape[0] as bigint], vector.shape[0] as bigint);
};

function checkVector(added: Shape, matrix: Operand, vector: Operand, rank: number): void {
  if (matrix.shape.length !== 2 || vector.shape.length !== 1 || rank > 1)
    raise(
      'RuntimeError',
      `vector + matrix @ vector expected, got ${rank}, ${matrix.shape.length}, ${vector.shape.length}`,
    );
  const rows = matrix.shape[0] as bigint;
  const start = rank === 1 && added.length === 1 ? (added[0] as bigint) : rows;
  if (matrix.shape[1] !== vector.shape[0] || (start !== rows && start !== 1n))
    raise('RuntimeError', `size mismatch, got input (${start}), mat (${times(matrix.shape)}), vec (${vector.shape})`);
}

/** A vector added to the product of a matrix and a vector. */
const addmv: Rule = ([added, matrix, vector]) => {
  const [start, rows, columns] = [added as Operand, matrix as Operand, vector as Operand];
  checkVector(start.shape, rows, columns, start.shape.length);
  const made = summed(rows.dtype, [rows.shape[0] as bigint], columns.shape[0] as bigint);
  return { ...made, primitives: { ...made.primitives, add: made.primitives.add + (rows.shape[0] as bigint) } };
};

/** A matrix added to the sum of the products of a batch. */
const addbmm: Rule = ([added, first, second]) => {
  const [{ shape: a, dtype }, { shape: b }] = [first as Operand, second as Operand];
  if (a.length !== 3) raise('RuntimeError', 'batch1 must be a 3D tensor');
  if (b.length !== 3) raise('RuntimeError', 'batch2 must be a 3D tensor');
  if (a[0] !== b[0])
    raise('RuntimeError', `batch1 and batch2 must have same number of batches, got ${a[0]} and ${b[0]}`);
  if (a[2] !== b[1]) raise('RuntimeError', `Incompatible matrix sizes for bmm (${a[1]}x${a[2]} and ${b[1]}x${b[2]})`);
  const output = [a[1] as bigint, b[2] as bigint];
  meeting([(added as Operand).shape, output]);
  const made = summed(dtype, output, (a[0] as bigint) * (a[2] as bigint));
  return { ...made, primitives: { ...made.primitives, add: made.primitives.add + product(output) } };
};

/** `torch.inner`: sums over the last dimensions of both. */
const inner: Rule = (operands) => {
  const [first, second] = pair(operands);
  const [a, b] = [first.shape, second.shape];
  if (a.length === 0 || b.length === 0) {
    const shape = meeting([a, b]);
    return making(shape, meet(operands), { multiply: product(shape) });
  }
  if (a.at(-1) !== b.at(-1))
    raise(
      'RuntimeError',
      `inner() the last dimension must match on both input tensors but got shapes ${sizesText(a)} and ${sizesText(b)}`,
    );
  if (first.dtype !== second.dtype) raise('RuntimeError', 'both inputs should have same dtype');
  return summed(first.dtype, [...a.slice(0, -1), ...b.slice(0, -1)], a.at(-1) as bigint);
};

/** `torch.outer`: each number of the one times each of the other. */
const outer: Rule = (operands) => {
  const [first, second] = pair(operands);
  for (const [name, { shape }] of [
    ['self', first],
    ['vec2', second],
  ] as const)
    if (shape.length !== 1) raise('RuntimeError', `outer: Expected 1-D argument ${name}, but got ${shape.length}-D`);
  const shape = [...first.shape, ...second.shape];
  return making(shape, meet(operands), { multiply: product(shape) });
};

/** `torch.kron`: every product of two numbers, in blocks. */
const kron: Rule = (operands) => {
  const [first, second] = pair(operands);
  const rank = Math.max(first.shape.length, second.shape.length);
  const filled = (shape: Shape) => [...Array<bigint>(rank - shape.length).fill(1n), ...shape];
  const right = filled(second.shape);
  const shape = filled(first.shape).map((size, at) => size * (right[at] as bigint));
  return making(shape, meet(operands), { multiply: product(shape) });
};

/** `torch.tensordot`: sums over pairs of dimensions. */
const tensordot: Rule = (operands, { dims_self, dims_other }) => {
  const [first, second] = pair(operands);
  const [left, right] = [dims_self, dims_other].map((dims) => dims as readonly Argument[]) as [
    readonly Argument[],
    readonly Argument[],
  ];
  if (left.length !== right.length) raise('RuntimeError', 'both dimension lists should have same length');
  const a = left.map((dim) => place(dim, first.shape.length));
  const b = right.map((dim) => place(dim, second.shape.length));
  const wrong = a.findIndex((at, index) => first.shape[at] !== second.shape[b[index] as number]);
  if (wrong >= 0)
    raise(
      'RuntimeError',
      `contracted dimensions need to match, but first has size ${first.shape[a[wrong] as number]} in dim ${left[wrong]} and second has size ${second.shape[b[wrong] as number]} in dim ${right[wrong]}`,
    );
  const rest = (shape: Shape, taken: readonly number[]) => shape.filter((_, at) => !taken.includes(at));
  const terms = product(a.map((at) => first.shape[at] as bigint));
  return summed(first.dtype, [...rest(first.shape, a), ...rest(second.shape, b)], terms);
};

/** `torch.cdist`: the length of the difference of every two rows. */
const cdist: Rule = (operands) => {
  const [first, second] = pair(operands);
  for (const [name, one] of [
    ['X1', first],
    ['X2', second],
  ] as const) {
    if (!isFloat(one.dtype))
      raise('RuntimeError', `cdist only supports floating-point dtypes, ${name} got: ${spokenDtype(one.dtype)}`);
    if (one.shape.length < 2)
      raise('RuntimeError', `cdist only supports at least 2D tensors, ${name} got: ${one.shape.length}D`);
  }
  const [a, b] = [first.shape, second.shape];
  if (a.at(-1) !== b.at(-1))
    raise('RuntimeError', `X1 and X2 must have the same number of columns. X1: ${a.at(-1)} X2: ${b.at(-1)}`);
  const batch = meeting([a.slice(0, -2), b.slice(0, -2)]);
  const shape = [...batch, a.at(-2) as bigint, b.at(-2) as bigint];
  const [sets, terms] = [product(shape), a.at(-1) as bigint];
  return making(
    shape,
    first.dtype,
    { add: sets * (2n * terms - 1n), multiply: sets * terms, square_root: sets },
    sets * terms,
  );
};

export const VECTORS: Readonly<Record<string, Rule>> = {
  dot,
  mv,
  addmv,
  addbmm,
  inner,
  outer,
  kron,
  tensordot,
  cdist,
};
