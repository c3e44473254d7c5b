/** Formulas of layers that add up what lies under a window or in a vector: n numbers of it, or K. */
import type { LayerFormula } from './define.ts';
import { term } from './define.ts';

const weighted: LayerFormula = {
  lines: ({ bias }) => [`y = \\sum_{i=1}^{n} w_i\\, x_i${term(bias === true, ' + b')}`],
};

const bilinear: LayerFormula = {
  lines: ({ bias }) => [
    'r_j = \\sum_{i=1}^{n} a_{ij}\\, x_i',
    `y = \\sum_{j=1}^{m} r_j\\, z_j${term(bias === true, ' + b')}`,
  ],
};

const POOLED = {
  Max: 'y = \\max_{i=1}^{n} x_i',
  Avg: 'y = \\frac{\\sum_{i=1}^{n} x_i}{n}',
  LP: 'y = \\Bigl(\\sum_{i=1}^{n} x_i^{p}\\Bigr)^{1/p}',
};

/** A mix of neighbours along one dimension after the other, each by weights of its own. */
const MIXES: Readonly<Record<string, readonly string[]>> = {
  linear: ['y = \\sum_{i=1}^{2} u_i\\, x_i'],
  bilinear: ['r_j = \\sum_{i=1}^{2} u_i\\, x_{ij}', 'y = \\sum_{j=1}^{2} v_j\\, r_j'],
  bicubic: ['r_j = \\sum_{i=1}^{4} u_i\\, x_{ij}', 'y = \\sum_{j=1}^{4} v_j\\, r_j'],
  trilinear: [
    'q_{jk} = \\sum_{i=1}^{2} u_i\\, x_{ijk}',
    'r_k = \\sum_{j=1}^{2} v_j\\, q_{jk}',
    'y = \\sum_{k=1}^{2} w_k\\, r_k',
  ],
};

const upsample: LayerFormula = {
  lines: ({ mode }) => MIXES[String(mode)] ?? ['y = x'],
  variants: Object.keys(MIXES).map((mode) => ({ label: `mode='${mode}'`, options: { mode } })),
};

/** Vectors of a bag, number by number. */
const BAGS: Readonly<Record<string, string>> = {
  sum: 'y = \\sum_{i=1}^{n} x_i',
  mean: POOLED.Avg,
  max: POOLED.Max,
};

const bag: LayerFormula = {
  lines: ({ mode }) => [BAGS[String(mode)] ?? ''],
  variants: Object.keys(BAGS).map((mode) => ({ label: `mode='${mode}'`, options: { mode } })),
};

const perRank = (name: string, formula: LayerFormula): Record<string, LayerFormula> =>
  Object.fromEntries([1, 2, 3].map((rank) => [`${name}${rank}d`, formula]));

const pooling = (kind: keyof typeof POOLED): LayerFormula => ({ lines: () => [POOLED[kind]] });

export const SUM_FORMULAS: Readonly<Record<string, LayerFormula>> = {
  ...perRank('Conv', weighted),
  Linear: weighted,
  Bilinear: bilinear,
  ...perRank('MaxPool', pooling('Max')),
  ...perRank('AvgPool', pooling('Avg')),
  ...perRank('LPPool', pooling('LP')),
  ...perRank('AdaptiveMaxPool', pooling('Max')),
  ...perRank('AdaptiveAvgPool', pooling('Avg')),
  EmbeddingBag: bag,
  Upsample: upsample,
  UpsamplingNearest2d: { lines: () => ['y = x'] },
  UpsamplingBilinear2d: { lines: () => MIXES.bilinear ?? [] },
};
