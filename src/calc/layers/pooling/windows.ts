/**
 * Windows that slide over one, two or three dimensions. Rules: PyTorch 2.13, `torch.nn.MaxPool2d` and its siblings
 * (shape section), and `pooling_output_shape` of ATen's `Pool.h`.
 */

import type { Field, FieldName, Scalar } from '../../fields/fields.ts';
import { FIELDS } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import { ceilDiv, floorDiv } from '../../numbers/exact.ts';
import type { Environment } from '../../numbers/expression.ts';
import type { Condition, Options } from '../define.ts';
import { axisSymbols, byAxis, inputHasAxes, lastSizes, sizeScalars, sizeSymbols, valuesOf } from '../space/axes.ts';
import type { Rank } from '../space/sides.ts';
import { SIDES_OF } from '../space/sides.ts';

/** What a window is along one dimension. */
export interface Window {
  axis: string;
  size: bigint;
  kernel: bigint;
  stride: bigint;
  padding: bigint;
  dilation: bigint;
  /** Stretch of the input that the dilated window covers. */
  span: bigint;
}

/** The fields of windows, of as many sizes as the layer has dimensions. */
export function windowFields(rank: Rank): Partial<Record<FieldName, Field>> {
  const sizes = (of: Field, rest: Partial<Field> = {}) =>
    field(rank === 2 ? 'pair' : 'sizes', of.quantity, of.symbol, { rank, ...rest });
  return {
    kernel_size: sizes(FIELDS.kernel_size),
    stride: sizes(FIELDS.stride, { words: ['None'] }),
    padding: sizes(FIELDS.padding, { min: 0n }),
    dilation: sizes(FIELDS.dilation),
  };
}

/** Symbols of all names that `windowScalars` answers, and of the output's sizes. */
export const windowSymbols = (rank: Rank): Record<string, Scalar> => ({
  ...sizeSymbols(rank),
  ...axisSymbols('kernel', 'K', rank, { quantity: 'kernel', field: 'kernel_size' }),
  ...axisSymbols('stride', 'S', rank, { quantity: 'none', field: 'stride' }),
  ...axisSymbols('padding', 'P', rank, { quantity: 'none', field: 'padding' }),
  ...axisSymbols('dilation', 'D', rank, { quantity: 'none', field: 'dilation' }),
});

/** The windows by dimension. PyTorch: the "default value" of `stride` is `kernel_size`. */
export function windowsOf(options: Options, rank: Rank): Window[] {
  const sizes = lastSizes(options, rank);
  const kernel = valuesOf(options.kernel_size, rank);
  const stride = options.stride === 'None' ? kernel : valuesOf(options.stride, rank);
  const padding = valuesOf(options.padding, rank, 0n);
  const dilation = valuesOf(options.dilation, rank);
  return SIDES_OF[rank].map((axis, index) => {
    const at = (values: readonly bigint[]) => values[index] as bigint;
    const one = { axis, size: at(sizes), kernel: at(kernel), stride: at(stride) };
    return { ...one, padding: at(padding), dilation: at(dilation), span: at(dilation) * (at(kernel) - 1n) + 1n };
  });
}

/** Sizes, windows and `maps` by the names of the formulas. */
export function windowScalars(options: Options, rank: Rank): Environment {
  const windows = windowsOf(options, rank);
  const each = (prefix: string, pick: (window: Window) => bigint) => byAxis(prefix, rank, windows.map(pick));
  return {
    ...sizeScalars(options, rank),
    ...each('kernel', ({ kernel }) => kernel),
    ...each('stride', ({ stride }) => stride),
    ...each('padding', ({ padding }) => padding),
    ...each('dilation', ({ dilation }) => dilation),
  };
}

/** Numbers in a window. */
export const windowText = (rank: Rank): string => SIDES_OF[rank].map((axis) => `kernel_${axis}`).join(' * ');

/** What is left to slide over: the padded size without one window. */
function roomText(options: Options, axis: string): string {
  const padded = options.padding === undefined ? axis : `${axis} + 2 * padding_${axis}`;
  if (options.dilation === undefined) return `${padded} - kernel_${axis}`;
  return `${padded} - dilation_${axis} * (kernel_${axis} - 1) - 1`;
}

const room = ({ size, padding, span }: Window): bigint => size + 2n * padding - span;

/** Starts that lie on the input or the padding before it. */
const startsInside = ({ size, padding, stride }: Window): bigint => floorDiv(size + padding - 1n, stride) + 1n;

/** Windows that reach all of the padded input. */
const startsToCover = (window: Window): bigint => ceilDiv(room(window), window.stride) + 1n;

/**
 * Windows along one dimension. With `ceil_mode` a last one may hang over, but "sliding windows that would start in the
 * right padded region are ignored".
 */
function outputText(options: Options, window: Window): string {
  const { axis } = window;
  if (options.ceil_mode !== true) return `(${roomText(options, axis)}) // stride_${axis} + 1`;
  if (startsToCover(window) <= startsInside(window))
    return `(${roomText(options, axis)} + stride_${axis} - 1) // stride_${axis} + 1`;
  const padded = options.padding === undefined ? axis : `${axis} + padding_${axis}`;
  return `(${padded} - 1) // stride_${axis} + 1`;
}

/** With `ceil_mode`, windows of one number on two reach all of them at a stride of 1, and at 2 end on the last start inside. */
export const WINDOW_FORMS = { ceil_mode: [false, true], stride: [1n, 2n], input_shape: [[2n, 2n, 2n, 2n]] } as const;

/** The number of windows along each dimension as expressions: the output's sizes. */
export const windowOutputs =
  (rank: Rank, prefix = 'out') =>
  (options: Options): Record<string, string> =>
    Object.fromEntries(windowsOf(options, rank).map((one) => [`${prefix}_${one.axis}`, outputText(options, one)]));

/** PyTorch: "pad should be smaller than or equal to half of kernel size". */
const paddingAtMostHalf =
  (rank: Rank): Condition =>
  (options) => {
    const wrong = windowsOf(options, rank).find(({ padding, kernel }) => padding > kernel / 2n);
    if (!wrong) return null;
    const { axis, padding, kernel } = wrong;
    return {
      condition: 'padding_at_most_half',
      fields: ['padding', 'kernel_size'],
      values: { axis, padding: String(padding), kernel: String(kernel), most: String(kernel / 2n) },
    };
  };

/** PyTorch: "Calculated output size: … Output size is too small". With `ceil_mode` a window may hang over by less than its stride. */
export const windowFits =
  (rank: Rank): Condition =>
  (options) => {
    const over = (window: Window) => (options.ceil_mode === true ? window.stride - 1n : 0n);
    const wrong = windowsOf(options, rank).find((window) => room(window) + over(window) < 0n);
    if (!wrong) return null;
    const { axis, size, padding, span } = wrong;
    return {
      condition: 'window_fits',
      fields: wrong.dilation > 1n ? ['kernel_size', 'dilation'] : ['kernel_size'],
      values: { axis, span: String(span), most: String(size + 2n * padding + over(wrong)) },
    };
  };

/** A window no larger than the input itself. */
export const kernelAtMostInput =
  (rank: Rank): Condition =>
  (options) => {
    const wrong = windowsOf(options, rank).find(({ kernel, size }) => kernel > size);
    if (!wrong) return null;
    const { axis, size, kernel } = wrong;
    return {
      condition: 'kernel_at_most_input',
      fields: ['kernel_size', 'input_shape'],
      values: { axis, kernel: String(kernel), size: String(size) },
    };
  };

/** What all windows must satisfy. */
export const windowConditions = (rank: Rank): Condition[] => [
  inputHasAxes(rank),
  paddingAtMostHalf(rank),
  windowFits(rank),
];
