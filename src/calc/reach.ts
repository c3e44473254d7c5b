/** Along one dimension of a convolution: which cells each step of the kernel touches. What a picture of it draws. */
import type { Evaluation } from './evaluate.ts';
import { sizesOf } from './fields.ts';
import type { LayerDefinition } from './layers/define.ts';

export interface Reach {
  /** True for a transposed convolution: an input value spreads over cells of the output; else an output value gathers cells of the input. */
  spreads: boolean;
  /** Cells of the canvas: the padded input, or the output before padding is cut off. */
  cells: number;
  /** Cells before and after the tensor itself: added zeros, or what is cut off. */
  before: number;
  after: number;
  /** How many steps there are, and the cells of each of the first ones. */
  steps: number;
  touched: readonly (readonly number[])[];
}

/** Larger canvases are not drawn. */
const MOST_CELLS = 40n;
const MOST_STEPS = 8;

/** The last number of a field with one for each dimension. */
const last = (found: Evaluation, field: 'kernel_size' | 'stride' | 'padding' | 'dilation' | 'output_padding'): bigint =>
  sizesOf(found.options[field], 1)?.at(-1) ?? 0n;

/** Padding in all: `same` adds the reach of the kernel, `valid` nothing. */
function padded(found: Evaluation, reach: bigint): bigint {
  if (found.options.padding === 'same') return reach;
  return found.options.padding === 'valid' ? 0n : 2n * last(found, 'padding');
}

/** The reach along the last dimension of a convolution, also transposed; `null` for another layer, or where it is too large to draw. */
export function reachOf(layer: LayerDefinition, found: Evaluation): Reach | null {
  if (layer.family !== 'convolution') return null;
  const spreads = layer.name.startsWith('ConvTranspose');
  const [kernel, stride, dilation] = [last(found, 'kernel_size'), last(found, 'stride'), last(found, 'dilation')];
  const [input = 1n, output = 1n] = [found.input_shape.at(-1), found.output_shape.at(-1)];
  const span = dilation * (kernel - 1n);
  const added = spreads ? 2n * last(found, 'padding') : padded(found, span);
  const cells = spreads ? output + added : input + added;
  if (cells > MOST_CELLS) return null;
  const steps = spreads ? input : output;
  const drawn = Math.min(Number(steps), MOST_STEPS);
  const touch = (step: number) =>
    Array.from({ length: Number(kernel) }, (_, cell) => step * Number(stride) + cell * Number(dilation));
  return {
    spreads,
    cells: Number(cells),
    before: Number(added / 2n),
    after: Number(added - added / 2n),
    steps: Number(steps),
    touched: Array.from({ length: drawn }, (_, step) => touch(step)),
  };
}

/** Cells of the tensor that no step touches: what a stride leaves over. */
export function untouched({ cells, before, after, steps, touched }: Reach): number[] {
  if (steps > touched.length) return [];
  const met = new Set(touched.flat());
  return Array.from({ length: cells - before - after }, (_, cell) => cell + before).filter((cell) => !met.has(cell));
}
