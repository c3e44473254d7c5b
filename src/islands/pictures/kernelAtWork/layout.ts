/** Which part of each grid is drawn, and how large its cells are. */
import type { Walk } from '#calc/conv2d/positions.ts';
import { outputAt } from '#calc/conv2d/positions.ts';
import type { Player } from './player.ts';

/** A stretch of rows or columns that is drawn, of all there are. */
export interface Axis {
  first: number;
  count: number;
  size: number;
}

/** Rows and columns drawn at most: of the input, of a kernel, and of all three grids side by side. */
const MOST = { input: 12, kernel: 7, output: 10, together: 26 };
/** Room for the three grids, the least one takes, and the space between; then the same on a phone. */
const ROOM = { wide: 640, narrow: 312, least: 112, gap: 28, narrowGap: 18 };

/** The stretch around `span` rows from `start`; a span that is longer than the stretch is shown from its start. */
function stretch(size: number, start: number, span: number, most: number): Axis {
  const count = Math.min(size, most);
  const margin = Math.max(0, Math.floor((count - span) / 2));
  return { first: Math.min(Math.max(start - margin, 0), size - count), count, size };
}

export type Axes = readonly [Axis, Axis];

const both = (of: (side: 0 | 1) => Axis): Axes => [of(0), of(1)];

/** Rows and columns of the output that fit beside the other grids. */
function outputMost({ padded, kernel }: Walk, side: 0 | 1): number {
  const taken = Math.min(padded[side], MOST.input) + Math.min(kernel[side], MOST.kernel);
  return Math.max(5, Math.min(MOST.output, MOST.together - taken));
}

export interface WorkLayout {
  input: Axes;
  kernel: Axes;
  output: Axes;
  /** Sides of a cell in pixels. */
  wide: number;
  narrow: number;
  /** On a phone, of the kernel and the output where they stand under the input. */
  under: number;
  /** True where a cell has room for its weight too. */
  tags: boolean;
}

/** A cell's side at which the columns of the grids fit in a row. */
function wideCell(columns: readonly number[]): number {
  const width = (cell: number) =>
    columns.reduce((sum, count) => sum + Math.max(count * cell, ROOM.least), ROOM.gap * (columns.length - 1));
  let cell = 38;
  while (cell > 20 && width(cell) > ROOM.wide) cell -= 1;
  return cell;
}

/** What of the grids to draw at the player's place: everything that fits, or the surroundings of the kernel. */
export function workLayout({ walk, position, shown, now }: Player): WorkLayout {
  const [, , ...value] = outputAt(walk, position);
  const [, ...start] = shown[0]?.input ?? [0, 0, 0];
  const [, ...at] = shown[now ?? 0]?.input ?? [0, 0, 0];
  const cell = [Math.floor((now ?? 0) / walk.kernel[1]), (now ?? 0) % walk.kernel[1]] as const;
  const input = both((side) =>
    walk.span[side] <= MOST.input
      ? stretch(walk.padded[side], start[side], walk.span[side], MOST.input)
      : stretch(walk.padded[side], at[side], 1, MOST.input),
  );
  const kernel = both((side) => stretch(walk.kernel[side], cell[side], 1, MOST.kernel));
  const output = both((side) => stretch(walk.output[side === 0 ? 2 : 3], value[side], 1, outputMost(walk, side)));
  const columns = [input, kernel, output].map(([, { count }]) => count);
  const [inputs = 1, kernels = 1, outputs = 1] = columns;
  const tags = inputs + outputs <= 9;
  const besides = ROOM.narrow - ROOM.narrowGap;
  const narrow = tags
    ? Math.min(36, Math.floor(besides / (inputs + outputs)))
    : Math.min(30, Math.floor(ROOM.narrow / inputs));
  const under = tags ? narrow : Math.min(narrow, Math.floor(besides / (kernels + outputs)));
  return { input, kernel, output, wide: wideCell(columns), narrow, under, tags };
}
