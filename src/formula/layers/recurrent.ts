/** Equations of the recurrent cells, at one step of one sequence, with PyTorch's names. ⊙ multiplies value by value. */
import type { Options } from '#calc/layers/define.ts';
import type { LayerFormula } from './define.ts';
import { term } from './define.ts';

/** `W_{ii} x_t + b_{ii} + W_{hi} h_{t-1} + b_{hi}` of a gate, with its biases where there are any. */
const sums = (gate: string, { bias }: Options): string =>
  [from('i', gate, 'x_t', bias === true), from('h', gate, 'h_{t-1}', bias === true)].join(' + ');

const from = (side: 'i' | 'h', gate: string, vector: string, bias: boolean): string =>
  `W_{${side}${gate}} ${vector}${term(bias, ` + b_{${side}${gate}}`)}`;

const gate = (name: string, options: Options, of = '\\sigma'): string => `${name}_t = ${of}(${sums(name, options)})`;

const rnn: LayerFormula = {
  lines: (options) => {
    const sum = sums('h', options);
    return [`h_t = ${options.nonlinearity === 'relu' ? `\\max(0, ${sum})` : `\\tanh(${sum})`}`];
  },
  variants: [{ label: "nonlinearity='relu'", options: { nonlinearity: 'relu' } }],
};

const isProjected = ({ proj_size = 0n }: Options): boolean => proj_size !== 0n;

const lstmLines = (options: Options): string[] => [
  gate('i', options),
  gate('f', options),
  gate('g', options, '\\tanh'),
  gate('o', options),
  'c_t = f_t \\odot c_{t-1} + i_t \\odot g_t',
  `${isProjected(options) ? 'u' : 'h'}_t = o_t \\odot \\tanh(c_t)`,
  ...(isProjected(options) ? ['h_t = W_{hr} u_t'] : []),
];

const gru: LayerFormula = {
  lines: (options) => [
    gate('r', options),
    gate('z', options),
    `n_t = \\tanh\\bigl(${from('i', 'n', 'x_t', options.bias === true)} + r_t \\odot (${from('h', 'n', 'h_{t-1}', options.bias === true)})\\bigr)`,
    'h_t = (1 - z_t) \\odot n_t + z_t \\odot h_{t-1}',
  ],
};

export const RECURRENT_FORMULAS: Readonly<Record<string, LayerFormula>> = {
  RNN: rnn,
  LSTM: { lines: lstmLines, variants: [{ label: 'proj_size>0', options: { proj_size: 1n } }] },
  GRU: gru,
  RNNCell: rnn,
  LSTMCell: { lines: lstmLines },
  GRUCell: gru,
};
