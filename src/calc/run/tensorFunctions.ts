/**
 * What functions of two tensors make of their shapes, and with which arithmetic: matrix products, values met one by
 * one, joined tensors. Rules: PyTorch 2.13, `torch.matmul`, `torch.bmm`, `F.linear` and *Broadcasting semantics*.
 */

import type { Shape } from '../fields/shapes.ts';
import { joinShape } from '../fields/shapes.ts';
import type { Problem } from '../layers/define.ts';
import type { Primitives } from '../layers/primitives.ts';
import { NOTHING, sumOfPrimitives } from '../layers/primitives.ts';
import { product, sum } from '../numbers/exact.ts';

/** The shape that comes out, with its arithmetic; or the reason why none does. */
export type Made = { ok: true; output: Shape; primitives: Primitives; macs: bigint } | { ok: false; problem: Problem };

const refuse = (condition: string, values: Problem['values']): Made => ({
  ok: false,
  problem: { condition, fields: [], values },
});

const shapesOf = (first: Shape, second: Shape) => ({ first: joinShape(first), second: joinShape(second) });

/** Arithmetic by kind, the rest 0. */
export const arithmetic = (found: Partial<Primitives>): Primitives => ({ ...NOTHING, ...found });

/** The shape two shapes meet in, from the last size to the first; `null` where sizes differ and neither is 1. */
export function broadcast(first: Shape, second: Shape): Shape | null {
  const rank = Math.max(first.length, second.length);
  const [left, right] = [first, second].map((shape) => [...Array<bigint>(rank - shape.length).fill(1n), ...shape]) as [
    bigint[],
    bigint[],
  ];
  const fits = left.every((size, index) => size === right[index] || size === 1n || right[index] === 1n);
  return fits ? left.map((size, index) => (size === 1n ? (right[index] as bigint) : size)) : null;
}

/** Two tensors met value by value, one operation each. */
export function elementwise(primitive: 'multiply' | 'add' | 'divide', first: Shape, second: Shape): Made {
  const output = broadcast(first, second);
  if (!output) return refuse('shapes_broadcast', shapesOf(first, second));
  return { ok: true, output, primitives: arithmetic({ [primitive]: product(output) }), macs: 0n };
}

/** Sums of `terms` products for each output value: terms multiplications, terms − 1 additions, and perhaps a bias. */
export function sumsOfProducts(output: Shape, terms: bigint, bias = false): Made & { ok: true } {
  const outputs = product(output);
  const add = outputs * (terms - 1n) + (bias ? outputs : 0n);
  return { ok: true, output, primitives: arithmetic({ multiply: outputs * terms, add }), macs: outputs * terms };
}

/** Several steps as one, with what comes out at last. */
export const together = (output: Shape, steps: readonly Pick<Made & { ok: true }, 'primitives' | 'macs'>[]): Made => ({
  ok: true,
  output,
  primitives: sumOfPrimitives(steps.map(({ primitives }) => primitives)),
  macs: sum(steps.map(({ macs }) => macs)),
});

const noMeeting = (columns: bigint, rows: bigint): Made =>
  refuse('inner_sizes_agree', { columns: String(columns), rows: String(rows) });

/**
 * `torch.matmul`: matrices of the last two dimensions, the others broadcast; a tensor of one dimension is a row on the
 * left and a column on the right. PyTorch: "mat1 and mat2 shapes cannot be multiplied (3x4 and 3x4)".
 */
export function matmul(first: Shape, second: Shape): Made {
  if (first.length === 0 || second.length === 0) return wrongRank('torch.matmul', '1+', first, second);
  const left = first.length === 1 ? [1n, ...first] : first;
  const right = second.length === 1 ? [...second, 1n] : second;
  const [columns, rows] = [left.at(-1) as bigint, right.at(-2) as bigint];
  if (columns !== rows) return noMeeting(columns, rows);
  const batch = broadcast(left.slice(0, -2), right.slice(0, -2));
  if (!batch) return refuse('shapes_broadcast', shapesOf(first, second));
  const sides = [...(first.length > 1 ? [left.at(-2)] : []), ...(second.length > 1 ? [right.at(-1)] : [])] as bigint[];
  return sumsOfProducts([...batch, ...sides], columns);
}

const wrongRank = (name: string, dimensions: string, first: Shape, second: Shape): Made =>
  refuse('takes_dimensions', { name, dimensions, first: String(first.length), second: String(second.length) });

/** `torch.bmm` and `torch.mm`: matrices of exactly three, or two, dimensions; nothing is broadcast. */
export function plainProduct(name: string, rank: 2 | 3, first: Shape, second: Shape): Made {
  if (first.length !== rank || second.length !== rank) return wrongRank(name, String(rank), first, second);
  if (rank === 3 && first[0] !== second[0]) return refuse('shapes_broadcast', shapesOf(first, second));
  return matmul(first, second);
}

/**
 * `F.linear(x, w)` without a bias: every row of `w` against the last dimension of `x`. PyTorch: "t() expects a tensor
 * with <= 2 dimensions, but self is 3D".
 */
export function linear(input: Shape, weight: Shape): Made {
  if (input.length === 0 || weight.length === 0 || weight.length > 2)
    return wrongRank('F.linear', '1+, 1–2', input, weight);
  const [columns, rows] = [input.at(-1) as bigint, weight.at(-1) as bigint];
  if (columns !== rows) return noMeeting(columns, rows);
  return sumsOfProducts([...input.slice(0, -1), ...weight.slice(0, -1)], columns);
}

/** `torch.cat`: tensors one behind the other along a dimension; numbers move and nothing is computed. */
export function join(shapes: readonly Shape[], dimension: number): Made {
  const [first = [], ...rest] = shapes;
  const at = dimension < 0 ? dimension + first.length : dimension;
  if (at < 0 || at >= first.length)
    return refuse('swaps_dimensions', { dimension: String(dimension), rank: String(first.length) });
  const other = rest.find(
    (shape) => shape.length !== first.length || shape.some((size, index) => index !== at && size !== first[index]),
  );
  if (other) return refuse('same_shapes_joined', shapesOf(first, other));
  const joined = shapes.reduce((all, shape) => all + (shape[at] as bigint), 0n);
  return { ok: true, output: first.with(at, joined), primitives: NOTHING, macs: 0n };
}

/** The sizes of the letters of one operand, added to those known; `null` where they contradict. */
function lettersOf(letters: string, shape: Shape, known: ReadonlyMap<string, bigint>): Map<string, bigint> | null {
  const found = new Map(known);
  const own = [...letters];
  if (own.length !== shape.length || new Set(own).size !== own.length) return null;
  for (const [index, letter] of own.entries()) {
    const size = shape[index] as bigint;
    if ((found.get(letter) ?? size) !== size) return null;
    found.set(letter, size);
  }
  return found;
}

/** `torch.einsum` of two tensors: each letter is a dimension; letters that do not come out are summed over. */
export function einsum(equation: string, first: Shape, second: Shape): Made {
  const wrong = () => refuse('equation_fits', { equation, ...shapesOf(first, second) });
  const parts = /^([a-z]+),([a-z]+)->([a-z]*)$/i.exec(equation.replace(/\s/g, ''));
  const [, left = '', right = '', out = ''] = parts ?? [];
  const half = parts && lettersOf(left, first, new Map());
  const sizes = half && lettersOf(right, second, half);
  if (!sizes || new Set(out).size !== out.length || [...out].some((letter) => !sizes.has(letter))) return wrong();
  const output = [...out].map((letter) => sizes.get(letter) as bigint);
  const summed = [...sizes].filter(([letter]) => !out.includes(letter)).map(([, size]) => size);
  return sumsOfProducts(output, product(summed));
}

/** `x.transpose(a, b)`: two dimensions change places. PyTorch: "Dimension out of range". */
export function transpose(shape: Shape, [a, b]: readonly [number, number]): Made {
  const rank = shape.length;
  const places = [a, b].map((dimension) => (dimension < 0 ? dimension + rank : dimension)) as [number, number];
  const missing = [a, b].find((_, index) => (places[index] as number) < 0 || (places[index] as number) >= rank);
  if (missing !== undefined) return refuse('swaps_dimensions', { dimension: String(missing), rank: String(rank) });
  const [first, second] = [shape[places[0]] as bigint, shape[places[1]] as bigint];
  return { ok: true, output: shape.with(places[0], second).with(places[1], first), primitives: NOTHING, macs: 0n };
}
