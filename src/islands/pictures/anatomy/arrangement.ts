/** Where the parts of the anatomy picture stand: one wide arrangement, one tall for phones. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import type { Block } from './isometric.ts';
import { blockOf, extent } from './isometric.ts';

export interface Arrangement {
  name: 'wide' | 'tall';
  width: number;
  height: number;
  /** Centre of the input block. */
  input: { x: number; y: number; width: number; height: number };
  kernels: number;
  biases: number;
  outputs: number;
  bracket: number;
  /** Centre of the first row, distance of rows, and the room a block has in its row. */
  first: number;
  step: number;
  room: { width: number; height: number };
}

export const WIDE: Arrangement = {
  name: 'wide',
  width: 640,
  height: 615,
  input: { x: 120, y: 324, width: 150, height: 300 },
  kernels: 316,
  biases: 428,
  outputs: 524,
  bracket: 577,
  first: 111,
  step: 71,
  room: { width: 84, height: 65 },
};

export const TALL: Arrangement = {
  name: 'tall',
  width: 342,
  height: 776,
  input: { x: 171, y: 110, width: 120, height: 100 },
  kernels: 112,
  biases: 190,
  outputs: 250,
  bracket: 292,
  first: 328,
  step: 64,
  room: { width: 64, height: 58 },
};

/** Rows that are drawn; more kernels than this are cut, with the number left out said between. */
const ROWS = 7;

/** A row of the picture: a kernel by its number, or the gap that says how many are left out. */
export type TensorRow = { y: number; kernel: bigint } | { y: number; omitted: bigint };

/** The rows for so many kernels, centred in the room of seven. */
export function rowsFor(kernels: bigint, { first, step }: Arrangement): TensorRow[] {
  if (kernels > BigInt(ROWS)) {
    const shown = Array.from({ length: ROWS - 2 }, (_, index) => ({
      y: first + index * step,
      kernel: BigInt(index + 1),
    }));
    const omitted = { y: first + (ROWS - 2) * step, omitted: kernels - BigInt(ROWS - 1) };
    return [...shown, omitted, { y: first + (ROWS - 1) * step, kernel: kernels }];
  }
  const top = first + ((ROWS - Number(kernels)) * step) / 2;
  return Array.from({ length: Number(kernels) }, (_, index) => ({ y: top + index * step, kernel: BigInt(index + 1) }));
}

export interface Blocks {
  input: Block;
  kernel: Block;
  output: Block;
  /** Rows and columns of the input's near corner that the kernel's window covers. */
  window: { rows: number; columns: number };
  /** Half a cube's width in pixels: one scale for all blocks. */
  unit: number;
}

/** The blocks of a layer, and the largest scale at which all of them fit. */
export function blocksOf({ values, weights, output_shape }: Evaluation, arrangement: Arrangement): Blocks {
  const of = (name: string) => values[name] ?? 1n;
  const depth = weights[0]?.shape[1] ?? 1n;
  const input = blockOf(of('height'), of('width'), of('in_channels'));
  const kernel = blockOf(of('kernel_height'), of('kernel_width'), depth);
  const output = blockOf(output_shape[2] ?? 1n, output_shape[3] ?? 1n, 1n);
  const scale = ({ size }: Block, room: { width: number; height: number }) =>
    Math.min(room.width / extent(size).width, room.height / extent(size).height);
  const { room } = arrangement;
  const unit = Math.min(10.5, scale(input, arrangement.input), scale(kernel, room), scale(output, room));
  const covered = (span: bigint, side: number) => (span > BigInt(side) ? side : Number(span));
  const window = {
    rows: covered(of('span_height'), input.size.rows),
    columns: covered(of('span_width'), input.size.columns),
  };
  return { input, kernel, output, window, unit };
}
