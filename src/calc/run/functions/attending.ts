/** Attention of queries to keys and values of their own, and pictures read at the places of a grid. Rules: PyTorch 2.13. */
import type { Shape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import { spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Operand, Rule } from './rule.ts';
import { making, only, raise, sizesText } from './rule.ts';

/** The sizes of a batch, with each head of keys as often as heads of queries share it. */
function heads(query: Shape, other: Shape, grouped: boolean): Shape {
  const batch = other.slice(0, -2);
  if (!grouped || query.length < 3) return batch;
  const [wanted, there] = [query.at(-3) as bigint, batch.at(-1) as bigint];
  if (wanted % there !== 0n)
    raise('RuntimeError', 'Number of heads in key and value must divide the number of heads in query ');
  return [...batch.slice(0, -1), wanted];
}

/** As many values as keys: PyTorch's product says so; its kernel for four dimensions does not look. */
function refuseValues(query: Shape, sources: bigint, value: Shape, problems: bigint): never {
  if (query.length === 2)
    raise('RuntimeError', `mat1 and mat2 shapes cannot be multiplied (${query[0]}x${sources} and ${value.join('x')})`);
  return raise(
    'RuntimeError',
    `Expected size for first two dimensions of batch2 tensor to be: ${sizesText([problems, sources])} but got: ${sizesText([problems, value.at(-2) as bigint])}.`,
  );
}

/** `softmax(query @ key.mT · scale) @ value`. Every score is computed, masked or not. */
const attention: Rule = (operands, given) => {
  const [query, key, value, mask] = operands as [Operand, Operand, Operand, Operand | undefined];
  const [q, k, v] = [query.shape, key.shape, value.shape];
  const grouped = given.enable_gqa === true;
  const batch = meeting([q.slice(0, -2), heads(q, k, grouped), heads(q, v, grouped)]);
  const [length, width] = q.slice(-2) as [bigint, bigint];
  const [sources, keyWidth] = k.slice(-2) as [bigint, bigint];
  const wide = v.at(-1) as bigint;
  const problems = product(batch);
  if (width !== keyWidth)
    raise(
      'RuntimeError',
      `Expected size for first two dimensions of batch2 tensor to be: ${sizesText([problems, width])} but got: ${sizesText([problems, keyWidth])}.`,
    );
  if (sources !== v.at(-2) && (q.length !== 4 || wide !== width)) refuseValues(q, sources, v, problems);
  const rows = problems * length;
  if (mask) meeting([[...batch, length, sources], mask.shape]);
  const masking = mask && mask.dtype !== 'bool' ? rows * sources : 0n;
  const found = {
    multiply: rows * sources * (width + 1n + wide),
    add: rows * (sources * (width - 1n) + sources + (sources - 1n) + wide * (sources - 1n)) + masking,
    compare: rows * (sources - 1n),
    exponential: rows * sources,
    divide: rows * sources,
  };
  const made = making([...batch, length, wide], query.dtype, found, rows * sources * (width + wide));
  return { ...made, fused: given.fused === true };
};

/** Products and sums for each number: of its corners with their weights. */
const READING: Readonly<Record<string, bigint>> = { nearest: 0n, bilinear: 4n, bicubic: 16n };

const gridSample: Rule = (operands, { mode = 'bilinear' }) => {
  const [input, grid] = operands as readonly [Operand, Operand];
  const [x, places] = [input.shape, grid.shape];
  const rank = BigInt(x.length - 2);
  if (x[0] !== places[0])
    raise(
      'RuntimeError',
      `grid_sampler(): expected grid and input to have same batch size, but got input with sizes ${sizesText(x)} and grid with sizes ${sizesText(places)}`,
    );
  if (places.at(-1) !== rank)
    raise(
      'RuntimeError',
      `grid_sampler(): expected grid to have size ${rank} in last dimension, but got grid with sizes ${sizesText(places)}`,
    );
  if (x.length !== places.length)
    raise(
      'RuntimeError',
      `grid_sampler(): expected 4D or 5D input and grid with same number of dimensions, but got input with sizes ${sizesText(x)} and grid with sizes ${sizesText(places)}`,
    );
  if (input.dtype !== grid.dtype)
    raise(
      'RuntimeError',
      `grid_sampler(): expected input and grid to have same dtype, but input has ${spokenDtype(input.dtype).toLowerCase()} and grid has ${spokenDtype(grid.dtype).toLowerCase()}`,
    );
  const output = [...x.slice(0, 2), ...places.slice(1, -1)];
  const corners = (READING[String(mode)] ?? 4n) * (rank === 3n ? 2n : 1n);
  const count = product(output);
  return making(output, input.dtype, { multiply: count * corners, add: corners > 0n ? count * (corners - 1n) : 0n });
};

/** A matrix for each sample on the places of its pixels. */
const affineGrid: Rule = (operands, { sizes }) => {
  const { shape, dtype } = only(operands);
  const [, , ...sides] = sizes as readonly bigint[];
  const rank = BigInt(sides.length);
  const output = [shape[0] as bigint, ...sides, rank];
  const count = product(output);
  return making(output, dtype, { multiply: count * (rank + 1n), add: count * rank }, count * (rank + 1n));
};

export const ATTENDING: Readonly<Record<string, Rule>> = {
  scaled_dot_product_attention: attention,
  grid_sample: gridSample,
  affine_grid: affineGrid,
};
