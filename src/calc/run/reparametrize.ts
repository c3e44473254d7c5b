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
import type { CountedWeight } from '../layers/evaluate.ts';
import type { Primitives } from '../layers/primitives.ts';
import { flopsOf, NOTHING, sumOfPrimitives } from '../layers/primitives.ts';
import { product } from '../numbers/exact.ts';
import type { Call, Reparametrized } from './call.ts';

/** How a layer is wrapped: by which function, around which tensor, and along which dimension; `null` for `None`. */
export interface Wrapping {
  kind: Reparametrized;
  name: string;
  dimension?: number | null;
}

type Rewritten = { ok: true; call: Call } | { ok: false; problem: Problem };

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

/** A tensor of numbers that stand each for itself. */
const tensor = (name: string, shape: Shape): CountedWeight => ({
  name,
  shape,
  each: 1n,
  pieces: product(shape),
  copies: 1n,
  count: product(shape),
});

/** The learned tensors in the place of one. */
function learned({ kind, name }: Wrapping, weight: CountedWeight, along: number | null): CountedWeight[] {
  const renamed = (end: string, part: string): string =>
    isParametrization(kind) ? `parametrizations.${name}.${part}` : `${name}_${end}`;
  if (isSpectral(kind)) return [{ ...weight, name: renamed('orig', 'original') }];
  const norms = along === null ? [] : weight.shape.map((size, dimension) => (dimension === along ? size : 1n));
  return [tensor(renamed('g', 'original0'), norms), { ...weight, name: renamed('v', 'original1') }];
}

/** True for a tensor of one dimension in `parametrizations.spectral_norm`: it is divided by its own norm. */
const isVector = (kind: Reparametrized, { shape }: CountedWeight): boolean =>
  kind === 'parametrizations.spectral_norm' && shape.length < 2;

/** The vectors u and v that are kept between passes. */
function kept({ kind, name }: Wrapping, weight: CountedWeight, rows: bigint): CountedWeight[] {
  if (!isSpectral(kind) || isVector(kind, weight)) return [];
  const start = isParametrization(kind) ? `parametrizations.${name}.0._` : `${name}_`;
  return [tensor(`${start}u`, [rows]), tensor(`${start}v`, [weight.count / rows])];
}

/** What it costs to make a tensor of so many numbers with so many norms, or rows. */
function costOf(kind: Reparametrized, count: bigint, rows: bigint): { primitives: Primitives; macs: bigint } {
  if (isSpectral(kind)) {
    // W v, the product of that with u, and a division of every weight.
    const multiply = count + rows;
    return { primitives: { ...NOTHING, multiply, add: count - rows + (rows - 1n), divide: count }, macs: multiply };
  }
  // Squares and their sums, a root and a division a norm, and a product of every weight.
  const primitives = { ...NOTHING, multiply: 2n * count, add: count - rows, square_root: rows, divide: rows };
  return { primitives, macs: count };
}

/** v / max(‖v‖, ε) of one vector, as `F.normalize` writes it. */
const normalized = (count: bigint) => ({
  primitives: { ...NOTHING, multiply: count, add: count - 1n, square_root: 1n, compare: 1n, divide: count },
  macs: count,
});

const refuse = (condition: string, values: Problem['values']): Rewritten => ({
  ok: false,
  problem: { condition, fields: [], values },
});

/** A layer's call with one of its tensors made anew; PyTorch registers what takes its place behind the others. */
export function reparametrize(call: Call, wrapping: Wrapping): Rewritten {
  const { kind, name } = wrapping;
  const weight = call.weights.find((one) => one.name === name && one.copies === 1n);
  if (!weight) return refuse('wraps_own_tensor', { layer: call.name, name });
  const along = dimensionOf(wrapping, call.name, weight.shape.length);
  if (along === undefined)
    return refuse('wraps_along_dimension', {
      name,
      dimension: String(wrapping.dimension ?? usualDimension(wrapping, call.name)),
      rank: String(weight.shape.length),
    });
  const rows = along === null ? 1n : (weight.shape[along] as bigint);
  const made = learned(wrapping, weight, along);
  const { primitives: cost, macs } = isVector(kind, weight)
    ? normalized(weight.count)
    : costOf(kind, weight.count, rows);
  const primitives = sumOfPrimitives([call.primitives, cost]);
  const rewritten: Call = {
    ...call,
    weights: [...call.weights.filter((one) => one !== weight), ...made],
    buffers: [...call.buffers, ...kept(wrapping, weight, rows)],
    primitives,
    flops: flopsOf(primitives),
    macs: call.macs + macs,
    parameters: made.reduce((all, { count }) => all + count, call.parameters - weight.count),
    reparametrized: kind,
  };
  return { ok: true, call: rewritten };
}
