/** The input of a network as its fields write it: one text for all sizes, parted by commas, and one for each axis. */
import type { Shape } from '#calc/fields/shapes.ts';
import { parseWhole } from '#calc/numbers/exact.ts';
import { isWholeShape, splitShape } from '../../example/shape/axes.ts';

/** The largest size, as for every field. */
const LARGEST = 10n ** 15n;

/** What each axis is, by how many there are; of whole numbers that are looked up, the second is tokens. */
export type AxisKey = 'batch' | 'channels' | 'frames' | 'height' | 'width' | 'tokens' | 'values' | 'axis';

const AXES: Readonly<Record<number, readonly AxisKey[]>> = {
  2: ['batch', 'values'],
  4: ['batch', 'channels', 'height', 'width'],
  5: ['batch', 'channels', 'frames', 'height', 'width'],
};

/** The axes of an input of so many sizes. */
export const axesOfRank = (rank: number, indices: boolean): readonly AxisKey[] =>
  indices && rank === 2 ? ['batch', 'tokens'] : (AXES[rank] ?? Array.from({ length: rank }, () => 'axis'));

/** The text of each axis. */
export const axisTextsOf = (input: string): readonly string[] => input.split(',');

/** The size that a text means; none where it is no size. */
export function sizeOf(text: string): bigint | undefined {
  const read = parseWhole(text, 1n, LARGEST);
  return read.ok ? read.value : undefined;
}

/** The sizes of an input; none where one of its texts is no size. */
export function sizesOfInput(input: string): Shape | undefined {
  const sizes = axisTextsOf(input).map(sizeOf);
  return sizes.every((size) => size !== undefined) ? sizes : undefined;
}

/** An input with the text of one axis replaced; a whole shape, as it is pasted, takes the place of all. */
export function withAxisText(input: string, at: number, text: string): string {
  if (isWholeShape(text)) return splitShape(text).join(',');
  const plain = text.replace(/[,，]/g, '');
  return axisTextsOf(input)
    .map((one, index) => (index === at ? plain : one))
    .join(',');
}

/** An input with one size steppedInput, not below 1; as it was where that axis holds no size. */
export function steppedInput(input: string, at: number, by: bigint): string {
  const size = sizeOf(axisTextsOf(input)[at] ?? '');
  if (size === undefined) return input;
  const next = size + by;
  return withAxisText(input, at, String(next < 1n ? 1n : next > LARGEST ? LARGEST : next));
}
