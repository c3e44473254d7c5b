/**
 * Attention of many heads. Rules: PyTorch 2.13, `torch.nn.MultiheadAttention` and `multi_head_attention_forward` in
 * `torch/nn/functional.py`. Called as `m(x, x, x)`: queries, keys and values are one tensor. Heads split the features and
 * add no parameter.
 */

import { field } from '../../fields/lists.ts';
import type { Shape } from '../../fields/shapes.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, Operation, Options, When } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { attention, NONE } from './dotProduct.ts';

/** PyTorch: "embed_dim must be divisible by num_heads". The features are shared out among the heads. */
export const headsDivide =
  (features: 'embed_dim' | 'd_model', heads: 'num_heads' | 'nhead'): Condition =>
  (_, { [features]: size = 1n, [heads]: count = 1n }) =>
    size % count === 0n
      ? null
      : {
          condition: 'heads_divide_features',
          fields: [heads, features],
          values: { features, heads, size: String(size), count: String(count) },
        };

/** PyTorch: "query should be unbatched 2D or batched 3D tensor but received 4-D query tensor". */
export const twoOrThree: Condition = (options) => {
  const rank = inputSizes(options).length;
  if (rank === 2 || rank === 3) return null;
  return { condition: 'sequence_of_features', fields: ['input_shape'], values: { rank: String(rank) } };
};

/** PyTorch: "was expecting embedding dimension of 8, but got 7". */
export const featuresFit =
  (features: 'embed_dim' | 'd_model'): Condition =>
  (options, { [features]: size }) => {
    const last = inputSizes(options).at(-1);
    if (last === size) return null;
    return {
      condition: 'last_size_is_features',
      fields: ['input_shape', features],
      values: { features, size: String(size), last: String(last) },
    };
  };

/** PyTorch: "expecting key weights shape of (8, 8), but got torch.Size([8, 4])": one tensor has one size of features. */
const sameFeatures =
  (name: 'kdim' | 'vdim'): Condition =>
  (options) =>
    options[name] === 'None' || options[name] === options.embed_dim || options.source_length !== undefined
      ? null
      : {
          condition: 'one_tensor_for_all',
          fields: [name, 'embed_dim'],
          values: { name, given: String(options[name]), embed_dim: String(options.embed_dim) },
        };

/** Batch and length of a sequence: the first two sizes in the order of `batch_first`, which an unbatched input ignores. */
export function sequenceOf(options: Options): { batch: bigint; length: bigint; batched: boolean } {
  const sizes = inputSizes(options);
  const [first = 1n, second = 1n] = sizes;
  if (sizes.length !== 3) return { batch: 1n, length: first, batched: false };
  return options.batch_first === true
    ? { batch: first, length: second, batched: true }
    : { batch: second, length: first, batched: true };
}

/** The length of the sequence that attention is paid to: a query's own, or that of a memory. */
export const sourceLengthOf = (options: Options): bigint =>
  typeof options.source_length === 'bigint' ? options.source_length : sequenceOf(options).length;

/** The keys and values a query meets: those of the sequence, a learned one, one of zeros. */
export function sourcesOf(options: Options): bigint {
  const added = [options.add_bias_kv, options.add_zero_attn].filter((flag) => flag === true);
  return sourceLengthOf(options) + BigInt(added.length);
}

/** Features of keys and of values: those of the queries if not said. */
export const memoryFeatures = ({ embed_dim, kdim, vdim }: Options): [keys: bigint, values: bigint] => {
  const of = (said: Options['kdim']) => (typeof said === 'bigint' ? said : (embed_dim as bigint));
  return [of(kdim), of(vdim)];
};

/** True where one packed matrix projects queries, keys and values. */
export const isPacked = (options: Options): boolean =>
  memoryFeatures(options).every((features) => features === options.embed_dim);

/** Of a memory of its own the length must be told; a sequence that attends to itself has one. */
function besideQuery(shapes: readonly Shape[], options: Options): Options {
  const [query, key, value] = shapes;
  const own = !key || !value || (String(key) === String(query) && String(value) === String(query));
  if (own && isPacked(options)) return {};
  return { source_length: sequenceOf({ ...options, input_shape: key ?? query ?? [] }).length };
}

function multiheadScalars(options: Options): Environment {
  const { batch, length } = sequenceOf(options);
  const heads = options.num_heads as bigint;
  return { batch, length, sources: sourcesOf(options), head_dim: (options.embed_dim as bigint) / heads };
}

/** True where the weights of all heads are averaged into one table. */
export const averages = ({ need_weights, average_attn_weights }: Options): boolean =>
  need_weights === true && average_attn_weights === true;

const averaging: Operation[] = [
  {
    name: 'averaging_sums',
    primitive: 'add',
    total: () => 'batch * length * sources * (num_heads - 1)',
    when: averages,
  },
  {
    name: 'averaging_divisions',
    primitive: 'divide',
    total: () => 'batch * length * sources',
    when: averages,
  },
];

/** All operations of one token. With a bias each of four projections has two operations for each of its weights. */
function multiheadFlops(options: Options): string {
  const projections = options.bias ? '8 * embed_dim * embed_dim' : '4 * embed_dim * (2 * embed_dim - 1)';
  const scores = '2 * embed_dim * sources + num_heads * (5 * sources - 2) + embed_dim * (2 * sources - 1)';
  const average = averages(options) ? ' + num_heads * sources' : '';
  return `batch * length * (${projections} + ${scores}${average})`;
}

/** What attention hands back: its output and, where they are asked for, the weights. */
function multiheadReturned(options: Options) {
  const output = inputSizes(options);
  if (options.need_weights !== true) return [output];
  const { batch, length, batched } = sequenceOf(options);
  const heads = averages(options) ? [] : [options.num_heads as bigint];
  return [output, [...(batched ? [batch] : []), ...heads, length, sourcesOf(options)]];
}

const flag = field('flag', 'none', '');

/** An operation of the projections: of one sequence, or of queries here and keys and values there. */
const projection = (
  name: string,
  primitive: Operation['primitive'],
  when: When,
  { own, memory }: { own: string; memory: (options: Options) => string },
) => ({
  name,
  primitive,
  total: (options: Options) => (options.source_length === undefined ? own : memory(options)),
  when,
});

/** Products of the projections where keys and values come from a memory. */
function memoryProducts(options: Options): string {
  const [keys, values] = memoryFeatures(options);
  return `batch * embed_dim * (2 * length * embed_dim + source_length * ${keys + values})`;
}

/** Numbers that the projections make then. */
const MEMORY_SUMS = 'batch * embed_dim * 2 * (length + source_length)';

/** Self-attention of many heads, called as `m(x, x, x)`; `need_weights` is an argument of that call. */
export const multiheadAttention = defineLayer({
  name: 'MultiheadAttention',
  family: 'attention',
  takes: (_, shape) => [shape, shape, shape],
  beside: besideQuery,
  composition: 'attention',
  options: [
    { field: 'embed_dim' },
    { field: 'num_heads' },
    { field: 'dropout', initial: '0.0', quiet: true },
    { field: 'bias', initial: true },
    { field: 'add_bias_kv', initial: false },
    { field: 'add_zero_attn', initial: false },
    { field: 'kdim', initial: 'None' },
    { field: 'vdim', initial: 'None' },
    { field: 'batch_first', initial: false },
  ],
  forward: [
    { field: 'need_weights', initial: true },
    { field: 'average_attn_weights', initial: true },
  ],
  fields: {
    input_shape: INPUT_SHAPE,
    embed_dim: field('whole', 'in', 'E'),
    num_heads: field('whole', 'none', 'h'),
    dropout: field('decimal', 'none', ''),
    add_bias_kv: flag,
    add_zero_attn: flag,
    kdim: field('whole', 'none', '', { words: NONE }),
    vdim: field('whole', 'none', '', { words: NONE }),
    batch_first: flag,
    need_weights: flag,
    average_attn_weights: flag,
  },
  symbols: {
    batch: { symbol: 'N', quantity: 'none' },
    length: { symbol: 'L', quantity: 'size' },
    sources: { symbol: 'S', quantity: 'size' },
    embed_dim: { symbol: 'E', quantity: 'in', field: 'embed_dim' },
    num_heads: { symbol: 'h', quantity: 'none', field: 'num_heads' },
    head_dim: { symbol: 'D', quantity: 'in' },
  },
  input: ['input_shape'],
  weights: [
    { name: 'in_proj_weight', shape: ['3 * embed_dim', 'embed_dim'], stacked: 'qkv', when: 'always' },
    { name: 'in_proj_bias', shape: ['3 * embed_dim'], when: 'bias' },
    { name: 'bias_k', shape: ['1', '1', 'embed_dim'], when: 'add_bias_kv' },
    { name: 'bias_v', shape: ['1', '1', 'embed_dim'], when: 'add_bias_kv' },
    { name: 'out_proj.weight', shape: ['embed_dim', 'embed_dim'], when: 'always' },
    { name: 'out_proj.bias', shape: ['embed_dim'], when: 'bias' },
  ],
  forms: {
    bias: [true, false],
    add_bias_kv: [false, true],
    need_weights: [true, false],
    average_attn_weights: [true, false],
  },
  operations: [
    projection('projection_products', 'multiply', 'always', {
      own: 'batch * length * 4 * embed_dim * embed_dim',
      memory: memoryProducts,
    }),
    projection('projection_sums', 'add', 'always', {
      own: 'batch * length * 4 * embed_dim * (embed_dim - 1)',
      memory: (options) => `${memoryProducts(options)} - ${MEMORY_SUMS}`,
    }),
    projection('bias_additions', 'add', 'bias', {
      own: 'batch * length * 4 * embed_dim',
      memory: () => MEMORY_SUMS,
    }),
    ...attention('batch * num_heads * length', 'head_dim'),
    ...averaging,
  ],
  macs: (options) =>
    options.source_length === undefined
      ? 'batch * length * (4 * embed_dim * embed_dim + 2 * sources * embed_dim)'
      : `${memoryProducts(options)} + batch * length * 2 * sources * embed_dim`,
  flops: multiheadFlops,
  output: inputSizes,
  returned: multiheadReturned,
  returnedNames: '(attn_output, attn_output_weights)',
  scalars: multiheadScalars,
  conditions: [
    headsDivide('embed_dim', 'num_heads'),
    twoOrThree,
    featuresFit('embed_dim'),
    sameFeatures('kdim'),
    sameFeatures('vdim'),
  ],
});
