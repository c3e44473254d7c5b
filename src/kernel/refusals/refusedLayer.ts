/** What is told of a refusal, and what the words of all families are made with. */
import type { Value } from '#calc/fields/fields.ts';
import { sizesOf } from '#calc/fields/fields.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';

/** The class of an error of Python's, and its words. */
export type Words = readonly [raises: string, words: string];

export interface RefusedLayer {
  layer: LayerDefinition;
  options: Options;
  /** The first tensor it was called with. */
  shape: Shape;
  /** The numbers of the condition's sentence. */
  values: Readonly<Record<string, string>>;
}

export type Of = (refused: RefusedLayer) => Words;

/** The words of a family by its conditions. */
export type ByCondition = Readonly<Record<string, Of>>;

export const runtime = (words: string): Words => ['RuntimeError', words];
export const value = (words: string): Words => ['ValueError', words];
export const index = (words: string): Words => ['IndexError', words];

/** `[1, 3]`. */
export const listed = (sizes: readonly bigint[]): string => `[${sizes.join(', ')}]`;

/** `(1, 3)`, and `(1,)` of one. */
export const tupled = (sizes: readonly bigint[]): string =>
  sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`;

/** `1 x 3`. */
export const crossed = (sizes: readonly bigint[]): string => sizes.join(' x ');

/** How many dimensions of space a class works in, by its name. */
export const dimensionsOf = ({ name }: LayerDefinition): number => Number(/([123])d$/.exec(name)?.[1] ?? 0);

/** A size for each dimension; `otherwise` for words and what is not there. */
export const sizesAt = (given: Value | undefined, rank: number, otherwise = 0n): readonly bigint[] =>
  sizesOf(given, rank) ?? Array<bigint>(rank).fill(otherwise);

/** "Dimension out of range (expected to be in range of [-2, 1], but got 2)". */
export function outOfRange(dimension: Value | undefined, rank: number): Words {
  const span = Math.max(rank, 1);
  return index(`Dimension out of range (expected to be in range of [${-span}, ${span - 1}], but got ${dimension})`);
}
