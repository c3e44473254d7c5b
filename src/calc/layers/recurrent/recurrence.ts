/**
 * What a recurrent cell keeps and what it computes at one step, and how layers repeat it. Rules: PyTorch 2.13, the
 * formulas of `torch.nn.RNN`, `torch.nn.LSTM` and `torch.nn.GRU`, and `RNNBase.__init__` in `torch/nn/modules/rnn.py`.
 *
 * Every gate is W_ih x + b_ih + W_hh h + b_hh: both biases are learned and both are added. The initial state is zero and
 * multiplied like any other. σ(x) = 1 / (1 + e⁻ˣ) is an exponential, an addition and a division, tanh is one function.
 */
import type { Operation, Options, Primitive, Weight, When } from '../define.ts';

/** A cell: rows of weights for each hidden value, and the work on one hidden value at one step, beside its gates' sums. */
export interface Cell {
  name: 'RNN' | 'LSTM' | 'GRU';
  /** Its gates where there are several, a letter each, in the order in which their rows stand in a tensor. */
  letters?: string;
  gates: bigint;
  each: readonly { name: string; primitive: Primitive; count: bigint; when: When }[];
}

const chooses =
  (nonlinearity: string): When =>
  (options) =>
    options.nonlinearity === nonlinearity;

/** h′ = tanh(…), or ReLU, which is one comparison. */
export const RNN: Cell = {
  name: 'RNN',
  gates: 1n,
  each: [
    { name: 'exponentials', primitive: 'exponential', count: 1n, when: chooses('tanh') },
    { name: 'comparisons', primitive: 'compare', count: 1n, when: chooses('relu') },
  ],
};

/** i, f, o = σ(…), g = tanh(…); c′ = f ⊙ c + i ⊙ g; h′ = o ⊙ tanh(c′). */
export const LSTM: Cell = {
  name: 'LSTM',
  letters: 'ifgo',
  gates: 4n,
  each: [
    { name: 'exponentials', primitive: 'exponential', count: 5n, when: 'always' },
    { name: 'sigmoid_additions', primitive: 'add', count: 3n, when: 'always' },
    { name: 'sigmoid_divisions', primitive: 'divide', count: 3n, when: 'always' },
    { name: 'state_multiplications', primitive: 'multiply', count: 3n, when: 'always' },
    { name: 'state_additions', primitive: 'add', count: 1n, when: 'always' },
  ],
};

/** r, z = σ(…); n = tanh(W_in x + b_in + r ⊙ (W_hn h + b_hn)); h′ = (1 − z) ⊙ n + z ⊙ h. */
export const GRU: Cell = {
  name: 'GRU',
  letters: 'rzn',
  gates: 3n,
  each: [
    { name: 'exponentials', primitive: 'exponential', count: 3n, when: 'always' },
    { name: 'sigmoid_additions', primitive: 'add', count: 2n, when: 'always' },
    { name: 'sigmoid_divisions', primitive: 'divide', count: 2n, when: 'always' },
    { name: 'state_multiplications', primitive: 'multiply', count: 3n, when: 'always' },
    { name: 'state_additions', primitive: 'add', count: 2n, when: 'always' },
  ],
};

const times = (count: bigint, text: string): string => (count === 1n ? text : `${count} * ${text}`);

/** Rows of a gate matrix. */
const rowsOf = ({ gates }: Cell): string => times(gates, 'hidden_size');

/** Numbers in the state that returns: those of the projection where there is one. */
const stateOf = ({ proj_size = 0n }: Options): string => (proj_size === 0n ? 'hidden_size' : 'proj_size');

/** Numbers that a deeper layer gets from the one below: its state, of both directions. */
const belowOf = (options: Options): string => (options.bidirectional ? `2 * ${stateOf(options)}` : stateOf(options));

const isDeep = ({ num_layers = 1n }: Options): boolean => num_layers !== 1n;
const isProjected = ({ proj_size = 0n }: Options): boolean => proj_size !== 0n;

/** How often each layer's cell runs: for every direction, step and sequence. A cell alone runs once a sequence. */
function runsOf(options: Options): string {
  if (options.num_layers === undefined) return 'batch';
  return options.bidirectional ? '2 * steps * batch' : 'steps * batch';
}

/**
 * A count that depends on what a layer gets, over all layers and runs. `of` gives it for one run, from how many numbers
 * come from below.
 */
function overLayers(options: Options, of: (from: string) => string): string {
  const first = of('input_size');
  if (!isDeep(options)) return `${runsOf(options)} * (${first})`;
  return `${runsOf(options)} * (${first} + (num_layers - 1) * (${of(belowOf(options))}))`;
}

/** A count that every layer shares, over all layers and runs. */
const everyLayer = (options: Options, text: string): string =>
  `${text} * ${isDeep(options) ? 'num_layers * ' : ''}${runsOf(options)}`;

/** Products of one run: every weight once. */
function productsText(cell: Cell, options: Options): string {
  const state = stateOf(options);
  return overLayers(options, (from) => {
    const gates = `${rowsOf(cell)} * (${from} + ${state})`;
    return isProjected(options) ? `${gates} + proj_size * hidden_size` : gates;
  });
}

/** Sums of one run: both products of a gate are one sum, a projected value is another. */
function sumsText(cell: Cell, options: Options): string {
  const state = stateOf(options);
  return overLayers(options, (from) => {
    const gates = `${rowsOf(cell)} * (${from} + ${state} - 1)`;
    return isProjected(options) ? `${gates} + proj_size * (hidden_size - 1)` : gates;
  });
}

/** Work on one hidden value beside its gates' sums. */
const ownText = ({ each }: Cell, options: Options): string => {
  const standing = each.filter(({ when }) => typeof when !== 'function' || when(options));
  return times(
    standing.reduce((all, { count }) => all + count, 0n),
    'hidden_size',
  );
};

/**
 * All operations. A gate takes two for every number that comes in; one addition fewer without biases, one more with both.
 */
export const recurrenceFlops =
  (cell: Cell) =>
  (options: Options): string => {
    const [state, rest] = [stateOf(options), options.bias ? '+ 1' : '- 1'];
    return overLayers(options, (from) => {
      const gates = `${rowsOf(cell)} * (2 * (${from} + ${state}) ${rest}) + ${ownText(cell, options)}`;
      return isProjected(options) ? `${gates} + proj_size * (2 * hidden_size - 1)` : gates;
    });
  };

/** Multiply–accumulates: every number of every weight matrix, at every step of every sequence. */
export const macsOf =
  (cell: Cell) =>
  (options: Options): string =>
    productsText(cell, options);

/** The operations of a cell, or of a layer that repeats it. */
export function operationsOf(cell: Cell): Operation[] {
  const biases = (options: Options) => everyLayer(options, times(2n * cell.gates, 'hidden_size'));
  const own = cell.each.map(({ count, ...rest }): Operation => {
    return { ...rest, total: (options) => everyLayer(options, times(count, 'hidden_size')) };
  });
  return [
    { name: 'multiplications', primitive: 'multiply', total: macsOf(cell), when: 'always' },
    { name: 'additions', primitive: 'add', total: (options) => sumsText(cell, options), when: 'always' },
    { name: 'bias_additions', primitive: 'add', total: biases, when: 'bias' },
    ...own,
  ];
}

/** Tensors of a layer and direction, named by its suffix; `from` is what the layer gets from below. */
function tensorsOf(
  cell: Cell,
  suffix: string,
  from: (options: Options) => string,
  stands: (options: Options) => boolean,
): Weight[] {
  const rows = rowsOf(cell);
  const tensor = (name: string, shape: Weight['shape'], when: (options: Options) => boolean = () => true): Weight => ({
    name: `${name}${suffix}`,
    shape,
    ...(cell.letters && name !== 'weight_hr' && { stacked: cell.letters }),
    when: (options) => stands(options) && when(options),
  });
  const hasBias = ({ bias }: Options) => bias === true;
  return [
    tensor('weight_ih', (options) => [rows, from(options)]),
    tensor('weight_hh', (options) => [rows, stateOf(options)]),
    tensor('bias_ih', [rows], hasBias),
    tensor('bias_hh', [rows], hasBias),
    ...(cell.name === 'LSTM' ? [tensor('weight_hr', ['proj_size', 'hidden_size'], isProjected)] : []),
  ];
}

/** The tensors of a single cell. */
export const cellWeights = (cell: Cell): Weight[] =>
  tensorsOf(
    cell,
    '',
    () => 'input_size',
    () => true,
  ).filter(({ name }) => name !== 'weight_hr');

/** Both directions of a layer. */
const directions = (
  cell: Cell,
  suffix: string,
  from: (options: Options) => string,
  stands: (options: Options) => boolean,
): Weight[] => [
  ...tensorsOf(cell, suffix, from, stands),
  ...tensorsOf(cell, `${suffix}_reverse`, from, (options) => stands(options) && options.bidirectional === true),
];

/** The same tensor in every layer but the first. */
const deeper = (weight: Weight): Weight => ({ ...weight, copies: 'num_layers - 1' });

/**
 * The tensors of all layers in the order of `named_parameters()`. From three layers on, the deeper ones are alike and
 * stand together, as PyTorch's documentation names them: `weight_ih_l[k]`.
 */
export const layerWeights = (cell: Cell): Weight[] => [
  ...directions(
    cell,
    '_l0',
    () => 'input_size',
    () => true,
  ),
  ...directions(cell, '_l1', belowOf, ({ num_layers }) => num_layers === 2n),
  ...directions(cell, '_l[k]', belowOf, ({ num_layers }) => num_layers !== 1n && num_layers !== 2n).map(deeper),
];
