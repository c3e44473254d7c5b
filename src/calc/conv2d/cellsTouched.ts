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
type Side = -1 | -2 | -3;

/** The number of a field for a dimension. */
export function sizeAlong(found: Evaluation, field: Sized, side: Side): bigint {
  const sizes = sizesOf(found.options[field], 1) ?? [];
  return sizes.at(side) ?? sizes[0] ?? 0n;
}

/** Padding in all: `same` adds the reach of the kernel, `valid` nothing. */
function padded(found: Evaluation, side: Side, span: bigint): bigint {
  if (found.options.padding === 'same') return span;
  return found.options.padding === 'valid' ? 0n : 2n * sizeAlong(found, 'padding', side);
}

/** Cells before the tensor, and of the whole canvas. */
export function canvasOf(
  found: Evaluation,
  spreads: boolean,
  side: Side,
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

/** The reach along a dimension as far as `most` cells; what lies behind them is left out, of the last steps too. */
function reachUpTo(layer: LayerDefinition, found: Evaluation, side: Side, most: bigint): Reach & { more: boolean } {
  const spreads = layer.kernel === 'spreads';
  const [kernel, stride, dilation] = [
    sizeAlong(found, 'kernel_size', side),
    sizeAlong(found, 'stride', side),
    sizeAlong(found, 'dilation', side),
  ];
  const [input = 1n, output = 1n] = [found.input_shape.at(side), found.output_shape.at(side)];
  const { before, cells: all } = canvasOf(found, spreads, side, dilation * (kernel - 1n));
  const cells = least(all, most);
  const touch = (step: number) =>
    Array.from({ length: least(kernel, most) }, (_, cell) => step * Number(stride) + cell * Number(dilation));
  const steps = least(spreads ? input : output, (most + stride - 1n) / stride);
  return {
    spreads,
    cells,
    before: least(before, most),
    after: all > most ? 0 : Number(all - before - (spreads ? output : input)),
    zeros: found.options.padding_mode === 'zeros',
    touched: Array.from({ length: steps }, (_, step) => touch(step).filter((cell) => cell < cells)),
    more: all > most,
  };
}

/** The reach along the last dimension of a convolution, also transposed; `null` for another layer, or where it is too large to draw. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach | null {
  if (!layer.kernel) return null;
  const { more, ...reach } = reachUpTo(layer, found, -1, MOST_CELLS);
  return more ? null : reach;
}

/** The reach along a dimension of a convolution, or of what is too large to draw the first cells; each step with its middle. */
export interface Corner extends Reach {
  /** True where cells follow behind those that are drawn. */
  more: boolean;
  /** The middle of the span of each step that is drawn, in cells from the first: where the kernel stands. */
  middles: readonly number[];
}

/** A canvas of so many cells is drawn whole; of a larger one so many. */
const WHOLE = 16n;
const CUT = 8n;

/** The reach along a dimension; `null` for a layer without a kernel that moves. */
export function cornerOf(layer: LayerDefinition, found: Evaluation, side: Side): Corner | null {
  if (!layer.kernel) return null;
  const whole = reachUpTo(layer, found, side, WHOLE);
  const reach = whole.more ? reachUpTo(layer, found, side, CUT) : whole;
  const span = Number(sizeAlong(found, 'dilation', side) * (sizeAlong(found, 'kernel_size', side) - 1n) + 1n);
  const middles = reach.touched.map(([first = 0]) => first + span / 2);
  return { ...reach, middles: middles.filter((middle) => middle <= reach.cells) };
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
