/** A grid of numbers: its cells, lines that run on where more of it is left out, and frames laid over it. */
import type { ComponentChildren } from 'preact';
import type { Sides } from '#calc/positions.ts';
import type { Axes, Axis } from './layout.ts';

/** A cell's side in the units of the drawing. */
export const CELL = 40;
/** How far lines run on past an edge that is no edge of the grid. */
const ON = 7;

/** A number as it is set: with a minus sign. */
export const signed = (value: number): string => String(value).replace('-', '−');

export interface Cell {
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
  cell: (row: number, column: number) => Cell;
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

/** A rectangle of cells, by its first cell and its size, on the part of the grid that is drawn. */
export function Frame({ axes, from, size, name }: { axes: Axes; from: Sides; size: Sides; name: string }) {
  const [y, x] = [from[0] - axes[0].first, from[1] - axes[1].first];
  const cut = (at: number, long: number, { count }: Axis): Sides => [
    Math.max(at, -0.2),
    Math.min(at + long, count + 0.2),
  ];
  const [top, bottom] = cut(y, size[0], axes[0]);
  const [left, right] = cut(x, size[1], axes[1]);
  if (bottom <= top || right <= left) return null;
  const [width, height] = [right - left, bottom - top];
  return <rect class={name} x={left * CELL} y={top * CELL} width={width * CELL} height={height * CELL} />;
}

/** What a cell is filled with, and its numbers. */
function CellView({ cell: { text, name, fill, tag }, x, y }: { cell: Cell; x: number; y: number }) {
  return (
    <>
      {(fill || name) && <rect class={`${fill ?? ''} ${name ?? ''}`} x={x} y={y} width={CELL} height={CELL} />}
      {text && (
        <text class={text.length > 2 ? `long ${name ?? ''}` : name} x={x + CELL / 2} y={y + CELL / 2}>
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
