/** Blocks of cubes seen from above a corner: faces, grid, window, dimension lines and break marks as SVG paths. */

/** Rows run down-left from the top corner, columns down-right, depth straight down. */
export interface Size {
  rows: number;
  columns: number;
  depth: number;
}

/** A block as drawn: long sides are cut short, and marked as broken. */
export interface Block {
  size: Size;
  broken: { rows: boolean; columns: boolean; depth: boolean };
}

export type Point = readonly [number, number];

/** The longest side drawn cube by cube; a longer one is broken. */
const LONGEST: Size = { rows: 8, columns: 8, depth: 6 };

/** Height of a cube's upright edge, in half widths. */
const UPRIGHT = 1.05;

/** The block that stands for a tensor of these sides. */
export function blockOf(rows: bigint, columns: bigint, depth: bigint): Block {
  const cut = (side: bigint, most: number) => (side > BigInt(most) ? most : Number(side));
  return {
    size: { rows: cut(rows, LONGEST.rows), columns: cut(columns, LONGEST.columns), depth: cut(depth, LONGEST.depth) },
    broken: {
      rows: rows > BigInt(LONGEST.rows),
      columns: columns > BigInt(LONGEST.columns),
      depth: depth > BigInt(LONGEST.depth),
    },
  };
}

/** Width and height of a block's outline, in units of half a cube's width. */
export function extent({ rows, columns, depth }: Size): { width: number; height: number } {
  return { width: rows + columns, height: (rows + columns) / 2 + depth * UPRIGHT };
}

/** Projects a lattice point; the block's outline is centred on the origin. */
export function project(size: Size, unit: number) {
  const { height } = extent(size);
  const shift = (size.rows - size.columns) / 2;
  return (row: number, column: number, down: number): Point => [
    (column - row + shift) * unit,
    ((row + column) / 2 + down * UPRIGHT - height / 2) * unit,
  ];
}

const text = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** `M a L b`. */
export const line = (from: Point, to: Point): string => `M${text(from)}L${text(to)}`;

const polygon = (points: readonly Point[]): string => `M${points.map(text).join('L')}Z`;

const inner = (count: number): number[] => Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1);

export interface BoxFaces {
  top: string;
  left: string;
  right: string;
  grid: string;
}

/** The three visible faces of the part of a block from (`row`, `column`) to its near corner, and their grid. */
export function faces(size: Size, unit: number, row = 0, column = 0): BoxFaces {
  const at = project(size, unit);
  const { rows, columns, depth } = size;
  const grid = [
    ...inner(rows - row).map(
      (i) =>
        line(at(row + i, column, 0), at(row + i, columns, 0)) +
        line(at(row + i, columns, 0), at(row + i, columns, depth)),
    ),
    ...inner(columns - column).map(
      (j) =>
        line(at(row, column + j, 0), at(rows, column + j, 0)) +
        line(at(rows, column + j, 0), at(rows, column + j, depth)),
    ),
    ...inner(depth).map(
      (k) => line(at(rows, column, k), at(rows, columns, k)) + line(at(rows, columns, k), at(row, columns, k)),
    ),
  ];
  return {
    top: polygon([at(row, column, 0), at(row, columns, 0), at(rows, columns, 0), at(rows, column, 0)]),
    left: polygon([at(rows, column, 0), at(rows, columns, 0), at(rows, columns, depth), at(rows, column, depth)]),
    right: polygon([at(rows, columns, 0), at(row, columns, 0), at(row, columns, depth), at(rows, columns, depth)]),
    grid: grid.join(''),
  };
}

/** A dimension line along an edge, `away` pixels off it, with a tick at each end; and where its label goes. */
export function dimension(from: Point, to: Point, away: number): { path: string; label: Point } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const normal: Point = [(dy / length) * away, (-dx / length) * away];
  const off = (point: Point, by: number): Point => [point[0] + normal[0] * by, point[1] + normal[1] * by];
  const ticks = line(off(from, 0.35), off(from, 1.4)) + line(off(to, 0.35), off(to, 1.4));
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return { path: line(off(from, 1), off(to, 1)) + ticks, label: off(middle, 1.5) };
}

/** Break marks: a gap in the middle of each edge along a side that was cut short, between two strokes. */
export function breaks({ size, broken }: Block, unit: number): { gaps: string; strokes: string } {
  const at = project(size, unit);
  const { rows, columns, depth } = size;
  const [r, c, d] = [rows / 2, columns / 2, depth / 2];
  const middles: Point[] = [
    ...(broken.rows ? [at(r, 0, 0), at(r, columns, 0), at(r, columns, depth)] : []),
    ...(broken.columns ? [at(0, c, 0), at(rows, c, 0), at(rows, c, depth)] : []),
    ...(broken.depth ? [at(rows, 0, d), at(rows, columns, d), at(0, columns, d)] : []),
  ];
  const stroke = ([x, y]: Point, shift: number) => line([x + shift - 2, y + 4], [x + shift + 2, y - 4]);
  return {
    gaps: middles.map(([x, y]) => line([x - 2, y], [x + 2, y])).join(''),
    strokes: middles.map((middle) => stroke(middle, -2) + stroke(middle, 2)).join(''),
  };
}
