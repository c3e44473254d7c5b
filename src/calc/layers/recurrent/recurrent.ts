/**
 * Recurrent layers and their cells. Rules: PyTorch 2.13, `torch.nn.RNN`, `LSTM`, `GRU`, `RNNCell`, `LSTMCell`, `GRUCell`
 * (shape sections), and the conditions in `torch/nn/modules/rnn.py`. How they are counted stands in recurrence.ts.
 */

import type { Field, Scalar } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Returned, Shape } from '../../fields/shapes.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Option, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes, takesShapes } from '../inputShape.ts';
import { isProbability } from '../probability.ts';
import type { Cell } from './recurrence.ts';
import { cellWeights, GRU, LSTM, layerWeights, macsOf, operationsOf, RNN, recurrenceFlops } from './recurrence.ts';

const CELL_FIELDS = {
  input_size: field('whole', 'in', 'H_\\mathrm{in}'),
  hidden_size: field('whole', 'out', 'H'),
  nonlinearity: field('word', 'none', '', { words: ['tanh', 'relu'] }),
  input_shape: INPUT_SHAPE,
} as const satisfies Record<string, Field>;

const LAYER_FIELDS = {
  ...CELL_FIELDS,
  num_layers: field('whole', 'none', 'L'),
  batch_first: field('flag', 'none', ''),
  dropout: field('decimal', 'none', ''),
  bidirectional: field('flag', 'none', ''),
  proj_size: field('whole', 'out', 'P', { min: 0n }),
} as const satisfies Record<string, Field>;

const SYMBOLS: Readonly<Record<string, Scalar>> = {
  batch: { symbol: 'N', quantity: 'none' },
  steps: { symbol: 'T', quantity: 'size' },
  input_size: { symbol: CELL_FIELDS.input_size.symbol, quantity: 'in', field: 'input_size' },
  hidden_size: { symbol: 'H', quantity: 'out', field: 'hidden_size' },
  num_layers: { symbol: 'L', quantity: 'none', field: 'num_layers' },
  proj_size: { symbol: 'P', quantity: 'out', field: 'proj_size' },
};

const whole = (options: Options, name: 'hidden_size' | 'proj_size' | 'num_layers'): bigint => {
  const value = options[name];
  return typeof value === 'bigint' ? value : 0n;
};

/** Steps and sequences of an input (L, N, H_in), (N, L, H_in) or, for one sequence alone, (L, H_in). */
function sequences(options: Options): { steps: bigint; batch: bigint; batched: boolean } {
  const [first = 1n, second = 1n, third] = inputSizes(options);
  if (third === undefined) return { steps: first, batch: 1n, batched: false };
  const [batch, steps] = options.batch_first ? [first, second] : [second, first];
  return { steps, batch, batched: true };
}

/** PyTorch: "input.size(-1) must be equal to input_size. Expected 4, got 3"; cells: "input has inconsistent input_size". */
const inputSizeFits: Condition = (options, { input_size }) => {
  const last = inputSizes(options).at(-1);
  if (last === input_size) return null;
  return {
    condition: 'input_size_fits',
    fields: ['input_shape', 'input_size'],
    values: { size: String(input_size), last: String(last) },
  };
};

/** PyTorch: "RNN: Expected input to be 2D or 3D, got 4D tensor instead". `batch_first` says which size comes first. */
const takesSequences =
  (name: string): Condition =>
  (options, values) => {
    const batched = options.batch_first ? '(N, L, input_size)' : '(L, N, input_size)';
    return takesShapes(name, '(L, input_size)', batched)(options, values);
  };

/** PyTorch: "proj_size has to be smaller than hidden_size". */
const projectionFits: Condition = (options) => {
  const [projected, hidden] = [whole(options, 'proj_size'), whole(options, 'hidden_size')];
  if (projected < hidden) return null;
  return {
    condition: 'projection_fits',
    fields: ['proj_size', 'hidden_size'],
    values: { projected: String(projected), hidden: String(hidden), most: String(hidden - 1n) },
  };
};

/** Numbers of the state that is handed on: the projected ones where there is a projection. */
const stateSize = (options: Options): bigint => whole(options, 'proj_size') || whole(options, 'hidden_size');

/** The state of the last layer at every step, both directions side by side. */
function sequenceOutput(options: Options): Shape {
  const { steps, batch, batched } = sequences(options);
  const features = stateSize(options) * (options.bidirectional ? 2n : 1n);
  if (!batched) return [steps, features];
  return options.batch_first ? [batch, steps, features] : [steps, batch, features];
}

/** Output and last state of every layer and direction; an LSTM's state is two tensors, of which c is never projected. */
const sequenceReturned =
  ({ name }: Cell) =>
  (options: Options): Returned => {
    const { batch, batched } = sequences(options);
    const runs = whole(options, 'num_layers') * (options.bidirectional ? 2n : 1n);
    const state = (size: bigint): Shape => (batched ? [runs, batch, size] : [runs, size]);
    const hidden = state(stateSize(options));
    return [sequenceOutput(options), name === 'LSTM' ? [hidden, state(whole(options, 'hidden_size'))] : hidden];
  };

/** Every layer and direction goes through the sequence step by step. */
const rounds = (options: Options): bigint =>
  sequences(options).steps * whole(options, 'num_layers') * (options.bidirectional ? 2n : 1n);

const SIZES: readonly Option[] = [{ field: 'input_size' }, { field: 'hidden_size' }];
const NONLINEARITY: Option = { field: 'nonlinearity', initial: 'tanh' };
const BIAS: Option = { field: 'bias', initial: true };

/** Options of a layer: RNN's nonlinearity stands fourth, LSTM's projection last. */
const layerOptions = ({ name }: Cell): Option[] => [
  ...SIZES,
  { field: 'num_layers', initial: 1n },
  ...(name === 'RNN' ? [NONLINEARITY] : []),
  BIAS,
  { field: 'batch_first', initial: false },
  { field: 'dropout', initial: '0.0', quiet: true },
  { field: 'bidirectional', initial: false },
  ...(name === 'LSTM' ? [{ field: 'proj_size', initial: 0n } as const] : []),
];

const nonlinearities = ({ name }: Cell) => (name === 'RNN' ? { nonlinearity: ['tanh', 'relu'] } : {});

/** A cell run over sequences, in one layer or several, in one direction or both. */
function recurrentLayer(cell: Cell): LayerDefinition {
  return defineLayer({
    name: cell.name,
    family: 'recurrent',
    options: layerOptions(cell),
    fields: LAYER_FIELDS,
    symbols: SYMBOLS,
    input: ['input_shape'],
    weights: layerWeights(cell),
    forms: {
      bias: [true, false],
      bidirectional: [false, true],
      num_layers: [1n, 2n, 3n],
      ...(cell.name === 'LSTM' && { proj_size: [0n, 1n] }),
      ...nonlinearities(cell),
    },
    operations: operationsOf(cell),
    macs: macsOf(cell),
    flops: recurrenceFlops(cell),
    output: sequenceOutput,
    returned: sequenceReturned(cell),
    returnedNames: cell.name === 'LSTM' ? '(output, (h_n, c_n))' : '(output, h_n)',
    rounds,
    scalars: (options) => ({ steps: sequences(options).steps, batch: sequences(options).batch }),
    conditions: [
      isProbability('dropout'),
      ...(cell.name === 'LSTM' ? [projectionFits] : []),
      takesSequences(cell.name),
      inputSizeFits,
    ],
  });
}

/** How many inputs a cell gets: one, or a batch of them. */
function cellScalars(options: Options): Environment {
  const sizes = inputSizes(options);
  return { batch: sizes.length > 1 ? (sizes[0] ?? 1n) : 1n };
}

const cellOutput = (options: Options): Shape => [...inputSizes(options).slice(0, -1), whole(options, 'hidden_size')];

/** One step of a cell. */
function recurrentCell(cell: Cell): LayerDefinition {
  const name = `${cell.name}Cell`;
  return defineLayer({
    name,
    family: 'recurrent',
    options: [...SIZES, BIAS, ...(cell.name === 'RNN' ? [NONLINEARITY] : [])],
    fields: CELL_FIELDS,
    symbols: SYMBOLS,
    input: ['input_shape'],
    weights: cellWeights(cell),
    forms: { bias: [true, false], ...nonlinearities(cell) },
    operations: operationsOf(cell),
    macs: macsOf(cell),
    flops: recurrenceFlops(cell),
    output: cellOutput,
    ...(cell.name === 'LSTM' && {
      returned: (options: Options) => [cellOutput(options), cellOutput(options)],
      returnedNames: '(h_1, c_1)',
    }),
    scalars: cellScalars,
    conditions: [takesShapes(name, '(input_size)', '(N, input_size)'), inputSizeFits],
  });
}

const CELLS = [RNN, LSTM, GRU];

export const RECURRENT: readonly LayerDefinition[] = [...CELLS.map(recurrentLayer), ...CELLS.map(recurrentCell)];
