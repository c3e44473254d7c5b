/**
 * What proves the counts of recurrent layers: naive loops, written from the formulas of PyTorch's documentation alone, and
 * examples with their figures. Shares no code with the formulas it proves.
 *
 * Work that ends in no output value by itself, in lower layers and in hidden values that a projection mixes, is told of
 * the output value of the same step, sequence and direction.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

type Output = readonly number[];

/** A sum of so many products: one entry of a matrix times a vector. */
function* entry(count: number, output: Output): Generator<AnyStep> {
  for (let index = 0; index < count; index++) {
    yield { kind: 'multiply', output };
    if (index > 0) yield { kind: 'add', output };
  }
}

/** W x + b, one value of it. */
function* affine(count: number, bias: boolean, output: Output): Generator<AnyStep> {
  yield* entry(count, output);
  if (bias) yield { kind: 'bias_add', output };
}

/** What one hidden value is made from. */
interface Sources {
  from: number;
  state: number;
  bias: boolean;
}

/** W_ih x + b_ih + W_hh h + b_hh. */
function* gate({ from, state, bias }: Sources, output: Output): Generator<AnyStep> {
  yield* affine(from, bias, output);
  yield* affine(state, bias, output);
  yield { kind: 'add', output };
}

/** 1 / (1 + exp(−x)). */
function* sigmoid(output: Output): Generator<AnyStep> {
  yield { kind: 'exponential', output };
  yield { kind: 'add', output };
  yield { kind: 'divide', output };
}

/** h′ = tanh(W_ih x + b_ih + W_hh h + b_hh), or the larger of that and 0. */
function* rnnValue(sources: Sources, output: Output, { nonlinearity }: Options): Generator<AnyStep> {
  yield* gate(sources, output);
  yield { kind: nonlinearity === 'relu' ? 'compare' : 'exponential', output };
}

/** Gates i, f, o and g; then c′ = f ⊙ c + i ⊙ g and h′ = o ⊙ tanh(c′). */
function* lstmValue(sources: Sources, output: Output): Generator<AnyStep> {
  for (const name of ['i', 'f', 'g', 'o']) {
    yield* gate(sources, output);
    if (name === 'g') yield { kind: 'exponential', output };
    else yield* sigmoid(output);
  }
  yield { kind: 'multiply', output };
  yield { kind: 'multiply', output };
  yield { kind: 'add', output };
  yield { kind: 'exponential', output };
  yield { kind: 'multiply', output };
}

/** Gates r and z; n = tanh(W_in x + b_in + r ⊙ (W_hn h + b_hn)); then h′ = (1 − z) ⊙ n + z ⊙ h. */
function* gruValue(sources: Sources, output: Output): Generator<AnyStep> {
  for (const _ of ['r', 'z']) {
    yield* gate(sources, output);
    yield* sigmoid(output);
  }
  yield* affine(sources.from, sources.bias, output);
  yield* affine(sources.state, sources.bias, output);
  yield { kind: 'multiply', output };
  yield { kind: 'add', output };
  yield { kind: 'exponential', output };
  yield { kind: 'add', output };
  yield { kind: 'multiply', output };
  yield { kind: 'multiply', output };
  yield { kind: 'add', output };
}

type HiddenValue = (sources: Sources, output: Output, options: Options) => Generator<AnyStep>;

const sizesOf = ({ input_shape }: Options): number[] => (Array.isArray(input_shape) ? input_shape.map(Number) : []);

/** A cell on each vector of its batch. */
const cellLoops = (value: HiddenValue): Proof['loops'] =>
  function* (options) {
    const sizes = sizesOf(options);
    const [from, hidden] = [Number(options.input_size), Number(options.hidden_size)];
    for (let one = 0; one < (sizes.length === 2 ? (sizes[0] as number) : 1); one++)
      for (let unit = 0; unit < hidden; unit++)
        yield* value({ from, state: hidden, bias: options.bias === true }, [one, unit], options);
  };

/** One layer in one direction at one step: every hidden value, then what a projection makes of them. */
function* runCell(
  value: HiddenValue,
  options: Options,
  from: number,
  at: (feature: number) => Output,
): Generator<AnyStep> {
  const [hidden, projected] = [Number(options.hidden_size), Number(options.proj_size ?? 0n)];
  const state = projected > 0 ? projected : hidden;
  for (let unit = 0; unit < hidden; unit++)
    yield* value({ from, state, bias: options.bias === true }, at(unit % state), options);
  for (let feature = 0; feature < projected; feature++) yield* entry(hidden, at(feature));
}

/** Layer, direction, step, sequence. A layer above the first gets the states of all directions below. */
const layerLoops = (value: HiddenValue): Proof['loops'] =>
  function* (options) {
    const [first = 1, second = 1, third] = sizesOf(options);
    const steps = third === undefined || !options.batch_first ? first : second;
    const batch = third === undefined ? 1 : options.batch_first ? first : second;
    const ways = options.bidirectional ? 2 : 1;
    const state = Number(options.proj_size || options.hidden_size);
    for (let layer = 0; layer < Number(options.num_layers); layer++)
      for (let way = 0; way < ways; way++)
        for (let step = 0; step < steps; step++)
          for (let one = 0; one < batch; one++) {
            const from = layer === 0 ? Number(options.input_size) : ways * state;
            yield* runCell(value, options, from, (feature) => [step, one, way * state + feature]);
          }
  };

export const RECURRENT_PROOFS: Readonly<Record<string, Proof>> = {
  RNN: {
    loops: layerLoops(rnnValue),
    examples: [
      // 20 hidden values of 30 products, 31 additions with both biases, and a tanh; 7 steps of 3 sequences.
      { code: 'nn.RNN(10, 20)', input: [7, 3, 10], parameters: 640n, flops: 26040n, output: '7,3,20' },
      {
        code: "nn.RNN(10, 20, nonlinearity='relu', bias=False)",
        input: [7, 10],
        parameters: 600n,
        flops: 8400n,
        output: '7,20',
      },
    ],
  },
  LSTM: {
    loops: layerLoops(lstmValue),
    examples: [
      // 20 hidden values of 4 · (30 + 31) operations for the gates and 15 beside; 7 steps of 3 sequences.
      { code: 'nn.LSTM(10, 20)', input: [7, 3, 10], parameters: 2560n, flops: 108780n, output: '7,3,20' },
      // The second layer gets 40 numbers and hands back 20: a gate takes 60 + 61 operations.
      {
        code: 'nn.LSTM(10, 20, num_layers=2, batch_first=True, bidirectional=True)',
        input: [2, 7, 10],
        parameters: 15040n,
        flops: 424480n,
        output: '2,7,40',
      },
      // The state has 5 numbers: a gate takes 15 + 16 operations, and 5 sums of 20 products make the new state.
      {
        code: 'nn.LSTM(10, 20, proj_size=5)',
        input: [7, 3, 10],
        parameters: 1460n,
        flops: 62475n,
        output: '7,3,5',
      },
    ],
  },
  GRU: {
    loops: layerLoops(gruValue),
    examples: [
      // 20 hidden values of 3 · (30 + 31) operations for the gates and 12 beside; 7 steps of 3 sequences.
      { code: 'nn.GRU(10, 20)', input: [7, 3, 10], parameters: 1920n, flops: 81900n, output: '7,3,20' },
    ],
  },
  RNNCell: {
    loops: cellLoops(rnnValue),
    examples: [{ code: 'nn.RNNCell(10, 20)', input: [3, 10], parameters: 640n, flops: 3720n, output: '3,20' }],
  },
  LSTMCell: {
    loops: cellLoops(lstmValue),
    examples: [{ code: 'nn.LSTMCell(10, 20)', input: [3, 10], parameters: 2560n, flops: 15540n, output: '3,20' }],
  },
  GRUCell: {
    loops: cellLoops(gruValue),
    examples: [{ code: 'nn.GRUCell(10, 20)', input: [10], parameters: 1920n, flops: 3900n, output: '20' }],
  },
};
