/** Functions that give numbers another shape, order or place: nothing is computed. Rules: PyTorch 2.13, *Tensor views*. */
import type { Shape } from '../../fields/shapes.ts';
import { product } from '../../numbers/exact.ts';
import type { Argument, Arguments, Operand, Outcome, Rule } from './rule.ts';
import { moving, named, only, place, places, raise, sizesText } from './rule.ts';

const sizesIn = (value: Argument | undefined): readonly bigint[] => value as readonly bigint[];

/** What one tensor becomes. */
const reshaped =
  (shape: (input: Shape, given: Arguments) => Shape): Rule =>
  (operands, given): Outcome => {
    const input = only(operands);
    return moving([shape(input.shape, given)], input.dtype);
  };

/** The sizes of `view`, with the one that is −1 found. */
export function inferred(input: Shape, sizes: readonly bigint[]): Shape {
  const count = product(input);
  const open = sizes.filter((size) => size === -1n).length;
  const invalid = () => raise('RuntimeError', `shape '${sizesText(sizes)}' is invalid for input of size ${count}`);
  if (open > 1) raise('RuntimeError', 'only one dimension can be inferred');
  const wrong = sizes.find((size) => size < -1n);
  if (wrong !== undefined)
    raise(
      'RuntimeError',
      `invalid shape dimension ${wrong} at index ${sizes.indexOf(wrong)} of shape ${sizesText(sizes)}`,
    );
  const known = product(sizes.filter((size) => size !== -1n));
  if (open === 0) return known === count ? sizes : invalid();
  if (known === 0n && count === 0n)
    raise(
      'RuntimeError',
      `cannot reshape tensor of 0 elements into shape ${sizesText(sizes)} because the unspecified dimension size -1 can be any value and is ambiguous`,
    );
  return known > 0n && count % known === 0n ? sizes.map((size) => (size === -1n ? count / known : size)) : invalid();
}

function flatten(input: Shape, { start_dim = 0n, end_dim = -1n }: Arguments): Shape {
  const rank = input.length;
  const [start, end] = [place(start_dim, rank), place(end_dim, rank)];
  if (start > end) raise('RuntimeError', 'flatten() has invalid args: start_dim cannot come after end_dim');
  if (rank === 0) return [1n];
  return [...input.slice(0, start), product(input.slice(start, end + 1)), ...input.slice(end + 1)];
}

function unflatten(input: Shape, { dim, sizes }: Arguments): Shape {
  const at = place(dim, input.length);
  const size = input[at] as bigint;
  const given = sizesIn(sizes);
  const known = product(given.filter((one) => one !== -1n));
  const whole = given.includes(-1n) ? size % known === 0n : known === size;
  if (!whole)
    raise(
      'RuntimeError',
      `unflatten: Provided sizes ${sizesText(given)} don't multiply up to the size of dim ${at} (${size}) in the input tensor`,
    );
  return [...input.slice(0, at), ...given.map((one) => (one === -1n ? size / known : one)), ...input.slice(at + 1)];
}

function transpose(input: Shape, { dim0, dim1 }: Arguments): Shape {
  const [a, b] = [place(dim0, input.length), place(dim1, input.length)];
  if (input.length === 0) return input;
  return input.with(a, input[b] as bigint).with(b, input[a] as bigint);
}

function permute(input: Shape, { dims }: Arguments): Shape {
  const given = sizesIn(dims);
  if (given.length !== input.length)
    raise(
      'RuntimeError',
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${input.length} is not equal to len(dims) = ${given.length}`,
    );
  const order = given.map((one) => place(one, input.length));
  if (new Set(order).size !== order.length) raise('RuntimeError', 'permute(): duplicate dims are not allowed.');
  return order.map((at) => input[at] as bigint);
}

/** `t()`: matrices alone. */
function turned(input: Shape): Shape {
  if (input.length > 2)
    raise('RuntimeError', `t() expects a tensor with <= 2 dimensions, but self is ${input.length}D`);
  return [...input].reverse();
}

function squeeze(input: Shape, { dim = null }: Arguments): Shape {
  const none = Array.isArray(dim) && dim.length === 0;
  const at = new Set(none ? [] : dim === null ? input.map((_, index) => index) : places(dim, input.length));
  return input.filter((size, index) => size !== 1n || !at.has(index));
}

function unsqueeze(input: Shape, { dim }: Arguments): Shape {
  const at = place(dim, input.length + 1);
  return [...input.slice(0, at), 1n, ...input.slice(at)];
}

function expand(input: Shape, { sizes }: Arguments): Shape {
  const given = sizesIn(sizes);
  const before = given.length - input.length;
  const words = `expand(torch.FloatTensor{${sizesText(input)}}, size=${sizesText(given)})`;
  if (before < 0)
    raise(
      'RuntimeError',
      `${words}: the number of sizes provided (${given.length}) must be greater or equal to the number of dimensions in the tensor (${input.length})`,
    );
  const output: bigint[] = [];
  for (let at = given.length - 1; at >= 0; at -= 1) {
    const [size, own] = [given[at] as bigint, input[at - before]];
    if (own === undefined && size < 0n)
      raise(
        'RuntimeError',
        `The expanded size of the tensor (${size}) isn't allowed in a leading, non-existing dimension ${at}`,
      );
    if (own !== undefined && size !== -1n && size !== own && own !== 1n)
      raise(
        'RuntimeError',
        `The expanded size of the tensor (${size}) must match the existing size (${own}) at non-singleton dimension ${at}.  Target sizes: ${sizesText(given)}.  Tensor sizes: ${sizesText(input)}`,
      );
    output.unshift(size === -1n ? (own as bigint) : size);
  }
  return output;
}

/** Sizes as they are. Raises where one is below 0. */
function checked(sizes: Shape): Shape {
  const wrong = sizes.find((size) => size < 0n);
  if (wrong !== undefined)
    raise('RuntimeError', `Trying to create tensor with negative dimension ${wrong}: ${sizesText(sizes)}`);
  return sizes;
}

function repeat(input: Shape, { sizes }: Arguments): Shape {
  const given = sizesIn(sizes);
  const before = given.length - input.length;
  if (before < 0)
    raise('RuntimeError', 'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor');
  return checked(given.map((times, at) => times * (input[at - before] ?? 1n)));
}

function movedim(input: Shape, { source, destination }: Arguments): Shape {
  const [said, meant] = [source, destination].map(
    (one) => (Array.isArray(one) ? one : [one]) as readonly Argument[],
  ) as [readonly Argument[], readonly Argument[]];
  if (said.length !== meant.length)
    raise(
      'RuntimeError',
      `movedim: Invalid source or destination dims: source (${sizesText(said)} dims) should contain the same number of dims as destination (${sizesText(meant)} dims)`,
    );
  const [from, to] = [said, meant].map((dims) => dims.map((one) => place(one, input.length))) as [number[], number[]];
  const rest = input.map((_, index) => index).filter((index) => !from.includes(index));
  const order = input.map((_, index) => {
    const moved = to.indexOf(index);
    return moved >= 0 ? (from[moved] as number) : (rest.shift() as number);
  });
  return order.map((index) => input[index] as bigint);
}

/** `flip`: dimensions that each stand once. */
function flipped(input: Shape, { dims = [] }: Arguments): Shape {
  const list = dims as readonly Argument[];
  if (list.length > 0) places(list, input.length);
  return input;
}

/** `roll`: a shift for each dimension. */
function rolled(input: Shape, { shifts, dims = [] }: Arguments): Shape {
  const [by, along] = [shifts, dims].map((one) => (Array.isArray(one) ? one : [one]) as readonly Argument[]) as [
    readonly Argument[],
    readonly Argument[],
  ];
  if (by.length === 0) raise('RuntimeError', '`shifts` required');
  if (along.length === 0 && by.length === 1) return input;
  if (along.length !== by.length)
    raise('RuntimeError', `shifts and dimensions must align. shifts: ${by.length}, dims:${along.length}`);
  for (const one of along) place(one, input.length);
  return input;
}

/** A tensor as it is: `contiguous`, `detach`, `clone`, dropout in evaluation. */
const asItIs: Rule = ([input]) => moving([(input as Operand).shape], (input as Operand).dtype);

export const VIEWS: Readonly<Record<string, Rule>> = {
  ...named(
    'view reshape',
    reshaped((input, { sizes }) => inferred(input, sizesIn(sizes))),
  ),
  flatten: reshaped(flatten),
  unflatten: reshaped(unflatten),
  ...named('transpose swapaxes swapdims', reshaped(transpose)),
  permute: reshaped(permute),
  t: reshaped(turned),
  squeeze: reshaped(squeeze),
  unsqueeze: reshaped(unsqueeze),
  expand: reshaped(expand),
  ...named('repeat tile', reshaped(repeat)),
  ...named('movedim moveaxis', reshaped(movedim)),
  ...named('contiguous detach clone dropout alias', asItIs),
  flip: reshaped(flipped),
  roll: reshaped(rolled),
};
