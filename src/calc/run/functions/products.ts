/**
 * Matrix products. Shapes and arithmetic stand in `run/tensorFunctions.ts`; here what PyTorch 2.13 says where they do
 * not fit.
 */
import type { Shape } from '../../fields/shapes.ts';
import { joinShape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import { product } from '../../numbers/exact.ts';
import type { Made } from '../tensorFunctions.ts';
import { matmul as productOf, sumsOfProducts } from '../tensorFunctions.ts';
import { cType } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Arguments, Operand, Outcome, Result, Rule } from './rule.ts';
import { making, mustSpread, raise, sizesText } from './rule.ts';

const times = (shape: Shape): string => joinShape(shape).replaceAll(',', 'x');

/** What fits as a tensor of some type; whoever asks has raised of what does not. */
function ofMade(dtype: Dtype, made: Made): Outcome {
  if (!made.ok) throw new RangeError(`a product refuses: ${made.problem.condition}`);
  return making(made.output, dtype, made.primitives, made.macs);
}

/** Sums of products as a tensor of some type. */
export const summed = (dtype: Dtype, shape: Shape, terms: bigint, bias = false): Outcome =>
  ofMade(dtype, sumsOfProducts(shape, terms, bias));

/** Matrix products take numbers of one type. */
function oneType(first: Operand, second: Operand, words: (first: string, second: string) => string): void {
  if (first.dtype !== second.dtype) raise('RuntimeError', words(cType(first.dtype), cType(second.dtype)));
}

const sameTypes = (first: string, second: string): string =>
  `expected m1 and m2 to have the same dtype, but got: ${first} != ${second}`;

const cannotMultiply = (first: Shape, second: Shape): never =>
  raise('RuntimeError', `mat1 and mat2 shapes cannot be multiplied (${times(first)} and ${times(second)})`);

/** The first tensor as rows, as `mm` sees it. */
const rows = (shape: Shape): Shape => [product(shape.slice(0, -1)), shape.at(-1) as bigint];

function matmul([first, second]: readonly Operand[]): Outcome {
  const [{ shape: a, dtype }, { shape: b }] = [first as Operand, second as Operand];
  if (a.length === 0 || b.length === 0)
    raise(
      'RuntimeError',
      `both arguments to matmul need to be at least 1D, but they are ${a.length}D and ${b.length}D`,
    );
  const made = productOf(a, b);
  if (!made.ok && made.problem.condition === 'inner_sizes_agree') refuseProduct(a, b);
  meeting([a.slice(0, -2), b.slice(0, -2)]);
  oneType(first as Operand, second as Operand, sameTypes);
  return ofMade(dtype, made);
}

/** Which words PyTorch has depends on the kernel that gets the tensors: `dot`, `mv`, `mm` or `bmm`. */
function refuseProduct(a: Shape, b: Shape): never {
  if (a.length === 1 && b.length === 1)
    raise(
      'RuntimeError',
      `inconsistent tensor size, expected tensor [${a}] and src [${b}] to have the same number of elements, but got ${a} and ${b} elements respectively`,
    );
  if (b.length === 1)
    raise('RuntimeError', `size mismatch, got input (${product(a.slice(0, -1))}), mat (${times(rows(a))}), vec (${b})`);
  if (a.length === 1 && b.length === 2) return cannotMultiply([1n, ...a], b);
  if (b.length === 2) return cannotMultiply(rows(a), b);
  return raiseBatched(a, b);
}

function raiseBatched(a: Shape, b: Shape): never {
  const lead = a.length > 2 ? a.slice(0, -2) : [];
  const all = product(meeting([lead, b.slice(0, -2)]));
  const rank = a.length === 1 ? [1n, ...a] : a;
  return expectedSize([all, b.at(-2) as bigint, b.at(-1) as bigint], [all, rank.at(-1) as bigint]);
}

const expectedSize = (got: Shape, [batch, columns]: readonly [bigint, bigint] | Shape): never =>
  raise(
    'RuntimeError',
    `Expected size for first two dimensions of batch2 tensor to be: ${sizesText([batch as bigint, columns as bigint])} but got: ${sizesText(got.slice(0, 2))}.`,
  );

function mm([first, second]: readonly Operand[]): Outcome {
  const [{ shape: a, dtype }, { shape: b }] = [first as Operand, second as Operand];
  if (a.length !== 2) raise('RuntimeError', 'self must be a matrix');
  if (b.length !== 2) raise('RuntimeError', 'mat2 must be a matrix');
  if (a[1] !== b[0]) cannotMultiply(a, b);
  oneType(first as Operand, second as Operand, sameTypes);
  return summed(dtype, [a[0] as bigint, b[1] as bigint], a[1] as bigint);
}

function bmm([first, second]: readonly Operand[]): Outcome {
  const [{ shape: a, dtype }, { shape: b }] = [first as Operand, second as Operand];
  if (a.length !== 3) raise('RuntimeError', 'batch1 must be a 3D tensor');
  if (b.length !== 3) raise('RuntimeError', 'batch2 must be a 3D tensor');
  if (a[0] !== b[0] || a[2] !== b[1]) expectedSize(b, [a[0] as bigint, a[2] as bigint]);
  return summed(dtype, [a[0] as bigint, a[1] as bigint, b[2] as bigint], a[2] as bigint);
}

/** What is added must spread over the product. */
function checkAdded(added: Shape, target: Shape): void {
  mustSpread(added, target);
  if (added.length > target.length) meeting([added, target]);
}

/** `input + first @ second`: the tensor that is added must spread over the product. */
const added =
  (multiply: Rule): Rule =>
  ([input, first, second], given) => {
    const made = multiply([first as Operand, second as Operand], given);
    const { shape } = made.outputs[0] as Result;
    checkAdded((input as Operand).shape, shape);
    return { ...made, primitives: { ...made.primitives, add: made.primitives.add + product(shape) } };
  };

/** `torch.addmm`: of two matrices alone, whose product what is added spreads over. */
function addmm(operands: readonly Operand[], given: Arguments): Outcome {
  for (const [at, { shape }] of operands.slice(1).entries())
    if (shape.length !== 2) raise('RuntimeError', `mat${at + 1} must be a matrix, got ${shape.length}-D tensor`);
  return added(mm)(operands, given);
}

/** `F.linear`: every row of the weight against the last dimension of the input, and a bias where there is one. */
function linear([input, weight, bias]: readonly Operand[]): Outcome {
  const [{ shape: x, dtype }, { shape: w }] = [input as Operand, weight as Operand];
  if (x.length === 0) raise('RuntimeError', 'both arguments to linear need to be at least 1D, but they are 0D and 2D');
  if (w.length > 2) raise('RuntimeError', `t() expects a tensor with <= 2 dimensions, but self is ${w.length}D`);
  if (x.at(-1) !== w.at(-1)) refuseLinear(x, w, bias !== undefined);
  if (dtype !== (weight as Operand).dtype)
    raise('RuntimeError', sameTypes(cType(dtype), cType((weight as Operand).dtype)));
  const shape = [...x.slice(0, -1), ...w.slice(0, -1)];
  if (bias) checkAdded(bias.shape, [product(shape.slice(0, -1)), ...shape.slice(-1)]);
  return summed(dtype, shape, x.at(-1) as bigint, bias !== undefined);
}

function refuseLinear(x: Shape, w: Shape, bias: boolean): never {
  if (x.length === 1 && !bias)
    raise('RuntimeError', `size mismatch, got input (${w[0]}), mat (${times(w)}), vec (${x[0]})`);
  return cannotMultiply(rows(x), [...w].reverse());
}

/** The sizes of the letters of an equation, and what each operand says of them. */
function letterSizes(parts: readonly string[], operands: readonly Operand[]): Map<string, bigint> {
  const sizes = new Map<string, bigint>();
  for (const [index, letters] of parts.entries()) {
    const { shape } = operands[index] as Operand;
    if (letters.length !== shape.length)
      raise(
        'RuntimeError',
        `einsum(): the number of subscripts in the equation (${letters.length}) does not match the number of dimensions (${shape.length}) for operand ${index} and no ellipsis was given`,
      );
    for (const [at, letter] of [...letters].entries()) {
      const [known = 1n, size] = [sizes.get(letter), shape[at] as bigint];
      if (known !== 1n && size !== 1n && known !== size)
        raise(
          'RuntimeError',
          `einsum(): subscript ${letter} has size ${size} for operand ${index} which does not broadcast with previously seen size ${known}`,
        );
      sizes.set(letter, known === 1n ? size : known);
    }
  }
  return sizes;
}

/** Letters in the place of `...`, the same from the last dimension on in every operand. */
function spelled(parts: readonly string[], operands: readonly Operand[]): { parts: string[]; dots: string } {
  const spare = [...'0123456789'];
  const counts = parts.map((part, index) =>
    part.includes('...') ? (operands[index] as Operand).shape.length - (part.length - 3) : 0,
  );
  const most = Math.max(0, ...counts);
  const dots = spare.slice(0, most).join('');
  return { parts: parts.map((part, index) => part.replace('...', dots.slice(most - (counts[index] as number)))), dots };
}

/** `torch.einsum` of any number of operands, multiplied from left to right as PyTorch does without `opt_einsum`. */
function einsum(operands: readonly Operand[], { equation }: { equation?: unknown }): Outcome {
  const text = String(equation).replaceAll(' ', '');
  const [left = '', right] = text.split('->');
  const { parts, dots } = spelled(left.split(','), operands);
  if (parts.length !== operands.length)
    raise(
      'RuntimeError',
      `einsum(): ${parts.length > operands.length ? 'fewer' : 'more'} operands were provided than specified in the equation`,
    );
  const sizes = letterSizes(parts, operands);
  const once = [...new Set(parts.join(''))].filter(
    (one) => parts.join('').split(one).length === 2 && !dots.includes(one),
  );
  const out = right?.replace('...', dots) ?? dots + once.sort().join('');
  const unknown = [...out].find((letter) => !sizes.has(letter));
  if (unknown !== undefined)
    raise(
      'RuntimeError',
      `einsum(): output subscript ${unknown} does not appear in the equation for any input operand`,
    );
  return contract(parts, out, sizes, (operands[0] as Operand).dtype);
}

function contract(parts: readonly string[], out: string, sizes: ReadonlyMap<string, bigint>, dtype: Dtype): Outcome {
  const sizeOf = (letters: Iterable<string>) => product([...letters].map((letter) => sizes.get(letter) as bigint));
  let held = parts[0] as string;
  const steps: Outcome[] = [];
  for (const [index, next] of parts.slice(1).entries()) {
    const later = new Set([...parts.slice(index + 2).join(''), ...out]);
    const all = new Set([...held, ...next]);
    const kept = [...all].filter((letter) => later.has(letter));
    steps.push(summed(dtype, [sizeOf(kept)], sizeOf([...all].filter((letter) => !later.has(letter)))));
    held = kept.join('');
  }
  const shape = [...out].map((letter) => sizes.get(letter) as bigint);
  if (steps.length === 0) {
    const add = sizeOf(new Set(held)) - sizeOf(new Set(out));
    return making(shape, dtype, { add });
  }
  const total = (kind: 'multiply' | 'add') => steps.reduce((sum, { primitives }) => sum + primitives[kind], 0n);
  const macs = steps.reduce((sum, step) => sum + step.macs, 0n);
  return making(shape, dtype, { multiply: total('multiply'), add: total('add') }, macs);
}

export const PRODUCTS: Readonly<Record<string, Rule>> = {
  matmul,
  mm,
  bmm,
  addmm,
  baddbmm: added(bmm),
  linear,
  einsum,
};
