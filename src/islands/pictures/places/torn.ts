/** Cells as they are drawn, in cells from the first: a little smaller than their places, and torn where what they stand on goes on. */

/** What goes on beyond its edges, along both of its sides. */
export interface CutSides {
  down: Edges;
  across: Edges;
}

interface Edges {
  cells: number;
  more: boolean;
  less: boolean;
}

type Point = readonly [row: number, column: number];

/** How much of a cut cell is seen, how far cells stay apart, and how long the teeth of a torn edge are. */
export const SEEN = 0.6;
export const TOOTH = 0.1;
const APART = 0.05;

/** From where to where a cell is seen along a side. */
export function seenOf({ cells, more, less }: Edges, cell: number, apart = APART): readonly [number, number] {
  const [first, last] = [less && cell === 0, more && cell === cells - 1];
  return [cell + (first ? 1 - SEEN : apart), cell + (last ? SEEN : 1 - apart)];
}

/** An edge from a point up to another, which is not named; three teeth a cell where it is torn. */
function edge([row, column]: Point, [toRow, toColumn]: Point, torn: boolean): Point[] {
  const steps = torn ? 4 * Math.max(1, Math.round(Math.abs(toRow - row) + Math.abs(toColumn - column))) : 1;
  const [down, across] = [(toRow - row) / steps, (toColumn - column) / steps];
  return Array.from({ length: steps }, (_, step) => {
    const off = step === 0 ? 0 : step % 2 === 1 ? TOOTH : -TOOTH;
    return [row + step * down + Math.sign(across) * off, column + step * across - Math.sign(down) * off] as const;
  });
}

/** The outline of all cells from one to another, each named by row and column. */
export function outlineOf(
  { down, across }: CutSides,
  [row, column]: Point,
  [toRow, toColumn]: Point = [row, column],
  apart = APART,
): Point[] {
  const [top, bottom] = [seenOf(down, row, apart)[0], seenOf(down, toRow, apart)[1]];
  const [left, right] = [seenOf(across, column, apart)[0], seenOf(across, toColumn, apart)[1]];
  const corners: Point[] = [
    [top, left],
    [top, right],
    [bottom, right],
    [bottom, left],
  ];
  const torn = [
    down.less && row === 0,
    across.more && toColumn === across.cells - 1,
    down.more && toRow === down.cells - 1,
    across.less && column === 0,
  ];
  return corners.flatMap((from, index) => edge(from, corners[(index + 1) % 4] as Point, torn[index] === true));
}

const short = (length: number): number => Math.round(length * 100) / 100;

/** A closed path through points, by where each is drawn. */
export const closedPath = (points: readonly Point[], at: (row: number, column: number) => Point): string =>
  `M${points.map(([row, column]) => at(row, column).map(short).join(' ')).join('L')}z`;
