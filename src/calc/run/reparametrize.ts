/**
 * `weight_norm` and `spectral_norm` of `nn.utils` or `nn.utils.parametrizations` around a layer: one of its tensors is made
 * anew from others before each pass. Rules: PyTorch 2.13, `torch/nn/utils/weight_norm.py` (w = g · v / ‖v‖, a norm for each
 * entry of a dimension), `torch/nn/utils/spectral_norm.py` (w / σ, σ = uᵀ W v; in evaluation no power iteration runs) and
 * `torch/nn/utils/parametrizations.py`, which computes the same under other names.
 *
 * The factor g / ‖v‖ is made once for each norm, as in `aten/src/ATen/native/WeightNorm.cpp`.
 */

import type { Shape } from '../fields/shapes.ts';
import type { Problem } from '../layers/define.ts';
import { NOTHING } from '../layers/primitives.ts';
import { product } from '../numbers/exact.ts';
import type { Work } from './call.ts';
import { workOf } from './call.ts';
import type { Module, Reparametrized, Wrapping } from './module.ts';
import type { Recorder } from './recorder.ts';
import type { Tensor } from './tensor.ts';
import { numbersIn } from './tensor.ts';

type Rewritten = { ok: true; module: Module } | { ok: false; problem: Problem };

const isSpectral = (kind: Reparametrized): boolean => kind.endsWith('spectral_norm');
const isParametrization = (kind: Reparametrized): boolean => kind.startsWith('parametrizations.');

/** Without a dimension said, the one of the output's features: the first, and the second of a transposed convolution. */
function usualDimension({ kind }: Wrapping, layer: string): number {
  return isSpectral(kind) && /^(Lazy)?ConvTranspose/.test(layer) ? 1 : 0;
}

/**
 * The dimension whose entries have a norm each, or are the rows of the matrix that the tensor is flattened to; `null` for
 * one norm of all. `undefined` where PyTorch raises an error: "Dimension out of range", and "permute: number of dimensions
 * in the tensor input does not match" of a negative one in `nn.utils.spectral_norm`.
 */
function dimensionOf(wrapping: Wrapping, layer: string, rank: number): number | null | undefined {
  const { kind, dimension: said } = wrapping;
  const whole = !isSpectral(kind) && (said === null || said === -1);
  if (whole) return null;
  const dimension = said ?? usualDimension(wrapping, layer);
  const least = kind === 'spectral_norm' ? 0 : -rank;
  if (dimension < least || dimension >= rank) return undefined;
  return dimension < 0 ? dimension + rank : dimension;
}

/** Names and shapes of the learned tensors in the place of one. */
function learned({ kind, name }: Wrapping, { shape }: Tensor, along: number | null): [name: string, shape: Shape][] {
  const renamed = (end: string, part: string): string =>
    isParametrization(kind) ? `parametrizations.${name}.${part}` : `${name}_${end}`;
  if (isSpectral(kind)) return [[renamed('orig', 'original'), shape]];
  const norms = along === null ? [] : shape.map((size, dimension) => (dimension === along ? size : 1n));
  return [
    [renamed('g', 'original0'), norms],
    [renamed('v', 'original1'), shape],
  ];
}

/** True for a tensor of one dimension in `parametrizations.spectral_norm`: it is divided by its own norm. */
const isVector = (kind: Reparametrized, { shape }: Tensor): boolean =>
  kind === 'parametrizations.spectral_norm' && shape.length < 2;

/** The vectors u and v that are kept between passes. */
function kept({ kind, name }: Wrapping, weight: Tensor, rows: bigint): [name: string, shape: Shape][] {
  if (!isSpectral(kind) || isVector(kind, weight)) return [];
  const start = isParametrization(kind) ? `parametrizations.${name}.0._` : `${name}_`;
  return [
    [`${start}u`, [rows]],
    [`${start}v`, [numbersIn(weight) / rows]],
  ];
}

/** What it costs to make a tensor of so many numbers with so many norms, or rows. */
function costOf(kind: Reparametrized, count: bigint, rows: bigint): Work {
  if (isSpectral(kind)) {
    // W v, the product of that with u, and a division of every weight.
    const multiply = count + rows;
    return workOf({ ...NOTHING, multiply, add: count - rows + (rows - 1n), divide: count }, multiply);
  }
  // Squares and their sums, a root and a division a norm, and a product of every weight.
  return workOf({ ...NOTHING, multiply: 2n * count, add: count - rows, square_root: rows, divide: rows }, count);
}

/** v / max(‖v‖, ε) of one vector, as `F.normalize` writes it. */
const normalized = (count: bigint): Work =>
  workOf({ ...NOTHING, multiply: count, add: count - 1n, square_root: 1n, compare: 1n, divide: count }, count);

const refuse = (condition: string, values: Problem['values']): Rewritten => ({
  ok: false,
  problem: { condition, fields: [], values },
});

/** A layer with one of its tensors made anew; PyTorch registers what takes its place behind the others. */
export function reparametrize(run: Recorder, layer: Module, wrapping: Wrapping): Rewritten {
  const { kind, name } = wrapping;
  const weight = layer.parameters.find((one) => one.name === name && one.copies === 1n);
  if (!weight) return refuse('wraps_own_tensor', { layer: layer.className, name });
  const rank = weight.shape.length;
  const along = dimensionOf(wrapping, layer.className, rank);
  if (along === undefined) {
    const dimension = String(wrapping.dimension ?? usualDimension(wrapping, layer.className));
    return refuse('wraps_along_dimension', { name, dimension, rank: String(rank) });
  }
  const rows = along === null ? 1n : (weight.shape[along] as bigint);
  const { trainable } = weight;
  const tensors = (named: [string, Shape][], given: Partial<Tensor>) =>
    named.map(([of, shape]) => run.tensor(shape, { name: of, ...given }));
  const count = product(weight.shape);
  const module: Module = {
    ...layer,
    parameters: [
      ...layer.parameters.filter((one) => one !== weight),
      ...tensors(learned(wrapping, weight, along), { trainable }),
    ],
    buffers: [...layer.buffers, ...tensors(kept(wrapping, weight, rows), {})],
    reparametrized: { ...wrapping, work: isVector(kind, weight) ? normalized(count) : costOf(kind, count, rows) },
  };
  return { ok: true, module };
}
