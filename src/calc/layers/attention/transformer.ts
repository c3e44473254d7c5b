/**
 * The layers of a transformer. Rules: PyTorch 2.13, `torch/nn/modules/transformer.py`. Each is made of other layers of the
 * book and its operations are theirs: where a part is counted otherwise, so is the whole. The taught product beside them
 * is a text of its own, and a test holds it equal.
 */

import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import { ACTIVATION } from '../activation/activation.ts';
import type { Operation, Options, Primitive, Weight } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { linearLayer } from '../linear/linear.ts';
import { layerNorm } from '../normalization/layerNormalization.ts';
import type { Part } from '../parts.ts';
import { evaluatePart, partNamed } from '../parts.ts';
import type { Primitives } from '../primitives.ts';
import { NOTHING, primitivesOf, sumOfPrimitives } from '../primitives.ts';
import { isProbability } from '../probability.ts';
import { featuresFit, headsDivide, multiheadAttention, sequenceOf, twoOrThree } from './multihead.ts';

/** The kinds of parts; each but the linear layers occurs more than once. */
export interface Parts {
  attention: Part;
  linear1: Part;
  activation: Part;
  linear2: Part;
  norm: Part;
}

/** What a transformer layer of these options is made of. */
export function sublayersOf(options: Options): Parts {
  const { d_model = 1n, nhead = 1n, dim_feedforward = 1n, bias = true, batch_first = false } = options;
  const input_shape = inputSizes(options);
  const hidden = [...input_shape.slice(0, -1), dim_feedforward as bigint];
  return {
    attention: {
      layer: multiheadAttention,
      options: { embed_dim: d_model, num_heads: nhead, bias, batch_first, need_weights: false, input_shape },
    },
    linear1: {
      layer: linearLayer,
      options: { in_features: d_model, out_features: dim_feedforward, bias, input_shape },
    },
    activation: {
      layer: partNamed(ACTIVATION, options.activation === 'gelu' ? 'GELU' : 'ReLU'),
      options: { input_shape: hidden },
    },
    linear2: {
      layer: linearLayer,
      options: { in_features: dim_feedforward, out_features: d_model, bias, input_shape: hidden },
    },
    norm: {
      layer: layerNorm,
      options: { normalized_shape: [d_model as bigint], bias, input_shape },
    },
  };
}

/** How often the parts occur: attention once or twice, a residual addition and a norm after each, and after the rest. */
type Attentions = 1 | 2;

/** Operations of all parts by kind, with the residual additions, one for each value. */
function primitivesOfParts(options: Options, attentions: Attentions): Primitives {
  const { attention, norm, ...once } = sublayersOf(options);
  const times: [Part, number][] = [
    [attention, attentions],
    [norm, attentions + 1],
    ...Object.values(once).map((part): [Part, number] => [part, 1]),
  ];
  const residual = product(inputSizes(options)) * BigInt(attentions + 1);
  const found = times.flatMap(([part, count]) =>
    Array<Primitives>(count).fill(primitivesOf(part.layer, evaluatePart(part))),
  );
  return sumOfPrimitives([...found, { ...NOTHING, add: residual }]);
}

const KINDS: readonly (readonly [Primitive, string])[] = [
  ['multiply', 'multiplications'],
  ['add', 'additions'],
  ['compare', 'comparisons'],
  ['divide', 'divisions'],
  ['exponential', 'exponentials'],
  ['square_root', 'square_roots'],
];

const operationsOf = (attentions: Attentions): Operation[] =>
  KINDS.map(([primitive, name]) => ({
    name,
    primitive,
    total: (options) => String(primitivesOfParts(options, attentions)[primitive]),
    when: 'always',
  }));

/** All operations of one token: attentions, the two linear layers, the activation, norms and residual additions. */
function flopsText(options: Options, attentions: Attentions): string {
  const projections = options.bias ? '8 * d_model * d_model' : '4 * d_model * (2 * d_model - 1)';
  const scores = '2 * d_model * length + nhead * (5 * length - 2) + d_model * (2 * length - 1)';
  const linear = options.bias
    ? '4 * d_model * dim_feedforward'
    : '(2 * d_model - 1) * dim_feedforward + (2 * dim_feedforward - 1) * d_model';
  const activation = options.activation === 'gelu' ? '5 * dim_feedforward' : 'dim_feedforward';
  const norm = `${options.bias ? 7 : 6} * d_model + 2`;
  const attention = attentions === 1 ? `${projections} + ${scores}` : `2 * (${projections} + ${scores})`;
  return `batch * length * (${attention} + ${linear} + ${activation} + ${attentions + 1} * (${norm} + d_model))`;
}

const attentionWeights = (name: string): Weight[] => [
  { name: `${name}.in_proj_weight`, shape: ['3 * d_model', 'd_model'], stacked: 'qkv', when: 'always' },
  { name: `${name}.in_proj_bias`, shape: ['3 * d_model'], when: 'bias' },
  { name: `${name}.out_proj.weight`, shape: ['d_model', 'd_model'], when: 'always' },
  { name: `${name}.out_proj.bias`, shape: ['d_model'], when: 'bias' },
];

const LINEAR_WEIGHTS: readonly Weight[] = [
  { name: 'linear1.weight', shape: ['dim_feedforward', 'd_model'], when: 'always' },
  { name: 'linear1.bias', shape: ['dim_feedforward'], when: 'bias' },
  { name: 'linear2.weight', shape: ['d_model', 'dim_feedforward'], when: 'always' },
  { name: 'linear2.bias', shape: ['d_model'], when: 'bias' },
];

const normWeights = (name: string): Weight[] => [
  { name: `${name}.weight`, shape: ['d_model'], when: 'always' },
  { name: `${name}.bias`, shape: ['d_model'], when: 'bias' },
];

function transformerScalars(options: Options): Environment {
  const { batch, length } = sequenceOf(options);
  return { batch, length };
}

const OWN_FIELDS = {
  input_shape: INPUT_SHAPE,
  d_model: field('whole', 'in', 'E'),
  nhead: field('whole', 'none', 'h'),
  dim_feedforward: field('whole', 'out', 'F'),
  dropout: field('decimal', 'none', ''),
  activation: field('word', 'none', '', { words: ['relu', 'gelu'] }),
  layer_norm_eps: field('decimal', 'none', ''),
  batch_first: field('flag', 'none', ''),
  norm_first: field('flag', 'none', ''),
};

/** What both layers say alike. */
const shared = (attentions: Attentions) => ({
  family: 'attention' as const,
  options: [
    { field: 'd_model' },
    { field: 'nhead' },
    { field: 'dim_feedforward', initial: 2048n },
    { field: 'dropout', initial: '0.1', quiet: true },
    { field: 'activation', initial: 'relu' },
    { field: 'layer_norm_eps', initial: '1e-05', quiet: true },
    { field: 'batch_first', initial: false },
    { field: 'norm_first', initial: false },
    { field: 'bias', initial: true },
  ] as const,
  fields: OWN_FIELDS,
  symbols: {
    batch: { symbol: 'N', quantity: 'none' },
    length: { symbol: 'L', quantity: 'size' },
    d_model: { symbol: 'E', quantity: 'in', field: 'd_model' },
    nhead: { symbol: 'h', quantity: 'none', field: 'nhead' },
    dim_feedforward: { symbol: 'F', quantity: 'out', field: 'dim_feedforward' },
  } as const,
  input: ['input_shape'] as const,
  forms: { bias: [true, false], activation: ['relu', 'gelu'] },
  operations: operationsOf(attentions),
  macs: () =>
    `batch * length * (${attentions} * (4 * d_model * d_model + 2 * length * d_model) + 2 * d_model * dim_feedforward)`,
  flops: (options: Options) => flopsText(options, attentions),
  output: inputSizes,
  scalars: transformerScalars,
  conditions: [isProbability('dropout'), headsDivide('d_model', 'nhead'), twoOrThree, featuresFit('d_model')],
});

/** Self-attention and two linear layers. */
export const encoderLayer = defineLayer({
  ...shared(1),
  name: 'TransformerEncoderLayer',
  composition: 'encoder',
  weights: [...attentionWeights('self_attn'), ...LINEAR_WEIGHTS, ...normWeights('norm1'), ...normWeights('norm2')],
});

/** Self-attention, attention to a memory of the input's shape, and two linear layers; called as `m(x, x)`. */
export const decoderLayer = defineLayer({
  ...shared(2),
  name: 'TransformerDecoderLayer',
  takes: (_, shape) => [shape, shape],
  composition: 'decoder',
  weights: [
    ...attentionWeights('self_attn'),
    ...attentionWeights('multihead_attn'),
    ...LINEAR_WEIGHTS,
    ...['norm1', 'norm2', 'norm3'].flatMap(normWeights),
  ],
});
