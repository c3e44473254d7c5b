/**
 * What a function of tensors makes of shapes and types alone: what comes out, with its arithmetic, or what PyTorch
 * raises. Names of functions and arguments: PyTorch 2.13.
 */
import type { Shape } from '../../fields/shapes.ts';
import type { Dtype } from '../../layers/define.ts';
import type { Primitives } from '../../layers/primitives.ts';
import { NOTHING } from '../../layers/primitives.ts';

/** A tensor that a function gets. A Python number beside tensors is one of no dimension, `weak`: it widens no type of its kind. */
export interface Operand {
  shape: Shape;
  dtype: Dtype;
  weak?: true;
}

/** A value of Python that a function is given: a whole number, a decimal, a flag, a text, `None`, or several. */
export type Argument = bigint | number | boolean | string | null | readonly Argument[];

export type Arguments = Readonly<Record<string, Argument>>;

/** A tensor that comes out. */
export interface Result {
  shape: Shape;
  dtype: Dtype;
}

export interface Outcome {
  outputs: readonly Result[];
  primitives: Primitives;
  macs: bigint;
  /** True where what it computes is not counted: how many steps a sort takes depends on its numbers. */
  uncounted?: true;
  /** Of attention: whether the CPU has one kernel for all of it. */
  fused?: boolean;
}

/** Classes of Python's errors that PyTorch raises. */
export type ErrorClass = 'RuntimeError' | 'IndexError' | 'TypeError' | 'ValueError' | 'NotImplementedError';

/** What PyTorch raises: the class of the error, and its words. */
export class Raised extends Error {
  readonly raises: ErrorClass;

  constructor(raises: ErrorClass, words: string) {
    super(words);
    this.raises = raises;
  }
}

/** What a function makes of its tensors. Throws `Raised` where PyTorch raises. */
export type Rule = (operands: readonly Operand[], given: Arguments) => Outcome;

/** One rule under several names, parted by blanks. */
export const named = (names: string, rule: Rule): Record<string, Rule> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

/** Raises an error as PyTorch does. */
export function raise(raises: ErrorClass, words: string): never {
  throw new Raised(raises, words);
}

/** One tensor, with the arithmetic that makes it. */
export const making = (shape: Shape, dtype: Dtype, found: Partial<Primitives> = {}, macs = 0n): Outcome => ({
  outputs: [{ shape, dtype }],
  primitives: { ...NOTHING, ...found },
  macs,
});

/** Several tensors of one type, of which nothing is computed. */
export const moving = (shapes: readonly Shape[], dtype: Dtype): Outcome => ({
  outputs: shapes.map((shape) => ({ shape, dtype })),
  primitives: NOTHING,
  macs: 0n,
});

/** `[2, 3]`: how PyTorch writes sizes in its messages. */
export const sizesText = (shape: readonly Argument[]): string => `[${shape.join(', ')}]`;

/** Raises where a tensor does not spread over a shape, the last sizes first, as far as it has dimensions. */
export function mustSpread(shape: Shape, target: Shape): void {
  for (let back = 1; back <= Math.min(shape.length, target.length); back += 1) {
    const [own, size] = [shape[shape.length - back] as bigint, target[target.length - back] as bigint];
    if (own !== size && own !== 1n)
      raise(
        'RuntimeError',
        `The expanded size of the tensor (${size}) must match the existing size (${own}) at non-singleton dimension ${target.length - back}.  Target sizes: ${sizesText(target)}.  Tensor sizes: ${sizesText(shape)}`,
      );
  }
}

/** The tensor of a function that takes one. */
export const only = (operands: readonly Operand[]): Operand => operands[0] as Operand;

/** A dimension as a place from the front. Raises PyTorch's "Dimension out of range". */
export function place(dimension: Argument | undefined, rank: number): number {
  const said = Number(dimension as bigint);
  const last = Math.max(rank, 1);
  if (said < -last || said >= last)
    raise('IndexError', `Dimension out of range (expected to be in range of [${-last}, ${last - 1}], but got ${said})`);
  return said < 0 ? said + last : said;
}

/** Dimensions as places: all of them for `None`, or for an empty list. Raises where one is named twice. */
export function places(dimensions: Argument | undefined, rank: number): number[] {
  const all = Array.from({ length: rank }, (_, index) => index);
  if (dimensions === null || dimensions === undefined) return all;
  const list = Array.isArray(dimensions) ? (dimensions as readonly Argument[]) : [dimensions];
  if (list.length === 0) return all;
  const found = list.map((one) => place(one, rank));
  const twice = found.find((one, index) => found.indexOf(one) !== index);
  if (twice !== undefined) raise('RuntimeError', `dim ${twice} appears multiple times in the list of dims`);
  return found;
}
