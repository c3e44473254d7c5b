/** Formulas of the activations: PyTorch's, or those of the paper where its documentation gives none (GELU). */
import type { LayerFormula } from './define.ts';
import { fixed } from './define.ts';

/** Values by cases, each with its condition; the last needs none, and says what is left. */
const cases = (...rows: readonly (readonly [value: string, condition: string])[]): string =>
  `y = \\begin{cases} ${rows.map(([value, condition]) => `${value} & ${condition}`).join(' \\\\ ')} \\end{cases}`;

const GELU: LayerFormula = {
  lines: ({ approximate }) =>
    approximate === 'tanh'
      ? [
          'z = x + 0.044715 \\cdot x^{3}',
          't = \\tanh\\bigl(\\sqrt{2/\\pi} \\cdot z\\bigr)',
          'y = 0.5 \\cdot x \\cdot (1 + t)',
        ]
      : ['y = x \\cdot \\tfrac{1}{2} \\cdot \\Bigl(1 + \\operatorname{erf} \\frac{x}{\\sqrt{2}}\\Bigr)'],
  variants: [{ label: "approximate='tanh'", options: { approximate: 'tanh' } }],
};

/** The largest value of a row of K is taken away first, so that no exponential overflows. */
const SOFTMAX = fixed('m = \\max_{j=1}^{K} x_j', 'e_i = \\exp(x_i - m)', 'y_i = \\frac{e_i}{\\sum_{j=1}^{K} e_j}');

export const ACTIVATION_FORMULAS: Readonly<Record<string, LayerFormula>> = {
  ReLU: fixed('y = \\max(0, x)'),
  ReLU6: fixed('y = \\min(\\max(0, x), 6)'),
  LeakyReLU: fixed(cases(['x', 'x \\ge 0'], ['a \\cdot x', 'x < 0'])),
  RReLU: fixed(cases(['x', 'x \\ge 0'], ['a \\cdot x', 'x < 0'])),
  PReLU: fixed(cases(['x', 'x \\ge 0'], ['a \\cdot x', 'x < 0'])),
  ELU: fixed(cases(['x', 'x > 0'], ['\\alpha \\cdot (\\exp(x) - 1)', 'x \\le 0'])),
  SELU: fixed('y = s \\cdot \\bigl(\\max(0, x) + \\min(0, \\alpha \\cdot (\\exp(x) - 1))\\bigr)'),
  CELU: fixed('y = \\max(0, x) + \\min\\bigl(0, \\alpha \\cdot (\\exp(x / \\alpha) - 1)\\bigr)'),
  GELU,
  SiLU: fixed('y = x \\cdot \\frac{1}{1 + \\exp(-x)}'),
  Mish: fixed('y = x \\cdot \\tanh(\\log(1 + \\exp(x)))'),
  Sigmoid: fixed('y = \\frac{1}{1 + \\exp(-x)}'),
  LogSigmoid: fixed('y = \\log \\frac{1}{1 + \\exp(-x)}'),
  Tanh: fixed('y = \\tanh(x)'),
  Hardtanh: fixed(cases(['u', 'x > u'], ['l', 'x < l'], ['x', 'l \\le x \\le u'])),
  Hardswish: fixed(cases(['0', 'x \\le -3'], ['x', 'x \\ge 3'], ['\\frac{x \\cdot (x + 3)}{6}', '-3 < x < 3'])),
  Hardsigmoid: fixed(cases(['0', 'x \\le -3'], ['1', 'x \\ge 3'], ['\\frac{x}{6} + \\tfrac{1}{2}', '-3 < x < 3'])),
  Softplus: fixed(
    'z = \\beta \\cdot x',
    cases(['x', 'z > t'], ['\\tfrac{1}{\\beta} \\cdot \\log(1 + \\exp(z))', 'z \\le t']),
  ),
  Softsign: fixed('y = \\frac{x}{1 + |x|}'),
  Softshrink: fixed(
    cases(['x - \\lambda', 'x > \\lambda'], ['x + \\lambda', 'x < -\\lambda'], ['0', '-\\lambda \\le x \\le \\lambda']),
  ),
  Hardshrink: fixed(cases(['x', 'x > \\lambda'], ['x', 'x < -\\lambda'], ['0', '-\\lambda \\le x \\le \\lambda'])),
  Tanhshrink: fixed('y = x - \\tanh(x)'),
  Threshold: fixed(cases(['x', 'x > t'], ['v', 'x \\le t'])),
  Softmax: SOFTMAX,
  Softmax2d: SOFTMAX,
  Softmin: fixed('m = \\max_{j=1}^{K} (-x_j)', 'e_i = \\exp(-x_i - m)', 'y_i = \\frac{e_i}{\\sum_{j=1}^{K} e_j}'),
  LogSoftmax: fixed('m = \\max_{j=1}^{K} x_j', 'd_i = x_i - m', 'y_i = d_i - \\log \\sum_{j=1}^{K} \\exp(d_j)'),
  GLU: fixed('y = a \\cdot \\frac{1}{1 + \\exp(-b)}'),
};
