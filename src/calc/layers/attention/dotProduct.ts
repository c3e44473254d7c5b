/**
 * Attention. Rules: PyTorch 2.13, `torch.nn.functional.scaled_dot_product_attention` (the documented code,
 * `softmax(query @ key.transpose(-2, -1) * scale_factor) @ value`); Vaswani et al., *Attention Is All You Need* (2017), § 3.2.
 *
 * Queries, keys and values are one tensor. Every score is computed: a causal mask is not
 * discounted, since PyTorch computes the score and masks it afterwards.
 */

import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, Operation, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { isProbability } from '../probability.ts';

/** Where `None` is the only word. */
export const NONE = ['None'];

/** What a row of scores costs as a softmax: its maximum is subtracted first, as in `nn.Softmax`. */
const softmax = (rows: string): Operation[] => [
  { name: 'maxima', primitive: 'compare', total: () => `${rows} * (sources - 1)`, when: 'always' },
  { name: 'shifts', primitive: 'add', total: () => `${rows} * sources`, when: 'always' },
  { name: 'exponentials', primitive: 'exponential', total: () => `${rows} * sources`, when: 'always' },
  { name: 'row_sums', primitive: 'add', total: () => `${rows} * (sources - 1)`, when: 'always' },
  { name: 'shares', primitive: 'divide', total: () => `${rows} * sources`, when: 'always' },
];

/** Scores, softmax and weighted sums. `rows`: how many rows of scores there are; `width`: the features of a head. */
export const attention = (rows: string, width: string): Operation[] => [
  { name: 'score_products', primitive: 'multiply', total: () => `${rows} * sources * ${width}`, when: 'always' },
  { name: 'score_sums', primitive: 'add', total: () => `${rows} * sources * (${width} - 1)`, when: 'always' },
  { name: 'scalings', primitive: 'multiply', total: () => `${rows} * sources`, when: 'always' },
  ...softmax(rows),
  { name: 'value_products', primitive: 'multiply', total: () => `${rows} * ${width} * sources`, when: 'always' },
  { name: 'value_sums', primitive: 'add', total: () => `${rows} * ${width} * (sources - 1)`, when: 'always' },
];

/** PyTorch: "Expected query, key, and value to all be at least 2 dimensional". */
const atLeastTwo: Condition = (options) =>
  inputSizes(options).length >= 2
    ? null
    : {
        condition: 'attention_needs_two_dimensions',
        fields: ['input_shape'],
        values: { rank: String(inputSizes(options).length) },
      };

/** PyTorch, with `enable_gqa=True`: "Dimension out of range", since the heads stand three dimensions from the end. */
const groupsNeedHeads: Condition = (options) =>
  options.enable_gqa === true && inputSizes(options).length < 3
    ? { condition: 'gqa_needs_heads', fields: ['input_shape', 'enable_gqa'], values: {} }
    : null;

function dotProductScalars(options: Options): Environment {
  const sizes = inputSizes(options);
  const length = sizes.at(-2) ?? 1n;
  return { problems: product(sizes.slice(0, -2)), length, sources: length, head_dim: sizes.at(-1) ?? 1n };
}

/** `F.scaled_dot_product_attention(x, x, x)`: a function, without parameters. */
export const dotProductAttention = defineLayer({
  name: 'scaled_dot_product_attention',
  family: 'attention',
  function: 'F.scaled_dot_product_attention',
  takes: (_, shape) => [shape, shape, shape],
  options: [
    { field: 'attn_mask', initial: 'None', quiet: true },
    { field: 'dropout_p', initial: '0.0', quiet: true },
    { field: 'is_causal', initial: false },
    { field: 'scale', initial: 'None', quiet: true },
    { field: 'enable_gqa', initial: false, quiet: true },
  ],
  fields: {
    input_shape: INPUT_SHAPE,
    attn_mask: field('word', 'none', '', { words: NONE }),
    dropout_p: field('decimal', 'none', ''),
    is_causal: field('flag', 'none', ''),
    scale: field('decimal', 'none', '', { words: NONE }),
    enable_gqa: field('flag', 'none', ''),
  },
  symbols: {
    problems: { symbol: 'N', quantity: 'none' },
    length: { symbol: 'L', quantity: 'size' },
    sources: { symbol: 'S', quantity: 'size' },
    head_dim: { symbol: 'D', quantity: 'in' },
  },
  input: ['input_shape'],
  weights: [],
  operations: attention('problems * length', 'head_dim'),
  macs: () => '2 * problems * length * sources * head_dim',
  flops: () => 'problems * length * (2 * sources * head_dim + (5 * sources - 2) + head_dim * (2 * sources - 1))',
  output: inputSizes,
  scalars: dotProductScalars,
  conditions: [isProbability('dropout_p'), atLeastTwo, groupsNeedHeads],
});
