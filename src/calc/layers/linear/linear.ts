/**
 * Linear layers. Rules: PyTorch 2.13, `torch.nn.Linear` (y = x Aᵀ + b) and `torch.nn.Bilinear` (y = x₁ᵀ A x₂ + b), shape
 * sections: any dimensions may stand before the features, and each of their places is a vector of its own.
 *
 * Bilinear takes two inputs. The input shape is that of the first; the second is the same but for its last size.
 * x₁ᵀ A x₂ is counted from left to right as it is written: x₁ᵀ A, a product a weight, then the product of that row with
 * x₂, for each output value.
 */

import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, LayerDefinition, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';

/** How many vectors the input holds: the product of all sizes but the last. */
const vectors = (options: Options): Environment => ({ vectors: product(inputSizes(options).slice(0, -1)) });

/** PyTorch: "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", and for no dimension at all "need to be at least 1D". */
const featuresFit =
  (name: 'in_features' | 'in1_features'): Condition =>
  (options, { [name]: features }) => {
    const last = inputSizes(options).at(-1);
    if (last !== undefined && last === features) return null;
    return {
      condition: last === undefined ? 'has_features' : 'features_fit',
      fields: ['input_shape', name],
      values: { name, features: String(features), last: String(last ?? 0n) },
    };
  };

/** Every place of the input with its vector replaced by one of the output's. */
const output = (options: Options) => [...inputSizes(options).slice(0, -1), options.out_features as bigint];

const SYMBOLS = {
  vectors: { symbol: 'M', quantity: 'size' },
  in_features: { symbol: 'C_\\mathrm{in}', quantity: 'in', field: 'in_features' },
  in1_features: { symbol: 'C_1', quantity: 'in', field: 'in1_features' },
  in2_features: { symbol: 'C_2', quantity: 'in', field: 'in2_features' },
  out_features: { symbol: 'C_\\mathrm{out}', quantity: 'out', field: 'out_features' },
} as const;

const BIAS = { name: 'bias', shape: ['out_features'], when: 'bias' } as const;
const BIAS_ADDITIONS = { name: 'bias_additions', primitive: 'add', perOutput: () => '1', when: 'bias' } as const;

export const linearLayer = defineLayer({
  name: 'Linear',
  family: 'linear',
  options: [{ field: 'in_features' }, { field: 'out_features' }, { field: 'bias', initial: true }],
  fields: {
    in_features: field('whole', 'in', SYMBOLS.in_features.symbol),
    out_features: field('whole', 'out', SYMBOLS.out_features.symbol),
    input_shape: INPUT_SHAPE,
  },
  symbols: SYMBOLS,
  input: ['input_shape'],
  weights: [{ name: 'weight', shape: ['out_features', 'in_features'], when: 'always' }, BIAS],
  forms: { bias: [true, false] },
  operations: [
    { name: 'multiplications', primitive: 'multiply', perOutput: () => 'in_features', when: 'always' },
    { name: 'additions', primitive: 'add', perOutput: () => 'in_features - 1', when: 'always' },
    BIAS_ADDITIONS,
  ],
  macsPerOutput: () => 'in_features',
  flops: ({ bias }) => `${bias ? '2 * in_features' : '(2 * in_features - 1)'} * out_features * vectors`,
  output,
  scalars: vectors,
  conditions: [featuresFit('in_features')],
});

const BOTH = 'in1_features * in2_features';

export const bilinear = defineLayer({
  name: 'Bilinear',
  family: 'linear',
  takes: ({ in2_features }, shape) => [shape, [...shape.slice(0, -1), in2_features as bigint]],
  // `at::_trilinear` makes one output feature after the other, some thirty in the time of a step of a sequence.
  rounds: ({ out_features }) => (out_features as bigint) / 32n,
  options: [
    { field: 'in1_features' },
    { field: 'in2_features' },
    { field: 'out_features' },
    { field: 'bias', initial: true },
  ],
  fields: {
    in1_features: field('whole', 'in', SYMBOLS.in1_features.symbol),
    in2_features: field('whole', 'in', SYMBOLS.in2_features.symbol),
    out_features: field('whole', 'out', SYMBOLS.out_features.symbol),
    input_shape: INPUT_SHAPE,
  },
  symbols: SYMBOLS,
  input: ['input_shape'],
  weights: [{ name: 'weight', shape: ['out_features', 'in1_features', 'in2_features'], when: 'always' }, BIAS],
  forms: { bias: [true, false] },
  operations: [
    { name: 'multiplications', primitive: 'multiply', perOutput: () => `${BOTH} + in2_features`, when: 'always' },
    { name: 'additions', primitive: 'add', perOutput: () => `${BOTH} - 1`, when: 'always' },
    BIAS_ADDITIONS,
  ],
  macsPerOutput: () => `${BOTH} + in2_features`,
  flops: ({ bias }) => `(2 * ${BOTH} + in2_features${bias ? '' : ' - 1'}) * out_features * vectors`,
  output,
  scalars: vectors,
  conditions: [featuresFit('in1_features')],
});

export const LINEAR: readonly LayerDefinition[] = [linearLayer, bilinear];
