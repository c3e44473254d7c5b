/**
 * `weight_norm` and `spectral_norm` of `nn.utils` or `nn.utils.parametrizations` around a layer: the weight is made anew
 * from other tensors before each pass. Rules: PyTorch 2.13, `torch/nn/utils/weight_norm.py` (w = g · v / ‖v‖, a norm for each
 * entry of the first dimension), `torch/nn/utils/spectral_norm.py` (w / σ, σ = uᵀ W v; in evaluation no power iteration
 * runs) and `torch/nn/utils/parametrizations.py`, which computes the same under other names.
 */
import type { CountedWeight } from '../evaluate.ts';
import type { Call, Reparametrized } from '../recording.ts';

/** Names of the tensors in the place of `weight`. */
const NAMES: Readonly<Record<Reparametrized, readonly string[]>> = {
  weight_norm: ['weight_g', 'weight_v'],
  spectral_norm: ['weight_orig'],
  'parametrizations.weight_norm': ['parametrizations.weight.original0', 'parametrizations.weight.original1'],
  'parametrizations.spectral_norm': ['parametrizations.weight.original'],
};

const spectral = (kind: Reparametrized): boolean => kind.endsWith('spectral_norm');

/** The tensors in the place of `weight`. */
function tensorsOf(kind: Reparametrized, weight: CountedWeight): CountedWeight[] {
  const [one = '', other = ''] = NAMES[kind];
  if (spectral(kind)) return [{ ...weight, name: one }];
  const [first = 1n, ...rest] = weight.shape;
  const norms = {
    ...weight,
    name: one,
    shape: [first, ...rest.map(() => 1n)],
    each: 1n,
    pieces: first,
    count: first,
  };
  return [norms, { ...weight, name: other }];
}

/** What it costs to make the weight: operations by kind, and multiply–accumulates. */
function costOf(kind: Reparametrized, { shape, count }: CountedWeight) {
  const rows = shape[0] ?? 1n;
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
export function reparametrize(call: Call, kind: Reparametrized): Call {
  const weight = call.weights.find(({ name }) => name === 'weight');
  if (!weight) return call;
  const weights = call.weights.flatMap((one) => (one === weight ? tensorsOf(kind, one) : [one]));
  const { macs, ...cost } = costOf(kind, weight);
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
