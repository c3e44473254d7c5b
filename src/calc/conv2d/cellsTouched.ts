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
function sizeAt(found: Evaluation, field: Sized, side: SideFromLast): bigint {
  const sizes = sizesOf(found.options[field], 1) ?? [];
  return sizes.at(side) ?? sizes[0] ?? 0n;
}

/** Padding in all: `same` adds the reach of the kernel, `valid` nothing. */
function padded(found: Evaluation, side: SideFromLast, span: bigint): bigint {
  if (found.options.padding === 'same') return span;
  return found.options.padding === 'valid' ? 0n : 2n * sizeAt(found, 'padding', side);
}

/** Cells before the tensor, and of the whole canvas. */
function canvas(
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
  const before = sizeAt(found, 'padding', side);
  // Output padding may reach past the last product; no product lies there.
  const [reached, kept] = [(input - 1n) * sizeAt(found, 'stride', side) + span + 1n, before + output];
  return { before, cells: reached > kept ? reached : kept };
}

const least = (...values: readonly bigint[]): number => Number(values.reduce((a, b) => (a < b ? a : b)));

/** A stretch of a canvas: from a cell on, so many. */
interface Stretch {
  from: bigint;
  most: bigint;
}

/** The steps of a stretch, the first that begins in it first; those before it last, of which only the end lies in it. */
function stepsIn({ from, most }: Stretch, span: bigint, stride: bigint, steps: bigint): number[] {
  const first = from / stride;
  const [behind, before] = [(most + stride - 1n) / stride, (span + stride - 1n) / stride];
  const count = (...counts: readonly bigint[]) => [...Array(least(...counts)).keys()];
  return [
    ...count(steps - first, behind).map((step) => Number(first) + step),
    ...count(first, before).map((step) => Number(first) - 1 - step),
  ];
}

/** The reach along a dimension in a stretch of it; what lies outside is left out, of the steps too. Steps are named by their first cell. */
function reachIn(layer: LayerDefinition, found: Evaluation, side: SideFromLast, stretch: Stretch) {
  const spreads = layer.kernel === 'spreads';
  const [kernel, stride, dilation] = [
    sizeAt(found, 'kernel_size', side),
    sizeAt(found, 'stride', side),
    sizeAt(found, 'dilation', side),
  ];
  const [input = 1n, output = 1n] = [found.input_shape.at(side), found.output_shape.at(side)];
  const { before, cells: all } = canvas(found, spreads, side, dilation * (kernel - 1n));
  const { from, most } = stretch;
  const cells = least(all - from, most);
  const span = dilation * (kernel - 1n) + 1n;
  const starts = stepsIn(stretch, from > 0n ? span : 0n, stride, spreads ? input : output).map(
    (step) => step * Number(stride) - Number(from),
  );
  const taps = [...Array(least(kernel, from > 0n ? most + span : most)).keys()].map((tap) => tap * Number(dilation));
  const more = all - from > most;
  const reach: Reach = {
    spreads,
    cells,
    before: least(before - from, most),
    after: Math.max(0, cells - least(before - from + (spreads ? output : input), BigInt(cells))),
    zeros: found.options.padding_mode === 'zeros',
    touched: starts.map((start) => taps.map((tap) => start + tap).filter((cell) => cell >= 0 && cell < cells)),
  };
  return { reach, more, starts, span: Number(span) };
}

const WHOLE_CANVAS: Stretch = { from: 0n, most: MOST_CELLS };

/** The reach along the last dimension of a convolution, also transposed; `null` for another layer, or where it is too large to draw. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach | null {
  if (!layer.kernel) return null;
  const { reach, more } = reachIn(layer, found, -1, WHOLE_CANVAS);
  return more ? null : reach;
}

/** The reach along a dimension of a convolution, or of what is too large to draw a part of it; each step with its middle. */
export interface Corner extends Reach {
  /** True where cells follow behind those that are drawn, and where others stand before them. */
  more: boolean;
  less: boolean;
  /** The middle of the span of each step that is drawn, in cells from the first: where the kernel stands. */
  middles: readonly number[];
}

/** A canvas of so many cells is drawn whole; of a larger one so many of the tensor, with no more than so many before it. */
const WHOLE = 16n;
const CUT = 8n;
const LEAD = 3n;
/** Steps that begin before what is drawn are looked at while they are no more than this. */
const MOST_BEFORE = 64n;

/** True where a canvas is too large to be drawn whole along a dimension. */
export function isCutAlong(layer: LayerDefinition, found: Evaluation, side: SideFromLast): boolean {
  const span = sizeAt(found, 'dilation', side) * (sizeAt(found, 'kernel_size', side) - 1n);
  return canvas(found, layer.kernel === 'spreads', side, span).cells > WHOLE;
}

/** What is drawn of a canvas that is cut: from the beginning of a step on, so that the kernel is whole at the first. */
function cutOf(layer: LayerDefinition, found: Evaluation, side: SideFromLast, kept: bigint): Stretch {
  const [kernel, stride, dilation] = [
    sizeAt(found, 'kernel_size', side),
    sizeAt(found, 'stride', side),
    sizeAt(found, 'dilation', side),
  ];
  const span = dilation * (kernel - 1n);
  const { before } = canvas(found, layer.kernel === 'spreads', side, span);
  const steps = (layer.kernel === 'spreads' ? found.input_shape : found.output_shape).at(side) ?? 1n;
  const left = before > LEAD && span < MOST_BEFORE ? (before - LEAD) / stride : 0n;
  const from = (left < steps ? left : steps - 1n) * stride;
  return { from, most: before - from < CUT ? before - from + kept : kept };
}

/** The reach along a dimension, of it all or, where it is cut, of `kept` cells; `null` for a layer without a kernel that moves. */
export function cornerOf(
  layer: LayerDefinition,
  found: Evaluation,
  side: SideFromLast,
  cut = isCutAlong(layer, found, side),
  kept = CUT,
): Corner | null {
  if (!layer.kernel) return null;
  const stretch = cut ? cutOf(layer, found, side, kept) : { from: 0n, most: WHOLE };
  const { reach, more, starts, span } = reachIn(layer, found, side, stretch);
  const middles = starts.map((start) => start + span / 2);
  // No place is told by half a dot.
  const last = more ? reach.cells - 1 : reach.cells;
  const first = stretch.from > 0n ? 1 : 0;
  return { ...reach, more, less: first > 0, middles: middles.filter((at) => at >= first && at <= last) };
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
