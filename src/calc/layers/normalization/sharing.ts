/** Which values of an input share a mean and a variance, found from how a definition counts its sets. */
import { product } from '../../numbers/exact.ts';
import type { LayerDefinition, Options } from '../define.ts';
import { inputSizes } from '../inputShape.ts';

export interface Sharing {
  /** By axis of the input: true where each index has sets of its own, false where its indices share them. */
  apart: readonly boolean[];
  /** Sets into which the axes that are shared are cut: the groups of channels. */
  parts: bigint;
}

/** An axis has sets of its own where twice as long an axis makes twice as many. Throws on a layer without sets. */
export function sharingOf(layer: LayerDefinition, options: Options): Sharing {
  const sizes = inputSizes(options);
  const setsOf = (input_shape: readonly bigint[]): bigint => {
    const sets = layer.scalars?.({ ...options, input_shape }).sets;
    if (sets === undefined) throw new ReferenceError(`${layer.name} takes no mean`);
    return sets;
  };
  const all = setsOf(sizes);
  const apart = sizes.map((size, axis) => setsOf(sizes.with(axis, 2n * size)) === 2n * all);
  return { apart, parts: all / product(sizes.filter((_, axis) => apart[axis])) };
}
