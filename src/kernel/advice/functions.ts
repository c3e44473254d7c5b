/** What the book says of a function of tensors that refused, by the rule that it is. */
import type { Shape } from '#calc/fields/shapes.ts';
import { joinShape, pythonShape } from '#calc/fields/shapes.ts';
import { product } from '#calc/numbers/exact.ts';
import { ownOf } from '#calc/numbers/ownOf.ts';
import { functionRule } from '#calc/run/functions/index.ts';
import type { Arguments } from '#calc/run/functions/rule.ts';
import { Raised } from '#calc/run/functions/rule.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { asOperand } from '../crossing.ts';
import type { Words } from '../refusals/refusedLayer.ts';
import type { Advice, Mend } from './advice.ts';
import { fewest } from './advice.ts';
import type { AskedFunction } from './asked.ts';
import { reshapings } from './reshapings.ts';

/** A call with the words of its refusal. */
interface Refused extends AskedFunction {
  words: string;
}

type Found = Omit<Advice, 'of'> | undefined;

/** The shape that a function makes; nothing where it refuses. */
function madeBy(rule: string, tensors: readonly Tensor[], given: Arguments): Shape | undefined {
  try {
    return functionRule(rule)?.(tensors.map(asOperand), given).outputs[0]?.shape;
  } catch (error) {
    if (error instanceof Raised) return undefined;
    throw error;
  }
}

const shapeAt = ({ tensors }: AskedFunction, at: number): Shape => tensors[at]?.shape ?? [];

/** The tensors with another shape at a place. */
const withShape = (tensors: readonly Tensor[], at: number, shape: Shape): Tensor[] =>
  tensors.map((one, index) => (index === at ? { ...one, shape } : one));

/** Changes of one tensor that the function then takes. */
function ofTensor(asked: Refused, at: number, changes: readonly { code: string; shape: Shape }[]): Mend[] {
  const [how, name] = at === asked.tensors.length - 2 ? (['first', 'x'] as const) : (['second', 'y'] as const);
  return changes
    .filter(({ shape }) => madeBy(asked.rule, withShape(asked.tensors, at, shape), asked.given) !== undefined)
    .map(({ code, shape }) => ({ how, code: `${name}${code}`, shape: pythonShape(shape) }));
}

const pair = (first: Shape, second: Shape): Advice['values'] => ({
  first: joinShape(first),
  second: joinShape(second),
});

/** Sizes of one where a tensor has fewer dimensions than the other: behind all others, or between them. */
function spreading(shape: Shape, rank: number): { code: string; shape: Shape }[] {
  const missing = rank - shape.length;
  if (missing < 1 || shape.length === 0) return [];
  const ones = Array<bigint>(missing).fill(1n);
  const places = missing > 1 ? [] : [...shape.keys()].slice(1).reverse();
  return [
    { code: `[..., ${ones.map(() => 'None').join(', ')}]`, shape: [...shape, ...ones] },
    ...places.map((at) => ({ code: `.unsqueeze(${at})`, shape: shape.toSpliced(at, 0, 1n) })),
  ];
}

const isProduct = ({ rule }: AskedFunction): boolean => /^(matmul|b?mm|b?addb?mm)$/.test(rule);

/** Two tensors that do not meet; of products of matrices, what stands before the matrices. */
function meeting(asked: Refused, [a, b]: readonly [number, number]): Found {
  const [first, second] = [shapeAt(asked, a), shapeAt(asked, b)];
  const mends = [
    ...ofTensor(asked, b, spreading(second, first.length)),
    ...ofTensor(asked, a, spreading(first, second.length)),
  ];
  const values = isProduct(asked) ? pair(first.slice(0, -2), second.slice(0, -2)) : pair(first, second);
  return { kind: 'shapes_broadcast', family: 'functions', values, mends: fewest(mends) };
}

/** The rows and columns of a matrix turned. */
const turned = (shape: Shape): { code: string; shape: Shape }[] =>
  shape.length < 2
    ? []
    : [{ code: '.transpose(-2, -1)', shape: [...shape.slice(0, -2), shape.at(-1) as bigint, shape.at(-2) as bigint] }];

/** `bmm` takes as many matrices of the one as of the other, and spreads none. */
const asMany = ([first]: Shape, [second]: Shape): Found => ({
  kind: 'matrices_as_many',
  values: { first: String(first), second: String(second) },
  mends: first === 1n || second === 1n ? [{ how: 'call', code: 'torch.matmul(x, y)' }] : [],
});

/** A product of matrices: what is summed over differs, or what stands before it does not meet. */
function multiplied(asked: Refused): Found {
  const at = asked.tensors.length > 2 && asked.rule !== 'linear' ? 1 : 0;
  const [first, second] = [shapeAt(asked, at), shapeAt(asked, at + 1)];
  const linear = asked.rule === 'linear';
  const [columns, rows] = [first.at(-1), second.length > 1 && !linear ? second.at(-2) : second.at(-1)];
  if (columns === undefined || rows === undefined) return undefined;
  if (columns === rows) return asked.rule === 'bmm' ? asMany(first, second) : meeting(asked, [at, at + 1]);
  const flat = linear ? reshapings(first, { flat: true }).map(({ code, shape }) => ({ code: `.${code}`, shape })) : [];
  const pairOfTwo = { ...asked, tensors: asked.tensors.slice(0, at + 2) };
  const mends = [
    ...(at === 0 && !linear ? ofTensor(pairOfTwo, 1, turned(second)) : []),
    ...(at === 0 && !linear ? ofTensor(pairOfTwo, 0, turned(first)) : []),
    ...(linear ? ofTensor({ ...asked, tensors: asked.tensors.slice(0, 2) }, 0, flat) : []),
  ];
  const values = { columns: String(columns), rows: String(rows) };
  return { kind: 'inner_sizes_agree', family: 'functions', values, mends: fewest(mends) };
}

/** The first tensor that does not fit the first of all, but for a dimension. */
function otherThan({ tensors }: AskedFunction, dim: number): number {
  const [first] = tensors;
  return tensors.findIndex(
    ({ shape }) =>
      shape.length !== first?.shape.length || shape.some((size, at) => at !== dim && size !== first.shape[at]),
  );
}

/** Both cut to the smaller of their sizes, but for the dimension along which they are joined. */
function cuts(own: Shape, other: Shape, dim: number): { code: string; shape: Shape }[] {
  if (own.length !== other.length) return [];
  const shape = own.map((size, at) => (at === dim || size < (other[at] ?? 0n) ? size : (other[at] as bigint)));
  const slices = own.map((size, at) => (size === shape[at] ? ':' : `:${shape[at]}`));
  return [{ code: `[${slices.join(', ')}]`, shape }];
}

const dimOf = ({ given: { dim = 0n }, tensors }: AskedFunction): number => {
  const at = Number(dim);
  return at < 0 ? at + (tensors[0]?.shape.length ?? 0) : at;
};

function joined(asked: Refused): Found {
  const [dim, first] = [dimOf(asked), shapeAt(asked, 0)];
  const at = otherThan(asked, dim);
  if (at < 0) return undefined;
  const second = shapeAt(asked, at);
  const two: Refused = { ...asked, tensors: [asked.tensors[0] as Tensor, asked.tensors[at] as Tensor] };
  const other = [...first.keys()]
    .filter((place) => place !== dim && madeBy('cat', asked.tensors, { dim: BigInt(place) }))
    .map((place): Mend => ({ how: 'argument', code: `dim=${place}` }));
  const mends = [
    ...other,
    ...ofTensor(two, 1, cuts(second, first, dim)),
    ...ofTensor(two, 0, cuts(first, second, dim)),
  ];
  return { kind: 'same_shapes_joined', family: 'functions', values: pair(first, second), mends: fewest(mends) };
}

function stacked(asked: Refused): Found {
  const at = otherThan(asked, -1);
  if (at < 0) return undefined;
  const values = { ...pair(shapeAt(asked, 0), shapeAt(asked, at)), at: String(at) };
  const joins = [...shapeAt(asked, 0).keys()].filter((place) => madeBy('cat', asked.tensors, { dim: BigInt(place) }));
  const mends = joins.map(
    (dim): Mend => ({ how: 'call', code: `torch.cat([${asked.tensors.length > 2 ? '…' : 'x, y'}], dim=${dim})` }),
  );
  return { kind: 'stacked_differ', values, mends: fewest(mends) };
}

/** Sizes of a view that hold all numbers: one of those given left open, or all behind the first. */
function openSizes(asked: Refused, sizes: readonly bigint[]): bigint[][] {
  const closed = sizes.filter((size) => size !== -1n);
  const [first] = shapeAt(asked, 0);
  return [
    ...sizes.map((_, at) => sizes.map((size, place) => (place === at ? -1n : size))),
    ...closed.map((size) => [size, -1n]),
    ...(first === undefined ? [] : [[first, -1n]]),
  ].filter((one) => one.filter((size) => size === -1n).length <= 1);
}

const sizesOf = ({ given: { sizes } }: AskedFunction): readonly bigint[] => (sizes ?? []) as readonly bigint[];

const bracketed = (sizes: readonly bigint[]): string => `(${sizes.join(', ')})`;

function viewed(asked: Refused): Found {
  const [shape, sizes] = [shapeAt(asked, 0), sizesOf(asked)];
  const name = asked.rule;
  if (asked.words.startsWith('view size is not compatible')) {
    const made = madeBy(name, asked.tensors, asked.given);
    const mend: Mend = { how: 'first', code: `x.reshape${bracketed(sizes)}`, shape: pythonShape(made ?? []) };
    return { kind: 'view_lies_otherwise', values: { shape: pythonShape(shape) }, mends: made ? [mend] : [] };
  }
  if (!/is invalid for input of size/.test(asked.words)) return undefined;
  const open = sizes.includes(-1n);
  const fits = openSizes(asked, sizes).flatMap((one): Mend[] => {
    const made = madeBy(name, asked.tensors, { sizes: one });
    return made ? [{ how: 'first', code: `x.${name}${bracketed(one)}`, shape: pythonShape(made) }] : [];
  });
  const values = {
    shape: pythonShape(shape),
    count: String(product(shape)),
    sizes: bracketed(sizes),
    product: String(product(sizes.filter((size) => size !== -1n))),
  };
  return { kind: open ? 'view_does_not_divide' : 'view_counts_differ', values, mends: fewest(fits) };
}

/** "Dimension out of range", whatever the function. */
function beyond({ words, tensors, given }: Refused): Found {
  const found = /^Dimension out of range \(expected to be in range of \[(-?\d+), (-?\d+)\], but got (-?\d+)\)/.exec(
    words,
  );
  if (!found) return undefined;
  const [, least = '', most = '', dimension = ''] = found;
  const values = { dimension, least, most, shape: pythonShape(tensors[0]?.shape ?? []) };
  const mends: Mend[] = typeof given.dim === 'bigint' ? [{ how: 'argument', code: 'dim=-1' }] : [];
  return { kind: 'no_dimension', values, mends };
}

function permuted(asked: Refused): Found {
  const dims = (asked.given.dims ?? []) as readonly bigint[];
  const shape = shapeAt(asked, 0);
  if (dims.length === shape.length) return undefined;
  const values = { shape: pythonShape(shape), rank: String(shape.length), given: String(dims.length) };
  return { kind: 'permute_names_all', values, mends: [] };
}

function expanded(asked: Refused): Found {
  return {
    kind: 'expands_ones',
    values: { shape: pythonShape(shapeAt(asked, 0)), sizes: bracketed(sizesOf(asked)) },
    mends: [],
  };
}

function unflattened(asked: Refused): Found {
  const { dim, sizes } = asked.given;
  const shape = shapeAt(asked, 0);
  const size = shape.at(Number(dim ?? 0n));
  if (size === undefined || !Array.isArray(sizes)) return undefined;
  const given = sizes as readonly bigint[];
  const fits = given
    .map((_, at) => given.map((one, place) => (place === at ? -1n : one)))
    .filter((one) => madeBy('unflatten', asked.tensors, { ...asked.given, sizes: one }))
    .map((one): Mend => ({ how: 'first', code: `x.unflatten(${dim}, ${bracketed(one)})` }));
  return { kind: 'unflattens_to', values: { size: String(size), sizes: bracketed(given) }, mends: fewest(fits) };
}

function parted(asked: Refused): Found {
  const { split_size } = asked.given;
  if (!Array.isArray(split_size)) return undefined;
  const sizes = split_size as readonly bigint[];
  const values = {
    sizes: bracketed(sizes),
    sum: String(sizes.reduce((all, one) => all + one, 0n)),
    size: String(shapeAt(asked, 0)[dimOf(asked)] ?? ''),
  };
  return { kind: 'pieces_make_all', values, mends: [] };
}

function byLetters(asked: Refused): Found {
  const [first, second, ...more] = asked.tensors;
  if (!first || !second || more.length > 0) return undefined;
  const values = { equation: String(asked.given.equation), ...pair(first.shape, second.shape) };
  return { kind: 'equation_fits', family: 'functions', values, mends: [] };
}

const RULES: Readonly<Record<string, (asked: Refused) => Found>> = {
  ...Object.fromEntries(['matmul', 'mm', 'bmm', 'addmm', 'baddbmm', 'linear'].map((rule) => [rule, multiplied])),
  cat: joined,
  stack: stacked,
  view: viewed,
  reshape: viewed,
  permute: permuted,
  expand: expanded,
  unflatten: unflattened,
  split: parted,
  einsum: byLetters,
};

/** Words by which tensors are refused that do not meet, in whatever function. */
const MEETS = /^The size of tensor a \(\d+\) must match the size of tensor b \(\d+\)/;

/** Words of sizes that do not agree, and not of types or numbers of dimensions. */
const OF_SIZES =
  /cannot be multiplied|Expected size for first two|size mismatch|inconsistent tensor size|Sizes of tensors must match|same number of dimensions|equal size|is invalid for input|not compatible with input|number of dimensions|expanded size|must be greater or equal to the number|multiply up|sum exactly|einsum\(\)/;

/** Two tensors, or the two behind one that is added to their product. */
function twoOf(asked: Refused): readonly [number, number] | undefined {
  if (asked.tensors.length === 2) return [0, 1];
  return isProduct(asked) && asked.tensors.length === 3 ? [1, 2] : undefined;
}

function found(asked: Refused): Found {
  const two = MEETS.test(asked.words) ? twoOf(asked) : undefined;
  if (two) return meeting(asked, two);
  return beyond(asked) ?? (OF_SIZES.test(asked.words) ? ownOf(RULES, asked.rule)?.(asked) : undefined);
}

/** A function as it is called; an operator stands between its tensors. */
export const writtenCall = (called: string): string => (/^[^\w.[]+$/.test(called) ? `x ${called} y` : called);

/** What the book says of a function's refusal. */
export function functionAdvice(asked: AskedFunction, [, words]: Words): Advice | undefined {
  const advice = found({ ...asked, words });
  return advice && { ...advice, of: writtenCall(asked.called) };
}
