/** A grid of numbers: its cells, lines that run on where more of it is left out, and frames laid over it. */
import type { ComponentChildren } from 'preact';
import type { Sides } from '#calc/conv2d/positions.ts';
import type { Axes, Axis } from './layout.ts';

/** A cell's side in the units of the drawing. */
export const CELL = 40;
/** How far lines run on past an edge that is no edge of the grid. */
const ON = 7;

/** A number as it is set: with a minus sign. */
export const signed = (value: number): string => String(value).replace('-', '−');

export interface GridCell {
  text: string;
  name?: string;
  /** How it is filled. */
  fill?: string | undefined;
  /** A small number in the corner. */
  tag?: string;
}

interface GridProps {
  axes: Axes;
  label: string;
  class: string;
  /** The quantities it lights. */
  parts: string;
  cell: (row: number, column: number) => GridCell;
  /** Laid over the cells. */
  over: ComponentChildren;
}

const indices = ({ first, count }: Axis): number[] => Array.from({ length: count }, (_, index) => first + index);

/** From where to where lines along an axis run. */
const ends = ({ first, count, size }: Axis): Sides => [
  first > 0 ? -ON : 0,
  count * CELL + (first + count < size ? ON : 0),
];

/** Lines between the cells, and around them unless the grid goes on there. */
function linesOf([rows, columns]: Axes): string {
  const [left, right] = ends(columns);
  const [top, bottom] = ends(rows);
  const across = Array.from({ length: rows.count + 1 }, (_, index) => `M${left} ${index * CELL}H${right}`);
  const down = Array.from({ length: columns.count + 1 }, (_, index) => `M${index * CELL} ${top}V${bottom}`);
  return [...across, ...down].join('');
}

/** The outline of a rectangle of cells, by its first cell and its size; open on sides that are not drawn. */
export function GridFrame({ axes, from, size, name }: { axes: Axes; from: Sides; size: Sides; name: string }) {
  const side = (index: 0 | 1) => {
    const { first, count } = axes[index];
    const [start, end] = [from[index] - first, from[index] - first + size[index]];
    const at = [start < 0 ? -ON : start * CELL, end > count ? count * CELL + ON : end * CELL] as const;
    return { at, open: [start < 0, end > count] as const, seen: start < count && end > 0 };
  };
  const [rows, columns] = [side(0), side(1)];
  if (!rows.seen || !columns.seen) return null;
  const [[top, bottom], [left, right]] = [rows.at, columns.at];
  const to = (open: boolean) => (open ? 'M' : 'L');
  const path = `M${left} ${top}${to(rows.open[0])}${right} ${top}${to(columns.open[1])}${right} ${bottom}${to(rows.open[1])}${left} ${bottom}${to(columns.open[0])}${left} ${top}`;
  return <path class={name} d={path} />;
}

/** What a cell is filled with, and its numbers. */
function CellView({ cell: { text, name, fill, tag }, x, y }: { cell: GridCell; x: number; y: number }) {
  return (
    <>
      {(fill || name) && <rect class={fill ?? name} x={x} y={y} width={CELL} height={CELL} />}
      {text && (
        <text class={text.length > 3 ? `long ${name ?? ''}` : name} x={x + CELL / 2} y={y + CELL / 2}>
          {text}
        </text>
      )}
      {tag && (
        <text class="tag" x={x + CELL - 3} y={y + CELL - 5}>
          {tag}
        </text>
      )}
    </>
  );
}

export function Grid({ axes, label, class: name, parts, cell, over }: GridProps) {
  const [rows, columns] = axes;
  return (
    <svg
      class={name}
      data-parts={parts}
      viewBox={`0 0 ${columns.count * CELL} ${rows.count * CELL}`}
      style={`--columns:${columns.count}`}
      role="img"
      aria-label={label}
    >
      {indices(rows).map((row, y) =>
        indices(columns).map((column, x) => (
          <CellView key={`${y} ${x}`} cell={cell(row, column)} x={x * CELL} y={y * CELL} />
        )),
      )}
      <path class="lines" d={linesOf(axes)} />
      {over}
    </svg>
  );
}
