/** Functions that pick and fill numbers by indices along a dimension. Rules: PyTorch 2.13, `ScatterGatherChecks.h`, `TensorAdvancedIndexing.cpp`. */
import type { Shape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import { spokenDtype } from './dtypes.ts';
import type { Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, moving, only, place, raise, sizesText } from './rule.ts';

/** A number alone stands as one of a single dimension. */
const filledOut = (shape: Shape): Shape => (shape.length === 0 ? [1n] : shape);

const isIndex = ({ dtype }: Operand): boolean => dtype === 'int64' || dtype === 'int32';

/** The first dimension but one along which indices go further than what they index. */
const beyond = (index: Shape, other: Shape, at: number): number =>
  filledOut(index).findIndex((size, axis) => axis !== at && size > (filledOut(other)[axis] ?? 1n));

/** What `scatter` and its like ask of their indices. */
function checkScattered(input: Operand, index: Operand, source: Operand | undefined, at: number): void {
  if (product(index.shape) === 0n) return;
  const rank = filledOut(input.shape).length;
  if (filledOut(index.shape).length !== rank)
    raise('RuntimeError', 'Index tensor must have the same number of dimensions as self tensor');
  if (source && filledOut(source.shape).length !== rank)
    raise('RuntimeError', 'Index tensor must have the same number of dimensions as src tensor');
  const wide = beyond(index.shape, input.shape, at) >= 0;
  const long = source && filledOut(index.shape).some((size, axis) => size > (filledOut(source.shape)[axis] as bigint));
  if (!wide && !long) return;
  const behind = source ? ` and to be no larger size than src ${sizesText(source.shape)}` : '';
  raise(
    'RuntimeError',
    `Expected index ${sizesText(index.shape)} to be no larger than self ${sizesText(input.shape)} apart from dimension ${at}${behind}`,
  );
}

const scattered =
  (name: string): Rule =>
  ([input, index, source], { dim }) => {
    const { shape, dtype } = input as Operand;
    const at = place(dim, shape.length);
    if (!isIndex(index as Operand)) raise('RuntimeError', `${name}: Expected dtype int32/int64 for index`);
    if (source && !source.weak && source.dtype !== dtype)
      raise('RuntimeError', `${name}: Expected self.dtype to be equal to src.dtype`);
    checkScattered(input as Operand, index as Operand, source, at);
    return moving([shape], dtype);
  };

function gather([input, index]: readonly Operand[], { dim }: Arguments): Outcome {
  const [{ shape, dtype }, { shape: by }] = [input as Operand, index as Operand];
  const at = place(dim, shape.length);
  if (product(by) > 0n && !isIndex(index as Operand))
    raise('RuntimeError', 'gather(): Expected dtype int32/int64 for index');
  if (product(by) === 0n) return moving([by], dtype);
  if (filledOut(by).length !== filledOut(shape).length)
    raise('RuntimeError', 'Index tensor must have the same number of dimensions as input tensor');
  const over = beyond(by, shape, at);
  if (over >= 0)
    raise(
      'RuntimeError',
      `Size does not match at dimension ${over} expected index ${sizesText(by)} to be no larger than self ${sizesText(shape)} apart from dimension ${at}`,
    );
  return moving([by], dtype);
}

function indexSelect([input, index]: readonly Operand[], { dim }: Arguments): Outcome {
  const { shape, dtype } = input as Operand;
  const at = place(dim, shape.length);
  if ((index as Operand).shape.length > 1) raise('IndexError', 'index_select(): Index is supposed to be a vector');
  if (!isIndex(index as Operand)) raise('RuntimeError', 'index_select(): Expected dtype int32 or int64 for index');
  return moving([shape.length === 0 ? shape : shape.with(at, product((index as Operand).shape))], dtype);
}

const indexAdd: Rule = ([input, index, source], { dim }) => {
  const [{ shape, dtype }, by, from] = [input as Operand, index as Operand, source as Operand];
  const at = place(dim, shape.length);
  const name = 'index_add_()';
  if (by.shape.length > 1)
    raise(
      'IndexError',
      `${name}: Index is supposed to be a vector, but got dim: ${by.shape.length} with type: ${spokenDtype(by.dtype)} and size: ${sizesText(by.shape)}`,
    );
  if (from.dtype !== dtype)
    raise(
      'RuntimeError',
      `${name}: self (${spokenDtype(dtype)}) and source (${spokenDtype(from.dtype)}) must have the same scalar type`,
    );
  const [count, size] = [product(by.shape), filledOut(from.shape)[at] ?? 1n];
  if (count !== size)
    raise(
      'RuntimeError',
      `${name}: Number of indices (${count}) should be equal to source.size(dim): (${size}), for dim: ${at}`,
    );
  return making(shape, dtype, { add: product(from.shape) });
};

const indexCopy: Rule = ([input, index, source], { dim }) => {
  const [{ shape, dtype }, by, from] = [input as Operand, index as Operand, source as Operand];
  const at = place(dim, shape.length);
  const name = 'index_copy_()';
  if (by.shape.length > 1) raise('IndexError', `${name}: Index should have dimension 1 or 0 (got ${by.shape.length})`);
  if (from.shape.length !== shape.length && from.shape.length > 0 && shape.length > 0)
    raise(
      'IndexError',
      `${name}: When source and destination are not scalars, their dimensionality must match. Source dimensionality (${from.shape.length}), destination dimensionality (${shape.length})`,
    );
  if (from.dtype !== dtype)
    raise(
      'RuntimeError',
      `${name}: self and source expected to have the same dtype, but got (self) ${spokenDtype(dtype)} and (source) ${spokenDtype(from.dtype)}`,
    );
  const [count, size] = [product(by.shape), filledOut(from.shape)[at] ?? 1n];
  if (count !== size)
    raise('IndexError', `${name}: Number of indices (${count}) should be equal to source.size(dim) (${size})`);
  return moving([shape], dtype);
};

const indexFill: Rule = ([input, index, value], { dim }) => {
  const { shape, dtype } = input as Operand;
  if (value && value.shape.length > 0)
    raise(
      'RuntimeError',
      `index_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.shape.length} dimension(s).`,
    );
  place(dim, shape.length);
  if ((index as Operand).shape.length > 1) raise('RuntimeError', 'Index has to be a vector/scalar');
  return moving([shape], dtype);
};

/** Indices along a dimension; the others meet as in an addition. */
const takeAlong: Rule = ([input, index], { dim }) => {
  const [{ shape, dtype }, { shape: by }] = [input as Operand, index as Operand];
  if (shape.length !== by.length)
    raise(
      'RuntimeError',
      `torch.take_along_dim(): input and indices should have the same number of dimensions, but got ${shape.length} dimensions for input, and ${by.length} dimensions for indices`,
    );
  const at = place(dim, shape.length);
  return moving([by.map((size, axis) => (axis === at || size !== 1n ? size : (shape[axis] as bigint)))], dtype);
};

/** Numbers by their places in the row of all. */
const take: Rule = ([input, index]) => {
  const [{ shape, dtype }, by] = [input as Operand, index as Operand];
  if (product(shape) === 0n && product(by.shape) > 0n)
    raise('IndexError', 'take(): tried to take from an empty tensor');
  return moving([by.shape], dtype);
};

/** The last dimension as a diagonal of two. */
const diagEmbed: Rule = (operands, { offset = 0n, dim1 = -2n, dim2 = -1n }) => {
  const { shape, dtype } = only(operands);
  const rank = shape.length + 1;
  const [a, b] = [place(dim1, rank), place(dim2, rank)];
  if (a === b) raise('RuntimeError', `diagonal dimensions cannot be identical ${dim1}, ${dim2}`);
  const by = offset as bigint;
  const size = (shape.at(-1) ?? 1n) + (by < 0n ? -by : by);
  const output = [...shape.slice(0, -1)];
  for (const axis of [a, b].sort((one, other) => one - other)) output.splice(axis, 0, size);
  return moving([output], dtype);
};

export const PLACING: Readonly<Record<string, Rule>> = {
  scatter: scattered('scatter()'),
  scatter_add: scattered('scatter()'),
  scatter_reduce: scattered('scatter()'),
  gather,
  index_select: indexSelect,
  index_add: indexAdd,
  index_copy: indexCopy,
  index_fill: indexFill,
  take_along_dim: takeAlong,
  take,
  diag_embed: diagEmbed,
};
