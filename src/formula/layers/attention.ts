/** Formulas of attention: of one head, whose D features are a share of all. Positions are i and j. */

import { averages } from '#calc/layers/attention/multihead.ts';
import type { Options } from '#calc/layers/define.ts';
import type { LayerFormula } from './define.ts';
import { term } from './define.ts';

/** Scores of one position against all, softmax of them, and the weighted sum of the values. */
const ATTENDS = [
  's_{ij} = \\tfrac{1}{\\sqrt{D}} \\cdot \\sum_{d=1}^{D} q_{id}\\, k_{jd}',
  'm_i = \\max_{j=1}^{S} s_{ij}',
  'e_{ij} = \\exp(s_{ij} - m_i)',
  'a_{ij} = \\frac{e_{ij}}{\\sum_{j=1}^{S} e_{ij}}',
  'z_{id} = \\sum_{j=1}^{S} a_{ij}\\, v_{jd}',
];

const projected = (to: string, from: string, name: string, { bias }: Options): string =>
  `${to}_i = W_${name} ${from}_i${term(bias === true, ` + b_${name}`)}`;

const multihead: LayerFormula = {
  lines: (options) => [
    ...['q', 'k', 'v'].map((name) => projected(name, 'x', name, options)),
    ...ATTENDS,
    ...(averages(options) ? ['\\bar a_{ij} = \\frac{\\sum_{g=1}^{h} a_{gij}}{h}'] : []),
    projected('y', 'z', 'o', options),
  ],
};

export const ATTENTION_FORMULAS: Readonly<Record<string, LayerFormula>> = {
  scaled_dot_product_attention: { lines: () => ATTENDS },
  MultiheadAttention: multihead,
};
