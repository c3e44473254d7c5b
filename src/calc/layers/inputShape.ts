/** Layers that take an input of any shape: its field, its sizes, and which dimension an option means. */
import type { Sizes, Value } from '../fields/fields.ts';
import { isList } from '../fields/fields.ts';
import { field } from '../fields/lists.ts';
import type { Condition, Options } from './define.ts';

/** The field of an input that may have any number of dimensions. */
export const INPUT_SHAPE = field('sizes', 'size', '');

/** The input's sizes; none if it is not a list. */
export const inputSizes = ({ input_shape }: Options): Sizes => (isList(input_shape) ? input_shape : []);

/**
 * Index of the dimension that an option means, counted from the end where it is negative; `null` where there is none.
 * PyTorch takes a single number as one dimension here (`c10/core/WrapDimMinimal.h`).
 */
export function dimensionAt(dim: Value | undefined, rank: number): number | null {
  const span = Math.max(rank, 1);
  if (typeof dim !== 'bigint' || dim < -span || dim >= span) return null;
  return Number(dim < 0n ? dim + BigInt(span) : dim);
}

/** PyTorch: "Dimension out of range (expected to be in range of [-2, 1], but got 2)". The word `None` is not judged. */
export const dimInRange: Condition = (options) => {
  const { dim } = options;
  const rank = inputSizes(options).length;
  if (dim === 'None' || dimensionAt(dim, rank) !== null) return null;
  const most = Math.max(rank, 1) - 1;
  return {
    condition: 'dim_in_range',
    fields: ['dim', 'input_shape'],
    values: { dim: String(dim), rank: String(rank), least: String(-most - 1), most: String(most) },
  };
};

/**
 * The numbers of dimensions a layer takes, told by the shapes its documentation names (`(N, C)`, `(N, C, L)`).
 * PyTorch: "expected 2D or 3D input (got 4D input)".
 */
export function takesShapes(layer: string, ...shapes: readonly string[]): Condition {
  const ranks = shapes.map((shape) => shape.split(',').length);
  return (options) => {
    const rank = inputSizes(options).length;
    if (ranks.includes(rank)) return null;
    const [first = '', second = ''] = shapes;
    return {
      condition: shapes.length > 1 ? 'takes_two_shapes' : 'takes_one_shape',
      fields: ['input_shape'],
      values: { layer, rank: String(rank), first, second },
    };
  };
}
