/** The operations of a convolution in equal groups: one grouping for each factor of the product that counts them. */

import type { Quantity } from '../fields/fields.ts';
import { product } from '../numbers/exact.ts';
import type { Conv2dEvaluation } from './conv2dEvaluation.ts';

/** What a group is: a kind of operation, a cell or a channel of the kernel, a position of the output, a kernel, an image. */
export type Factor = 'kind' | 'cell' | 'channel' | 'position' | 'kernel' | 'image';

/**
 * Operations of one output value by kind. `missing` is the addition that the product counts and nobody makes: n values
 * are added up in n − 1 additions, and without a bias nothing fills the last place.
 */
export type Share = Readonly<Record<'multiply' | 'add' | 'bias' | 'missing', bigint>>;

export interface Grouping {
  factor: Factor;
  /** The quantity that the factor is of; none for the 2 and for the batch. */
  quantity: Quantity;
  /** Groups below and beside one another, as they lie in the output or in the kernel; a list lies below. */
  down: bigint;
  across: bigint;
  /** The output values that each group has a share of, as a shape. */
  values: readonly bigint[];
  /** The share of an output value in the first group, and in each of the others. */
  first: Share;
  rest: Share;
}

const NOTHING: Share = { multiply: 0n, add: 0n, bias: 0n, missing: 0n };

/** Operations of a share. */
export function operationsIn({ multiply, add, bias }: Share): bigint {
  return multiply + add + bias;
}

/** Operations of a share and the missing one: the same number in every group. */
export function placesIn(share: Share): bigint {
  return operationsIn(share) + share.missing;
}

/**
 * The groupings of a layer's operations, in the order of the formula's factors. A product stands in the group of its
 * kernel cell or channel, with the addition that joins it to the sum of those before. The first product of an output
 * value joins nothing: in the place of its addition stands that of the bias, or a missing one.
 */
export function groupingsOf({ values, output_shape, options }: Conv2dEvaluation): Grouping[] {
  const [images = 1n, kernels = 1n, height = 1n, width = 1n] = output_shape;
  const { kernel_height = 1n, kernel_width = 1n, macs = 1n, outputs = 1n } = values;
  const products = macs / outputs;
  const cells = kernel_height * kernel_width;
  const last = { ...NOTHING, [options.bias ? 'bias' : 'missing']: 1n };
  const list = { across: 1n, values: output_shape };
  const split = (groups: bigint) => {
    const [multiply, add] = [products / groups, products / groups];
    return { first: { ...last, multiply, add: add - 1n }, rest: { ...NOTHING, multiply, add } };
  };
  const { first: whole } = split(1n);
  const equal = { across: 1n, first: whole, rest: whole };
  const kinds = { first: { ...NOTHING, multiply: products }, rest: { ...whole, multiply: 0n } };
  return [
    { ...list, factor: 'kind', quantity: 'none', down: 2n, ...kinds },
    { ...list, factor: 'cell', quantity: 'kernel', down: kernel_height, ...split(cells), across: kernel_width },
    { ...list, factor: 'channel', quantity: 'in', down: products / cells, ...split(products / cells) },
    { ...equal, factor: 'position', quantity: 'size', down: height, across: width, values: [images, kernels] },
    { ...equal, factor: 'kernel', quantity: 'out', down: kernels, values: [images, height, width] },
    { ...equal, factor: 'image', quantity: 'none', down: images, values: [kernels, height, width] },
  ];
}

/** The arithmetic of a grouping: so many groups of so many operations, less the missing ones, make all. */
export function groupSum({ down, across, values, first, rest }: Grouping) {
  const [groups, outputs] = [down * across, product(values)];
  const equal = groups === 1n || operationsIn(first) === operationsIn(rest);
  const each = (equal ? operationsIn(first) : placesIn(first)) * outputs;
  const missing = equal ? 0n : outputs;
  return { groups, outputs, each, missing, flops: groups * each - missing };
}
