/** What the names in the formulas of layers run over, by which their operations are counted. */
import type { LayerDefinition, Primitive } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { formulaOfLayer } from '#formula/layers/index.ts';
import type { Counts, Names } from './countFormula.ts';
import { countLines } from './countFormula.ts';

type Over = Names['over'];

/** Sizes of letters one by one, and of those that only run together. */
export const sizes =
  (of: Readonly<Record<string, bigint>>): Names['size'] =>
  (letters) => {
    const together = Object.keys(of).filter((key) => key.length > 1 && [...key].every((one) => letters.includes(one)));
    const within = together.sort((a, b) => b.length - a.length)[0];
    if (!within) return product(letters.map((letter) => of[letter] ?? missing(letter)));
    return (
      (of[within] as bigint) *
      product(letters.filter((one) => !within.includes(one)).map((one) => of[one] ?? missing(one)))
    );
  };

export function missing(letter: string): never {
  throw new ReferenceError(`how far '${letter}' runs is not said`);
}

export const over = (letters: string, ...names: readonly string[]): Over =>
  Object.fromEntries(names.map((name) => [name, [...letters]]));

type Reading = (found: Evaluation, layer: LayerDefinition) => Names;

const value = ({ values }: Evaluation, name: string): bigint => values[name] ?? 1n;

/** Every value by itself. */
const elementwise: Reading = (found) => ({
  over: over('o', 'x', 'z', 't', 'a', 'b'),
  constants: ['\\alpha', '\\beta', '\\lambda', '\\pi', 's', 'u', 'l', 'v'],
  size: sizes({ o: product(found.output_shape) }),
});

/** With a threshold and a slope that are constants. */
const withThreshold: Reading = (found, layer) => ({
  ...elementwise(found, layer),
  over: over('o', 'x', 'z'),
  constants: ['t', 'v', 'a', '\\beta'],
});

/** Rows of values, each with a largest one and a sum. */
const inRows: Reading = (found) => ({
  over: { ...over('ir', 'x_i', 'e_i', 'd_i'), ...over('jr', 'x_j', 'e_j', 'd_j'), ...over('r', 'm') },
  constants: [],
  size: sizes({ r: value(found, 'rows'), ir: value(found, 'outputs'), jr: value(found, 'outputs') }),
});

/** Sets of values with a mean and a variance each. γ and β are of a channel or a value. */
const inSets: Reading = (found) => ({
  over: {
    ...over('ir', 'x_i', 'd_i', '\\gamma', '\\beta'),
    ...over('r', '\\mu', '\\sigma^2', 'r', 's', 't'),
  },
  constants: ['n', '\\varepsilon'],
  size: sizes({ r: value(found, 'sets'), ir: value(found, 'outputs') }),
});

/** Running statistics: γ and β belong to the channel too. */
const running: Reading = (found, layer) => {
  const names = inSets(found, layer);
  return { ...names, over: { ...names.over, ...over('r', '\\gamma', '\\beta') } };
};

const acrossChannels: Reading = (found) => ({
  over: { ...over('c', 'x_c', 'q_c'), ...over('cj', 'q_j') },
  constants: ['n', 'k', '\\alpha', '\\beta'],
  size: sizes({ c: value(found, 'outputs'), j: value(found, 'size') }),
});

/** One output value from n numbers, here so many in all windows together. */
const windows = (found: Evaluation, all: bigint): Names => ({
  over: { ...over('oi', 'x_i', 'w_i'), ...over('o', 'b', 'x') },
  constants: ['n', 'p'],
  size: sizes({ o: value(found, 'outputs'), oi: all }),
});

const WINDOWS: Reading = (found, layer) => {
  const outputs = value(found, 'outputs');
  const named = (prefix: string) =>
    product(['length', 'depth', 'height', 'width'].map((side) => found.values[`${prefix}${side}`] ?? 1n));
  if (layer.family === 'pooling' && layer.name.startsWith('Adaptive'))
    return windows(found, value(found, 'maps') * named('reach_'));
  if (layer.family === 'pooling') return windows(found, outputs * named('kernel_'));
  if (layer.family === 'embedding') return windows(found, outputs * value(found, 'bag'));
  if (layer.family === 'linear') return windows(found, outputs * value(found, 'in_features'));
  return windows(found, (outputs * named('kernel_') * value(found, 'in_channels')) / value(found, 'groups'));
};

const twoInputs: Reading = (found) => ({
  over: { ...over('oij', 'a_ij'), ...over('oi', 'x_i'), ...over('oj', 'r_j', 'z_j'), ...over('o', 'b') },
  constants: [],
  size: sizes({ o: value(found, 'outputs'), i: value(found, 'in1_features'), j: value(found, 'in2_features') }),
});

/** Neighbours along each dimension; their weights are made of positions beforehand. */
const neighbours: Reading = (found, layer) => {
  const taps = found.options.mode === 'bicubic' ? 4n : 2n;
  const names = { ...over('oijk', 'x_ijk'), ...over('ojk', 'q_jk'), ...over('oi', 'x_i', 'u_i') };
  const flat = layer.name === 'UpsamplingBilinear2d' || found.options.mode !== 'trilinear';
  return {
    over: {
      ...names,
      ...over('oij', 'x_ij'),
      ...(flat ? over('oj', 'r_j', 'v_j') : { ...over('ojk', 'v_j'), ...over('ok', 'r_k', 'w_k') }),
      ...over('o', 'x'),
    },
    constants: [],
    size: sizes({ o: value(found, 'outputs'), i: taps, j: taps, k: taps }),
  };
};

/** What a cell gets, and how often it runs with that: the layers of one and the same size together. */
function runsOf(found: Evaluation): [bigint, bigint][] {
  const { num_layers = 1n, bidirectional } = found.options;
  const directions = bidirectional === true ? 2n : 1n;
  const once = value(found, 'steps') * value(found, 'batch') * directions;
  const [first, below] = [value(found, 'input_size'), stateOf(found) * directions];
  return [
    [first, once],
    [below, once * ((num_layers as bigint) - 1n)],
  ];
}

const stateOf = ({ options }: Evaluation): bigint =>
  typeof options.proj_size === 'bigint' && options.proj_size > 0n ? options.proj_size : (options.hidden_size as bigint);

const GATES = ['i', 'f', 'g', 'o', 'r', 'z', 'n', 'h'];

function cell(found: Evaluation, input: bigint, runs: bigint): Names {
  const each = (letters: string, name: (gate: string) => string): Over => over(letters, ...GATES.map(name));
  return {
    over: {
      ...each('hx', (gate) => `W_i${gate}`),
      ...each('hs', (gate) => `W_h${gate}`),
      ...each('h', (gate) => `b_i${gate}`),
      ...each('h', (gate) => `b_h${gate}`),
      ...each('th', (gate) => `${gate}_t`),
      ...over('th', 'c_t', 'c_t-1', 'u_t'),
      ...over('tx', 'x_t'),
      ...over(stateOf(found) === found.options.hidden_size ? 'th' : 'ts', 'h_t-1'),
      // Of an LSTM the projection; of a GRU the weights of the gate r.
      ...(found.options.proj_size ? over('sh', 'W_hr') : {}),
    },
    constants: [],
    size: sizes({ t: runs, h: found.options.hidden_size as bigint, x: input, s: stateOf(found) }),
  };
}

/** i: positions of all sequences, g: heads, j: positions attended to, d: features of a head, e and f: all features. */
const attending: Reading = (found) => ({
  over: {
    ...over('igd', 'q_id', 'z_id'),
    ...over('jgd', 'k_jd', 'v_jd'),
    ...over('igj', 's_ij', 'e_ij', 'a_ij', 'a_gij'),
    ...over('ig', 'm_i'),
    ...over('ie', 'x_i', 'z_i'),
    ...over('fe', 'W_q', 'W_k', 'W_v', 'W_o'),
    ...over('f', 'b_q', 'b_k', 'b_v', 'b_o'),
  },
  constants: ['D', 'h'],
  size: sizes({
    i: value(found, 'problems') * value(found, 'batch') * value(found, 'length'),
    j: value(found, 'sources'),
    g: value(found, 'num_heads'),
    d: value(found, 'head_dim'),
    e: value(found, 'embed_dim'),
    f: value(found, 'embed_dim'),
  }),
});

const READINGS: Readonly<Record<string, Reading>> = {
  Softmax: inRows,
  Softmax2d: inRows,
  Softmin: inRows,
  LogSoftmax: inRows,
  Softplus: withThreshold,
  Threshold: withThreshold,
  LeakyReLU: withThreshold,
  RReLU: withThreshold,
  PReLU: withThreshold,
  LocalResponseNorm: acrossChannels,
  Bilinear: twoInputs,
};

const OF_FAMILY: Readonly<Record<string, Reading>> = {
  activation: elementwise,
  normalization: (found, layer) => (found.options.track_running_stats === true ? running : inSets)(found, layer),
  attention: attending,
  resampling: neighbours,
};

function addUp(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [primitive, count] of Object.entries(counts) as [Primitive, bigint][])
      sum[primitive] = (sum[primitive] ?? 0n) + count;
  return sum;
}

/** What a formula of a layer writes, in this setting: its own, or these lines. */
export function countAlong(
  layer: LayerDefinition,
  found: Evaluation,
  lines = formulaOfLayer(layer.name)?.lines(found.options) ?? [],
): Counts {
  if (layer.family !== 'recurrent')
    return countLines(lines, (READINGS[layer.name] ?? OF_FAMILY[layer.family] ?? WINDOWS)(found, layer));
  return addUp(
    runsOf(found)
      .filter(([, runs]) => runs > 0n)
      .map(([input, runs]) => countLines(lines, cell(found, input, runs))),
  );
}

/** The kinds of operations that occur; to look up is none. */
export const kindsIn = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([kind, count]) => count > 0n && kind !== 'look_up'));
