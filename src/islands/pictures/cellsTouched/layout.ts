/** Where the parts of a row seen from the side are drawn: two sizes, since a small screen would shrink the words with the cells. */
import type { Reach } from '#calc/conv2d/cellsTouched.ts';

export interface TouchLayout {
  name: 'wide' | 'narrow';
  /** Of the drawing, and of one cell of the canvas. */
  width: number;
  height: number;
  size: number;
  /** Left edge of the canvas, and of the cells that stand at the ends of the rows. */
  left: number;
  ends: number;
  /** Upper edges of the canvas, and of the rows. */
  top: number;
  first: number;
  row: number;
  /** The steps that are drawn, one a row; `null` stands for those left out. */
  rows: readonly (number | null)[];
}

/** A cell at the end of a row, and the way to it. */
export const END = 26;
const WAY = 26;
/** A line of words above or below cells. */
const WORDS = 24;
const GAP = 10;
const LARGEST = 46;

/** Of more steps the last is drawn, since what a stride leaves over stands behind it. */
const MOST_ROWS = 8;

const ROOM = { wide: 640, narrow: 320 } as const;

/** All steps, or the first ones, a gap, and the last. */
function rowsOf({ touched }: Reach): (number | null)[] {
  const steps = [...touched.keys()];
  return steps.length <= MOST_ROWS ? steps : [...steps.slice(0, MOST_ROWS - 2), null, steps.length - 1];
}

/** A convolution from its input above to its outputs on the right; a transposed one from its inputs on the left to its output below. */
export function touchLayout(reach: Reach, name: TouchLayout['name']): TouchLayout {
  const width = ROOM[name];
  const size = Math.min(LARGEST, (width - END - WAY - 2) / reach.cells);
  const rows = rowsOf(reach);
  const row = name === 'wide' ? 32 : 27;
  const cell = Math.min(size, row);
  const below = reach.spreads ? 0 : cell + GAP;
  const first = WORDS + below;
  const end = first + rows.length * row;
  return {
    name,
    width,
    size,
    row,
    rows,
    first,
    left: reach.spreads ? END + WAY : 1,
    ends: reach.spreads ? 1 : reach.cells * size + WAY,
    top: reach.spreads ? end + GAP : WORDS,
    height: reach.spreads ? end + GAP + cell + WORDS : end + 2,
  };
}
