/**
 * Tables of vectors. Rules: PyTorch 2.13, `torch.nn.Embedding` and `EmbeddingBag`. Reading a number from the table is a
 * look-up, no arithmetic. What `max_norm` rescales depends on the data, and is not counted.
 */
import type { Field, FieldName, Scalar } from '../../fields/fields.ts';
import { LARGEST } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Condition, Option, Options, Weight } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { givenShape } from '../space/axes.ts';

const FIELDS_OF_TABLES: Partial<Record<FieldName, Field>> = {
  input_shape: INPUT_SHAPE,
  num_embeddings: field('whole', 'in', 'V'),
  embedding_dim: field('whole', 'out', 'E'),
  padding_idx: field('whole', 'none', '', { min: -LARGEST, words: ['None'] }),
  max_norm: field('decimal', 'none', '', { words: ['None'] }),
  norm_type: field('decimal', 'none', ''),
  scale_grad_by_freq: field('flag', 'none', ''),
  sparse: field('flag', 'none', ''),
};

const SYMBOLS: Readonly<Record<string, Scalar>> = {
  num_embeddings: { symbol: 'V', quantity: 'in', field: 'num_embeddings' },
  embedding_dim: { symbol: 'E', quantity: 'out', field: 'embedding_dim' },
  bag: { symbol: 'n', quantity: 'size' },
};

const TABLE: Weight = { name: 'weight', shape: ['num_embeddings', 'embedding_dim'], when: 'always' };

/** PyTorch: "Padding_idx must be within num_embeddings"; negative ones count from the back. */
const paddingInTable: Condition = ({ padding_idx }, { num_embeddings = 1n }) => {
  if (typeof padding_idx !== 'bigint') return null;
  if (padding_idx >= -num_embeddings && padding_idx < num_embeddings) return null;
  return {
    condition: 'padding_in_table',
    fields: ['padding_idx', 'num_embeddings'],
    values: { given: String(padding_idx), from: String(-num_embeddings), to: String(num_embeddings - 1n) },
  };
};

/** How the vectors that are used are rescaled, and their gradients: nothing that changes a shape. */
const RESCALING: readonly Option[] = [
  { field: 'max_norm', initial: 'None', quiet: true },
  { field: 'norm_type', initial: '2.0', quiet: true },
  { field: 'scale_grad_by_freq', initial: false, quiet: true },
];

const embedding = defineLayer({
  name: 'Embedding',
  family: 'embedding',
  options: [
    { field: 'num_embeddings' },
    { field: 'embedding_dim' },
    { field: 'padding_idx', initial: 'None', quiet: true },
    ...RESCALING,
    { field: 'sparse', initial: false, quiet: true },
  ],
  fields: FIELDS_OF_TABLES,
  symbols: SYMBOLS,
  input: ['input_shape'],
  dtype: 'int64',
  weights: [TABLE],
  operations: [{ name: 'look_ups', primitive: 'look_up', perOutput: () => '1', when: 'always' }],
  output: (options, { embedding_dim = 1n }) => [...inputSizes(options), embedding_dim],
  conditions: [paddingInTable],
});

const isMax = ({ mode }: Options) => mode === 'max';
const isMean = ({ mode }: Options) => mode === 'mean';

/** PyTorch: "input has to be 1D or 2D Tensor"; a 1D input needs `offsets`, which no shape tells. */
const inputHasBags: Condition = (options) =>
  inputSizes(options).length === 2
    ? null
    : { condition: 'input_has_bags', fields: ['input_shape'], values: { given: givenShape(options) } };

/** PyTorch: "max mode does not support sparse weights", and "… scaling the gradient by the frequency". */
const maxIsPlain: Condition = (options) => {
  const wrong = (['scale_grad_by_freq', 'sparse'] as const).find((name) => options[name] === true);
  return isMax(options) && wrong
    ? { condition: 'max_is_plain', fields: ['mode', wrong], values: { option: wrong } }
    : null;
};

/** One operation fewer than vectors in a bag, for each number of the result. */
const lessOne = () => 'bag - 1';

const embeddingBag = defineLayer({
  name: 'EmbeddingBag',
  family: 'embedding',
  options: [
    { field: 'num_embeddings' },
    { field: 'embedding_dim' },
    ...RESCALING,
    { field: 'mode', initial: 'mean' },
    { field: 'sparse', initial: false, quiet: true },
    { field: 'include_last_offset', initial: false, quiet: true },
    { field: 'padding_idx', initial: 'None', quiet: true },
  ],
  fields: {
    ...FIELDS_OF_TABLES,
    mode: field('word', 'none', '', { words: ['sum', 'mean', 'max'] }),
    include_last_offset: field('flag', 'none', ''),
  },
  symbols: SYMBOLS,
  input: ['input_shape'],
  dtype: 'int64',
  weights: [TABLE],
  forms: { mode: ['sum', 'mean', 'max'] },
  operations: [
    { name: 'look_ups', primitive: 'look_up', perOutput: () => 'bag', when: 'always' },
    { name: 'additions', primitive: 'add', perOutput: lessOne, when: (options) => !isMax(options) },
    { name: 'comparisons', primitive: 'compare', perOutput: lessOne, when: isMax },
    { name: 'divisions', primitive: 'divide', perOutput: () => '1', when: isMean },
  ],
  scalars: (options) => ({ bag: inputSizes(options)[1] ?? 1n }),
  output: (options, { embedding_dim = 1n }) => [...inputSizes(options).slice(0, 1), embedding_dim],
  conditions: [paddingInTable, inputHasBags, maxIsPlain],
});

export const EMBEDDING = [embedding, embeddingBag];
