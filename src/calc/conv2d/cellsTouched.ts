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

/** The last number of a field with one for each dimension. */
const last = (found: Evaluation, field: Sized): bigint => sizesOf(found.options[field], 1)?.at(-1) ?? 0n;

/** Padding in all: `same` adds the reach of the kernel, `valid` nothing. */
function padded(found: Evaluation, span: bigint): bigint {
  if (found.options.padding === 'same') return span;
  return found.options.padding === 'valid' ? 0n : 2n * last(found, 'padding');
}

/** Cells before the tensor, and of the whole canvas. */
function canvas(found: Evaluation, spreads: boolean, span: bigint): { before: bigint; cells: bigint } {
  const [input = 1n, output = 1n] = [found.input_shape.at(-1), found.output_shape.at(-1)];
  if (!spreads) {
    const added = padded(found, span);
    return { before: added / 2n, cells: input + added };
  }
  const before = last(found, 'padding');
  // Output padding may reach past the last product; no product lies there.
  const [reached, kept] = [(input - 1n) * last(found, 'stride') + span + 1n, before + output];
  return { before, cells: reached > kept ? reached : kept };
}

/** The reach along the last dimension of a convolution, also transposed; `null` for another layer, or where it is too large to draw. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach | null {
  if (!layer.kernel) return null;
  const spreads = layer.kernel === 'spreads';
  const [kernel, stride, dilation] = [last(found, 'kernel_size'), last(found, 'stride'), last(found, 'dilation')];
  const [input = 1n, output = 1n] = [found.input_shape.at(-1), found.output_shape.at(-1)];
  const { before, cells } = canvas(found, spreads, dilation * (kernel - 1n));
  if (cells > MOST_CELLS) return null;
  const touch = (step: number) =>
    Array.from({ length: Number(kernel) }, (_, cell) => step * Number(stride) + cell * Number(dilation));
  return {
    spreads,
    cells: Number(cells),
    before: Number(before),
    after: Number(cells - before - (spreads ? output : input)),
    zeros: found.options.padding_mode === 'zeros',
    touched: Array.from({ length: Number(spreads ? input : output) }, (_, step) => touch(step)),
  };
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
