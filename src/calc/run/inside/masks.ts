/**
 * Masks of attention: they are added to the scores, as numbers, where PyTorch's code does so. A program hands them over
 * behind queries, keys and values, and says in the option `masks` which they are.
 */
import type { Shape } from '../../fields/shapes.ts';
import { sequenceOf, sourcesOf } from '../../layers/attention/multihead.ts';
import type { Options } from '../../layers/define.ts';
import type { Tensor } from '../tensor.ts';

export interface Masks {
  /** The shapes of what is added to the scores of all heads: a mask, a padding, or both. */
  shapes: readonly [Shape, Shape?];
  /** True where the sum of them wants a gradient. */
  learned: boolean;
}

/** What is added to the scores: a mask, a padding, or both. A causal mask alone is left to the function behind. */
export const addedMasks = ({ masks }: Options): readonly string[] => String(masks ?? '').match(/mask|padding/g) ?? [];

/** What masks the scores; nothing where nothing does, or where a causal mask is left to the function behind. */
export function masksOf(options: Options, inputs: readonly Tensor[]): Masks | undefined {
  const added = addedMasks(options);
  const { batch, length } = sequenceOf(options);
  const [rows, sources] = [batch * (options.num_heads as bigint), sourcesOf(options)];
  const mask: Shape = [inputs[3]?.shape.length === 3 ? rows : 1n, length, sources];
  const padding: Shape = [rows, 1n, sources];
  const shapes = [...(added.includes('mask') ? [mask] : []), ...(added.includes('padding') ? [padding] : [])];
  const [first, second] = shapes;
  return first && { shapes: second ? [first, second] : [first], learned: /learned/.test(String(options.masks)) };
}

/** Additions that masks take: to each score, and of two masks to each other. */
export function maskAdditions(options: Options): bigint {
  const count = addedMasks(options).length;
  const { batch, length } = sequenceOf(options);
  return count === 0 ? 0n : batch * length * (options.num_heads as bigint) * sourcesOf(options) * BigInt(count);
}
