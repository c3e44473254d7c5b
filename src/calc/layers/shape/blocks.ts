/**
 * Sliding blocks as columns, and back. Rules: PyTorch 2.13, `torch.nn.Unfold` and `Fold` (shape sections).
 * `Unfold` copies and computes nothing.
 */

import type { Field, FieldName, Scalar } from '../../fields/fields.ts';
import { FIELDS } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import { product } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import { evaluateExpression } from '../../numbers/expression.ts';
import type { Condition, Option, Options } from '../define.ts';
import { defineLayer } from '../define.ts';
import { INPUT_SHAPE, inputSizes } from '../inputShape.ts';
import { windowFits, windowOutputs, windowScalars, windowSymbols } from '../pooling/windows.ts';
import { givenShape, inputHasAxes, valuesOf } from '../space/axes.ts';

const BLOCK_OPTIONS: readonly Option[] = [
  { field: 'kernel_size' },
  { field: 'dilation', initial: 1n },
  { field: 'padding', initial: 0n },
  { field: 'stride', initial: 1n },
];

const BLOCK_FIELDS: Partial<Record<FieldName, Field>> = {
  input_shape: INPUT_SHAPE,
  padding: field('pair', 'none', FIELDS.padding.symbol, { min: 0n }),
};

const BLOCK_SYMBOLS: Readonly<Record<string, Scalar>> = {
  ...windowSymbols(2),
  batch: { symbol: 'N', quantity: 'none' },
  channels: { symbol: 'C', quantity: 'in' },
  rows: { symbol: 'R', quantity: 'none' },
  blocks_height: { symbol: 'B_h', quantity: 'none' },
  blocks_width: { symbol: 'B_w', quantity: 'none' },
};

const blockOutputs = windowOutputs(2, 'blocks');

/** Batch and channels of an input of `dimensions` after the batch, which may be missing. */
function frontScalars(options: Options, dimensions: number): Environment {
  const sizes = inputSizes(options);
  return { batch: sizes.length > dimensions ? (sizes[0] ?? 1n) : 1n, channels: sizes.at(-dimensions) ?? 1n };
}

const unfold = defineLayer({
  name: 'Unfold',
  family: 'shape',
  options: BLOCK_OPTIONS,
  fields: BLOCK_FIELDS,
  symbols: BLOCK_SYMBOLS,
  input: ['input_shape'],
  weights: [],
  operations: [],
  scalars: (options) => ({ ...windowScalars(options, 2), ...frontScalars(options, 3) }),
  derived: (options) => ({
    ...blockOutputs(options),
    rows: 'channels * kernel_height * kernel_width',
  }),
  output: (options, { rows = 1n, blocks_height = 1n, blocks_width = 1n }) => [
    ...inputSizes(options).slice(0, -3),
    rows,
    blocks_height * blocks_width,
  ],
  conditions: [inputHasAxes(2), windowFits(2)],
});

/** The blocks are those of the output: its sizes take the place of an input's. */
const unfolded = (options: Options): Options => ({ ...options, input_shape: valuesOf(options.output_size, 2) });

function foldScalars(options: Options): Environment {
  const front = frontScalars(options, 2);
  const columns = inputSizes(options).at(-1) ?? 1n;
  const windows = windowScalars(unfolded(options), 2);
  return { ...windows, batch: front.batch as bigint, rows: front.channels as bigint, columns };
}

/** PyTorch: "Expected 2D or 3D (batch mode) tensor for input". */
const inputHasColumns: Condition = (options) =>
  inputSizes(options).length === 2 || inputSizes(options).length === 3
    ? null
    : { condition: 'input_has_columns', fields: ['input_shape'], values: { given: givenShape(options) } };

/** PyTorch: "Expected size of input's dimension 1 to be divisible by the product of kernel_size". */
const kernelDividesRows: Condition = (_, { rows = 1n, kernel_height = 1n, kernel_width = 1n }) =>
  rows % (kernel_height * kernel_width) === 0n
    ? null
    : {
        condition: 'kernel_divides_rows',
        fields: ['kernel_size', 'input_shape'],
        values: { rows: String(rows), kernel: String(kernel_height * kernel_width) },
      };

/** PyTorch: "calculated shape of the array of sliding blocks … is too small". */
const foldedWindowFits: Condition = (options, values) => windowFits(2)(unfolded(options), values);

/** PyTorch: "expected size of input's dimension 2 to match the calculated number of sliding blocks". */
const columnsAreBlocks: Condition = (options, values) => {
  const blocks = product(
    Object.values(blockOutputs(unfolded(options))).map((text) => evaluateExpression(text, values)),
  );
  if (values.columns === blocks) return null;
  return {
    condition: 'columns_are_blocks',
    fields: ['input_shape', 'output_size'],
    values: { columns: String(values.columns), blocks: String(blocks) },
  };
};

/**
 * "Combines an array of sliding local blocks into a large containing tensor" by summing: the image starts as zeros, and
 * each number of each block is added to its place. Blocks are counted whole, with what they put on the padding.
 */
const fold = defineLayer({
  name: 'Fold',
  family: 'shape',
  options: [{ field: 'output_size' }, ...BLOCK_OPTIONS],
  fields: { ...BLOCK_FIELDS, output_size: field('pair', 'out', '') },
  symbols: {
    ...BLOCK_SYMBOLS,
    height: { symbol: 'H_\\mathrm{out}', quantity: 'size', field: 'output_size', side: 0 },
    width: { symbol: 'W_\\mathrm{out}', quantity: 'size', field: 'output_size', side: 1 },
    columns: { symbol: 'L', quantity: 'none' },
  },
  input: ['input_shape'],
  weights: [],
  operations: [{ name: 'additions', primitive: 'add', total: () => 'batch * rows * columns', when: 'always' }],
  scalars: foldScalars,
  derived: (options) => ({
    ...blockOutputs(unfolded(options)),
    channels: 'rows / (kernel_height * kernel_width)',
  }),
  output: (options, { channels = 1n, height = 1n, width = 1n }) => [
    ...inputSizes(options).slice(0, -2),
    channels,
    height,
    width,
  ],
  conditions: [inputHasColumns, kernelDividesRows, foldedWindowFits, columnsAreBlocks],
});

export const BLOCK_LAYERS = [unfold, fold];
