/**
 * `weight_norm` and `spectral_norm` of `nn.utils` or `nn.utils.parametrizations` around a layer: the weight is made anew
 * from other tensors before each pass. Rules: PyTorch 2.13, `torch/nn/utils/weight_norm.py` (w = g · v / ‖v‖, a norm for each
 * entry of a dimension), `torch/nn/utils/spectral_norm.py` (w / σ, σ = uᵀ W v; in evaluation no power iteration
 * runs) and `torch/nn/utils/parametrizations.py`, which computes the same under other names.
 */
import type { CountedWeight } from '../evaluate.ts';
import { product } from '../exact.ts';
import type { Call, Reparametrized } from '../recording.ts';

/** Names of the tensors in the place of `weight`. */
const NAMES: Readonly<Record<Reparametrized, readonly string[]>> = {
  weight_norm: ['weight_g', 'weight_v'],
  spectral_norm: ['weight_orig'],
  'parametrizations.weight_norm': ['parametrizations.weight.original0', 'parametrizations.weight.original1'],
  'parametrizations.spectral_norm': ['parametrizations.weight.original'],
};

const spectral = (kind: Reparametrized): boolean => kind.endsWith('spectral_norm');

/** How a layer is wrapped: by which function, and along which dimension, if one is said; `null` for all of the weight. */
export interface Wrapping {
  kind: Reparametrized;
  dimension?: number | null;
}

/** The dimension whose entries have a norm each, or rows in the matrix that the weight is flattened to. */
function dimensionOf({ kind, dimension }: Wrapping, layer: string): number | null {
  if (dimension !== undefined) return dimension;
  return spectral(kind) && layer.startsWith('ConvTranspose') ? 1 : 0;
}

/** The tensors in the place of `weight`. */
function tensorsOf(kind: Reparametrized, weight: CountedWeight, along: number | null): CountedWeight[] {
  const [one = '', other = ''] = NAMES[kind];
  if (spectral(kind)) return [{ ...weight, name: one }];
  const shape = along === null ? [] : weight.shape.map((size, dimension) => (dimension === along ? size : 1n));
  const count = product(shape);
  return [
    { ...weight, name: one, shape, each: 1n, pieces: count, count },
    { ...weight, name: other },
  ];
}

/** What it costs to make the weight: operations by kind, and multiply–accumulates. */
function costOf(kind: Reparametrized, { shape, count }: CountedWeight, along: number | null) {
  const rows = along === null ? 1n : (shape[along] ?? 1n);
  // W v, then the product with u, then a division of every weight.
  if (spectral(kind))
    return {
      multiply: count + rows,
      add: count - rows + (rows - 1n),
      divide: count,
      square_root: 0n,
      macs: count + rows,
    };
  // Squares and their sums, a root and a division a row, then a product with every weight.
  return { multiply: 2n * count, add: count - rows, divide: rows, square_root: rows, macs: count };
}

/** A layer's call with its weight reparametrized; a layer without a weight is unchanged. */
export function reparametrize(call: Call, wrapping: Wrapping): Call {
  const weight = call.weights.find(({ name }) => name === 'weight');
  if (!weight) return call;
  const { kind } = wrapping;
  const along = dimensionOf(wrapping, call.name);
  const weights = call.weights.flatMap((one) => (one === weight ? tensorsOf(kind, one, along) : [one]));
  const { macs, ...cost } = costOf(kind, weight, along);
  const primitives = { ...call.primitives };
  for (const name of ['multiply', 'add', 'divide', 'square_root'] as const) primitives[name] += cost[name];
  return {
    ...call,
    weights,
    primitives,
    flops: call.flops + cost.multiply + cost.add + cost.divide + cost.square_root,
    macs: call.macs + macs,
    parameters: weights.reduce((all, { count }) => all + count, 0n),
    reparametrized: kind,
  };
}
