/**
 * What proves the counts of the activation family. The functions are written out after PyTorch's documentation on an
 * arithmetic that notes each operation and gives its result, so that a test can hold their values against PyTorch's, too.
 */
import type { AnyStep, Options, Primitive, Proof } from '../define.ts';

/** Operations on numbers, each noted as it is done. */
interface Arithmetic {
  times: (a: number, b: number) => number;
  plus: (a: number, b: number) => number;
  over: (a: number, b: number) => number;
  exceeds: (a: number, b: number) => boolean;
  larger: (a: number, b: number) => number;
  smaller: (a: number, b: number) => number;
  exp: (a: number) => number;
  log: (a: number) => number;
  tanh: (a: number) => number;
  erf: (a: number) => number;
}

/** The error function by its series, 2/√π · Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)). */
function erf(x: number): number {
  let [sum, term] = [x, x];
  for (let n = 1; n < 100; n++) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function noting(done: Primitive[]): Arithmetic {
  const note = <T>(kind: Primitive, result: T): T => {
    done.push(kind);
    return result;
  };
  return {
    times: (a, b) => note('multiply', a * b),
    plus: (a, b) => note('add', a + b),
    over: (a, b) => note('divide', a / b),
    exceeds: (a, b) => note('compare', a > b),
    larger: (a, b) => note('compare', Math.max(a, b)),
    smaller: (a, b) => note('compare', Math.min(a, b)),
    exp: (a) => note('exponential', Math.exp(a)),
    log: (a) => note('exponential', Math.log(a)),
    tanh: (a) => note('exponential', Math.tanh(a)),
    erf: (a) => note('exponential', erf(a)),
  };
}

/** A function of one value. Every case is computed, then one is taken. */
type Activation = (x: number, by: Arithmetic, options: Options) => number;

const sigmoid: Activation = (x, { exp, plus, over }) => over(1, plus(1, exp(-x)));

const clamp = (x: number, low: number, high: number, { exceeds }: Arithmetic): number => {
  const [above, below] = [exceeds(x, high), exceeds(low, x)];
  return above ? high : below ? low : x;
};

const slope = (x: number, a: number, { exceeds, times }: Arithmetic): number => {
  const [below, bent] = [exceeds(0, x), times(a, x)];
  return below ? bent : x;
};

const gelu: Activation = (x, { over, erf, plus, times }) => times(x, times(0.5, plus(1, erf(over(x, Math.SQRT2)))));

const geluByTanh: Activation = (x, { times, plus, tanh }) => {
  const cube = times(times(x, x), x);
  const inner = times(Math.sqrt(2 / Math.PI), plus(x, times(0.044715, cube)));
  return times(times(0.5, x), plus(1, tanh(inner)));
};

/** The functions by their layers. */
const ACTIVATIONS: Readonly<Record<string, Activation>> = {
  ReLU: (x, { larger }) => larger(0, x),
  ReLU6: (x, { larger, smaller }) => smaller(larger(0, x), 6),
  LeakyReLU: (x, by, { negative_slope }) => slope(x, Number(negative_slope), by),
  RReLU: (x, by, { lower, upper }) => slope(x, (Number(lower) + Number(upper)) / 2, by),
  PReLU: (x, by, { init }) => slope(x, Number(init), by),
  ELU: (x, { exceeds, exp, plus, times }, { alpha }) => {
    const [straight, bent] = [exceeds(x, 0), times(Number(alpha), plus(exp(x), -1))];
    return straight ? x : bent;
  },
  SELU: (x, { larger, smaller, exp, plus, times }) =>
    times(1.0507009873554805, plus(larger(0, x), smaller(0, times(1.6732632423543772, plus(exp(x), -1))))),
  CELU: (x, { larger, smaller, exp, plus, times, over }, { alpha }) =>
    plus(larger(0, x), smaller(0, times(Number(alpha), plus(exp(over(x, Number(alpha))), -1)))),
  GELU: (x, by, options) => (options.approximate === 'tanh' ? geluByTanh : gelu)(x, by, options),
  SiLU: (x, by, options) => by.times(x, sigmoid(x, by, options)),
  Mish: (x, { log, plus, exp, tanh, times }) => times(x, tanh(log(plus(1, exp(x))))),
  Sigmoid: sigmoid,
  LogSigmoid: (x, by, options) => by.log(sigmoid(x, by, options)),
  Tanh: (x, { tanh }) => tanh(x),
  Hardtanh: (x, by, { min_val, max_val }) => clamp(x, Number(min_val), Number(max_val), by),
  Hardswish: (x, { exceeds, over, times, plus }) => {
    const [none, whole, part] = [exceeds(-3, x), exceeds(x, 3), over(times(x, plus(x, 3)), 6)];
    return none ? 0 : whole ? x : part;
  },
  Hardsigmoid: (x, { exceeds, over, plus }) => {
    const [none, whole, part] = [exceeds(-3, x), exceeds(x, 3), plus(over(x, 6), 0.5)];
    return none ? 0 : whole ? 1 : part;
  },
  Softplus: (x, { times, exceeds, log, plus, exp }, { beta, threshold }) => {
    const steep = times(Number(beta), x);
    const [straight, soft] = [exceeds(steep, Number(threshold)), times(1 / Number(beta), log(plus(1, exp(steep))))];
    return straight ? x : soft;
  },
  Softsign: (x, { over, plus }) => over(x, plus(1, Math.abs(x))),
  Softshrink: (x, { exceeds, plus }, { lambd }) => {
    const [above, below] = [exceeds(x, Number(lambd)), exceeds(-Number(lambd), x)];
    const shrunk = plus(x, above ? -Number(lambd) : Number(lambd));
    return above || below ? shrunk : 0;
  },
  Hardshrink: (x, { exceeds }, { lambd }) => {
    const [above, below] = [exceeds(x, Number(lambd)), exceeds(-Number(lambd), x)];
    return above || below ? x : 0;
  },
  Tanhshrink: (x, { plus, tanh }) => plus(x, -tanh(x)),
  Threshold: (x, { exceeds }, { threshold, value }) => (exceeds(x, Number(threshold)) ? x : Number(value)),
};

/** The value of a layer's function, and the operations it took. */
export function activate(layer: string, x: number, options: Options): { value: number; done: readonly Primitive[] } {
  const done: Primitive[] = [];
  const value = ACTIVATIONS[layer]?.(x, noting(done), options);
  if (value === undefined) throw new ReferenceError(`there is no function of single values for ${layer}`);
  return { value, done };
}

const sizesOf = (options: Options): number[] =>
  Array.isArray(options.input_shape) ? options.input_shape.map(Number) : [];

/** Every index of a tensor, the last dimension fastest. */
function indexes(shape: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (const size of shape) all = all.flatMap((one) => Array.from({ length: size }, (_, next) => [...one, next]));
  return all;
}

/** Each value by itself: negative, small and large ones in turn. */
const loopsOf = (layer: string) =>
  function* (options: Options): Generator<AnyStep> {
    for (const [position, output] of indexes(sizesOf(options)).entries())
      for (const kind of activate(layer, (position % 9) - 4, options).done) yield { kind, output };
  };

/** The indexes of a tensor in rows along one dimension. */
function rowsAlong(shape: readonly number[], dim: number): number[][][] {
  const rows = new Map<string, number[][]>();
  for (const index of indexes(shape)) {
    const name = index.filter((_, at) => at !== dim).join(',');
    rows.set(name, [...(rows.get(name) ?? []), index]);
  }
  return [...rows.values()];
}

/** Where a dimension is, `None` by the old rule: the first of 0, 1 or 3, else the second. */
function position(dim: Options['dim'], rank: number): number {
  if (dim === 'None') return [0, 1, 3].includes(rank) ? 0 : 1;
  return Number(dim) < 0 ? Number(dim) + rank : Number(dim);
}

/** One step of a kind for each value of a row but the first. */
function* gather(kind: Primitive, row: readonly number[][]): Generator<AnyStep> {
  for (const [at, output] of row.entries()) if (at > 0) yield { kind, output };
}

/** exp(x − max) of a row and its sum, then a division each; or a logarithm of the sum, and a subtraction each. */
const rowLoops = (log: boolean, fixed?: number) =>
  function* (options: Options): Generator<AnyStep> {
    const shape = sizesOf(options);
    for (const row of rowsAlong(
      shape,
      fixed === undefined ? position(options.dim, shape.length) : fixed + shape.length,
    )) {
      yield* gather('compare', row);
      for (const output of row) {
        yield { kind: 'add', output };
        yield { kind: 'exponential', output };
      }
      yield* gather('add', row);
      if (log) yield { kind: 'exponential', output: row[0] as number[] };
      for (const output of row) yield { kind: log ? 'add' : 'divide', output };
    }
  };

/** a · σ(b): for each place in the first half, the value and its gate from the second. */
function* gluLoops(options: Options): Generator<AnyStep> {
  const shape = sizesOf(options);
  const dim = position(options.dim, shape.length);
  const halved = shape.map((size, at) => (at === dim ? size / 2 : size));
  for (const output of indexes(halved)) {
    const done: Primitive[] = [];
    const by = noting(done);
    by.times(1, sigmoid(1, by, options));
    for (const kind of done) yield { kind, output };
  }
}

const SHAPE = [2, 16, 8, 8];
const OUT = '2,16,8,8';

/** A row on 2,048 values: so many operations each. */
const on2048 = (code: string, each: bigint, parameters = 0n) => ({
  code,
  input: SHAPE,
  parameters,
  flops: each * 2048n,
  output: OUT,
});

const single = (layer: string, ...examples: Proof['examples']): [string, Proof] => [
  layer,
  { loops: loopsOf(layer), examples },
];

export const ACTIVATION_PROOFS: Readonly<Record<string, Proof>> = {
  ...Object.fromEntries([
    single('ReLU', on2048('nn.ReLU()', 1n), on2048('nn.ReLU(inplace=True)', 1n)),
    single('ReLU6', on2048('nn.ReLU6()', 2n)),
    single('LeakyReLU', on2048('nn.LeakyReLU(0.1)', 2n)),
    single('RReLU', on2048('nn.RReLU(0.1, 0.3)', 2n)),
    single('PReLU', on2048('nn.PReLU()', 2n, 1n), on2048('nn.PReLU(16)', 2n, 16n)),
    single('ELU', on2048('nn.ELU()', 4n)),
    single('SELU', on2048('nn.SELU()', 7n)),
    single('CELU', on2048('nn.CELU()', 7n)),
    single('GELU', on2048('nn.GELU()', 5n), on2048("nn.GELU(approximate='tanh')", 9n)),
    single('SiLU', on2048('nn.SiLU()', 4n)),
    single('Mish', on2048('nn.Mish()', 5n)),
    single('Sigmoid', on2048('nn.Sigmoid()', 3n)),
    single('LogSigmoid', on2048('nn.LogSigmoid()', 4n)),
    single('Tanh', on2048('nn.Tanh()', 1n)),
    single('Hardtanh', on2048('nn.Hardtanh(-2, 2)', 2n)),
    single('Hardswish', on2048('nn.Hardswish()', 5n)),
    single('Hardsigmoid', on2048('nn.Hardsigmoid()', 4n)),
    single('Softplus', on2048('nn.Softplus()', 6n)),
    single('Softsign', on2048('nn.Softsign()', 2n)),
    single('Softshrink', on2048('nn.Softshrink()', 3n)),
    single('Hardshrink', on2048('nn.Hardshrink(0.25)', 2n)),
    single('Tanhshrink', on2048('nn.Tanhshrink()', 2n)),
    single('Threshold', on2048('nn.Threshold(0.1, 20)', 1n)),
  ]),
  // 128 rows of 16 values: 15 comparisons, 16 subtractions, 16 exponentials, 15 additions, 16 divisions each.
  Softmax: {
    loops: rowLoops(false),
    examples: [
      { code: 'nn.Softmax(dim=1)', input: SHAPE, parameters: 0n, flops: 9984n, output: OUT },
      { code: 'nn.Softmax()', input: [3, 4], parameters: 0n, flops: 54n, output: '3,4' },
    ],
  },
  LogSoftmax: {
    loops: rowLoops(true),
    examples: [{ code: 'nn.LogSoftmax(dim=1)', input: SHAPE, parameters: 0n, flops: 10112n, output: OUT }],
  },
  Softmin: {
    loops: rowLoops(false),
    examples: [{ code: 'nn.Softmin(dim=-1)', input: SHAPE, parameters: 0n, flops: 9728n, output: OUT }],
  },
  Softmax2d: {
    loops: rowLoops(false, -3),
    examples: [{ code: 'nn.Softmax2d()', input: SHAPE, parameters: 0n, flops: 9984n, output: OUT }],
  },
  GLU: {
    loops: gluLoops,
    examples: [{ code: 'nn.GLU(dim=1)', input: SHAPE, parameters: 0n, flops: 4096n, output: '2,8,8,8' }],
  },
};
