/** Along one dimension of a convolution: which cells each step of the kernel touches. What a picture of it draws. */

import { sizesOf } from '../fields/fields.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';

export interface Reach {
  /** True for a transposed convolution: an input value spreads over cells of the output; else an output value gathers cells of the input. */
  spreads: boolean;
  /** Cells of the canvas: the padded input, or the output with what padding cuts off. */
  cells: number;
  /** Cells before and after the tensor itself: added by padding, or cut off by it. */
  before: number;
  after: number;
  /** True where padding adds zeros, and no copies of the input. */
  zeros: boolean;
  /** The cells of each step: an output value's, or an input value's. */
  touched: readonly (readonly number[])[];
}

/** Larger canvases are not drawn. */
export const MOST_CELLS = 40n;

type Sized = 'kernel_size' | 'stride' | 'padding' | 'dilation' | 'output_padding';

/** A dimension, counted from the last: −1 is the width. */
export type SideFromLast = -1 | -2 | -3;

/** The number of a field for a dimension. */
export function sizeAlong(found: Evaluation, field: Sized, side: SideFromLast): bigint {
  const sizes = sizesOf(found.options[field], 1) ?? [];
  return sizes.at(side) ?? sizes[0] ?? 0n;
}

/** Padding in all: `same` adds the reach of the kernel, `valid` nothing. */
function padded(found: Evaluation, side: SideFromLast, span: bigint): bigint {
  if (found.options.padding === 'same') return span;
  return found.options.padding === 'valid' ? 0n : 2n * sizeAlong(found, 'padding', side);
}

/** Cells before the tensor, and of the whole canvas. */
export function canvasOf(
  found: Evaluation,
  spreads: boolean,
  side: SideFromLast,
  span: bigint,
): { before: bigint; cells: bigint } {
  const [input = 1n, output = 1n] = [found.input_shape.at(side), found.output_shape.at(side)];
  if (!spreads) {
    const added = padded(found, side, span);
    return { before: added / 2n, cells: input + added };
  }
  const before = sizeAlong(found, 'padding', side);
  // Output padding may reach past the last product; no product lies there.
  const [reached, kept] = [(input - 1n) * sizeAlong(found, 'stride', side) + span + 1n, before + output];
  return { before, cells: reached > kept ? reached : kept };
}

const least = (...values: readonly bigint[]): number => Number(values.reduce((a, b) => (a < b ? a : b)));

/** The first place of a canvas that is drawn, and how many cells from there on. */
interface Stretch {
  from: bigint;
  most: bigint;
}

/** A canvas of so many cells is drawn whole; of a larger one so many of the tensor, with no more than a few before it. */
const WHOLE = 16n;
const CUT = 8n;
const LEAD = 3n;
/** Of a wide rim the end is drawn where the kernel spans no more than this. */
const MOST_SPAN = 64n;

type Sizes = Record<'before' | 'span' | 'stride' | 'steps', bigint>;

/** What is drawn of a canvas that is cut: from the beginning of a step on, so that the kernel is whole at the first. */
function stretchOf({ before, span, stride, steps }: Sizes, kept: bigint): Stretch {
  const over = before > LEAD && span < MOST_SPAN ? (before - LEAD) / stride : 0n;
  const from = (over < steps ? over : steps - 1n) * stride;
  return { from, most: kept + (before - from < CUT ? before - from : 0n) };
}

/** The steps of a stretch, the first that begins in it first; those before it last, of which only the end lies in it. */
function stepsIn({ from, most }: Stretch, { span, stride, steps }: Sizes): number[] {
  const first = from / stride;
  const later = least(steps - first, (most + stride - 1n) / stride);
  const earlier = least(first, span / stride + 1n);
  return Array.from({ length: later + earlier }, (_, step) => Number(first) + (step < later ? step : later - step - 1));
}

/** The reach along a dimension: of all up to `most` cells, or of a part with `kept` cells of the tensor. */
function reachIn(layer: LayerDefinition, found: Evaluation, side: SideFromLast, most: bigint, kept?: bigint): Corner {
  const spreads = layer.kernel === 'spreads';
  const [kernel, stride, dilation] = (['kernel_size', 'stride', 'dilation'] as const).map((field) =>
    sizeAlong(found, field, side),
  ) as [bigint, bigint, bigint];
  const shapes = [found.input_shape, found.output_shape].map((shape) => shape.at(side) ?? 1n);
  const [steps, tensor] = (spreads ? shapes : shapes.reverse()) as [bigint, bigint];
  const span = dilation * (kernel - 1n);
  const { before, cells: all } = canvasOf(found, spreads, side, span);
  const sizes = { before, span, stride, steps };
  const stretch = kept ? stretchOf(sizes, kept) : { from: 0n, most };
  const { from } = stretch;
  const cells = least(all - from, stretch.most);
  const starts = stepsIn(stretch, sizes).map((step) => step * Number(stride) - Number(from));
  const taps = Array.from({ length: least(kernel, stretch.most + MOST_SPAN) }, (_, tap) => tap * Number(dilation));
  const [less, more] = [from > 0n, all - from > stretch.most];
  return {
    spreads,
    cells,
    before: least(before - from, stretch.most),
    after: Math.max(0, cells - least(before - from + tensor, BigInt(cells))),
    zeros: found.options.padding_mode === 'zeros',
    touched: starts.map((start) => taps.map((tap) => start + tap).filter((cell) => cell >= 0 && cell < cells)),
    more,
    less,
    // No place is told by half a dot.
    middles: starts
      .map((start) => start + (Number(span) + 1) / 2)
      .filter((middle) => middle >= Number(less) && middle <= cells - Number(more)),
  };
}

/** The reach along the last dimension of a convolution, also transposed; `null` for another layer, or where it is too large to draw. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach | null {
  if (!layer.kernel) return null;
  const reach = reachIn(layer, found, -1, MOST_CELLS);
  return reach.more ? null : reach;
}

/** The reach along a dimension of a convolution, or of what is too large to draw a part of it; each step with its middle. */
export interface Corner extends Reach {
  /** True where cells follow behind those that are drawn, and where others stand before them. */
  more: boolean;
  less: boolean;
  /** The middle of the span of each step that is drawn, in cells from the first: where the kernel stands. */
  middles: readonly number[];
}

/**
 * The reach along a dimension; of what is too large to draw, or stands beside that, a part with `kept` cells of the tensor.
 * `null` for a layer without a kernel that moves.
 */
export function cornerOf(
  layer: LayerDefinition,
  found: Evaluation,
  side: SideFromLast,
  beside: Evaluation = found,
  kept: bigint = CUT,
): Corner | null {
  if (!layer.kernel) return null;
  const whole = reachIn(layer, found, side, WHOLE);
  const cut = whole.more || reachIn(layer, beside, side, WHOLE).more;
  return cut ? reachIn(layer, found, side, WHOLE, kept) : whole;
}

/** For each cell of the canvas, how many products read it, or land on it. */
export function meetings({ cells, touched }: Reach): number[] {
  const met = Array<number>(cells).fill(0);
  for (const cell of touched.flat()) met[cell] = (met[cell] ?? 0) + 1;
  return met;
}

/** True for a cell that padding adds, or cuts off. */
export const isOutside = ({ cells, before, after }: Reach, cell: number): boolean =>
  cell < before || cell >= cells - after;
