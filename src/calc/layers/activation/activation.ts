/** Activation functions. */
import type { Sizes } from '../../fields/fields.ts';
import { LARGEST } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Condition, LayerDefinition, Operation, Options, Primitive } from '../define.ts';
import { defineLayer } from '../define.ts';
import { dimensionAt, dimInRange, INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import type { Amounts, Elementwise } from './elementwise.ts';
import { ELEMENTWISE, ELEMENTWISE_FIELDS } from './elementwise.ts';
import { SOFTMAXES } from './softmax.ts';

const SYMBOLS = { outputs: { symbol: 'M', quantity: 'out' } } as const;

/** The kinds of arithmetic in these layers, each with its word. */
const KINDS = [
  ['compare', 'comparisons'],
  ['multiply', 'multiplications'],
  ['add', 'additions'],
  ['divide', 'divisions'],
  ['exponential', 'exponentials'],
] as const satisfies readonly (readonly [Primitive, string])[];

/** What a value takes under these options. */
const amountsOf = ({ each, tanh = each }: Elementwise, { approximate }: Options): Amounts =>
  approximate === 'tanh' ? tanh : each;

/** One operation for each kind that occurs, so many times a value. */
const operationsOf = (row: Elementwise): Operation[] =>
  KINDS.filter(([primitive]) => row.each[primitive] ?? row.tanh?.[primitive]).map(([primitive, name]) => ({
    name,
    primitive,
    perOutput: (options) => String(amountsOf(row, options)[primitive] ?? 0),
    when: (options) => amountsOf(row, options)[primitive] !== undefined,
  }));

/** All kinds in one product. */
function flopsOf(row: Elementwise, options: Options): string {
  const amounts = amountsOf(row, options);
  const all = KINDS.reduce((sum, [primitive]) => sum + (amounts[primitive] ?? 0), 0);
  return all === 1 ? 'outputs' : `${all} * outputs`;
}

/** A layer of a row of the table: no weights, and an output of the input's shape. */
function elementwise(row: Elementwise): LayerDefinition {
  const { name, options = [], conditions = [], tanh, keeps } = row;
  const own = options.map((option) => [option.field, ELEMENTWISE_FIELDS[option.field]]);
  return defineLayer({
    name,
    family: 'activation',
    options,
    fields: { input_shape: INPUT_SHAPE, ...Object.fromEntries(own) },
    symbols: SYMBOLS,
    input: ['input_shape'],
    ...(keeps && { keeps }),
    weights: [],
    ...(tanh && { forms: { approximate: ['none', 'tanh'] } }),
    operations: operationsOf(row),
    flops: (options) => flopsOf(row, options),
    output: inputSizes,
    conditions,
  });
}

/**
 * PyTorch: "Mismatch of parameter numbers and input channel size. Found parameter numbers = 3 and channel size = 4."
 * An input of one dimension has one channel; of a single number it says "Not allow zero-dim input tensor."
 */
const parametersMatchChannels: Condition = (options, { num_parameters = 1n }) => {
  const channels = inputSizes(options)[1] ?? 1n;
  if (num_parameters === 1n || num_parameters === channels) return null;
  return {
    condition: 'parameters_match_channels',
    fields: ['num_parameters', 'input_shape'],
    values: { parameters: String(num_parameters), channels: String(channels) },
  };
};

/** x where x ≥ 0, else a · x; a is learned, one for all or one for each channel. */
const prelu = defineLayer({
  ...elementwise({ name: 'PReLU', each: { compare: 1, multiply: 1 } }),
  options: [
    { field: 'num_parameters', initial: 1n },
    { field: 'init', initial: '0.25', quiet: true },
  ],
  fields: {
    input_shape: INPUT_SHAPE,
    num_parameters: field('whole', 'in', 'C'),
    init: field('decimal', 'none', ''),
  },
  symbols: { ...SYMBOLS, num_parameters: { symbol: 'C', quantity: 'in', field: 'num_parameters' } },
  weights: [{ name: 'weight', shape: ['num_parameters'], when: 'always' }],
  conditions: [parametersMatchChannels],
});

/** PyTorch: "glu does not support scalars because halving size must be even". */
const hasDimension: Condition = (options) =>
  inputSizes(options).length > 0 ? null : { condition: 'has_dimension', fields: ['input_shape'], values: {} };

/** PyTorch: "Halving dimension must be even, but dimension 0 is size 3". */
const dimIsEven: Condition = (options) => {
  const sizes = inputSizes(options);
  const size = sizes[dimensionAt(options.dim, sizes.length) ?? 0] ?? 0n;
  if (size % 2n === 0n) return null;
  return {
    condition: 'dim_is_even',
    fields: ['input_shape', 'dim'],
    values: { dim: String(options.dim), size: String(size) },
  };
};

/** a · σ(b), with a and b the halves of one dimension. */
const glu = defineLayer({
  ...elementwise({ name: 'GLU', each: { exponential: 1, add: 1, divide: 1, multiply: 1 } }),
  options: [{ field: 'dim', initial: -1n }],
  fields: { input_shape: INPUT_SHAPE, dim: field('whole', 'none', '', { min: -LARGEST }) },
  output: (options): Sizes => {
    const sizes = inputSizes(options);
    const halved = dimensionAt(options.dim, sizes.length);
    return sizes.map((size, index) => (index === halved ? size / 2n : size));
  },
  conditions: [hasDimension, dimInRange, dimIsEven],
});

export const ACTIVATION: readonly LayerDefinition[] = [...ELEMENTWISE.map(elementwise), prelu, ...SOFTMAXES, glu];
