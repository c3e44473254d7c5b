/** One value above, and the canvas below that it gathers from or scatters over: the same cells, the arrows turned around. */
import { Cells, Counts, cellPath, crossing, roomOf, UNIT } from './GroundView.tsx';
import type { Ground } from './ground.ts';
import { closedPath, outlineOf } from './torn.ts';

/** Between the values and the canvas, and the rim above. */
const GAP = 34;
const RIM = 1;
/** The head of an arrow. */
const HEAD = 4.5;

interface Props {
  at: Ground;
  /** The other one: both are drawn on one scale. */
  beside: Ground;
  way: 'gather' | 'scatter';
  says: string;
}

interface Point {
  x: number;
  y: number;
}

/** The values as a grid of their own: one for each step that is drawn. */
function valuesOf({ down, across }: Ground) {
  const side = ({ touched, more, less }: Ground['down']) => ({ cells: touched.length, more, less });
  return { down: side(down), across: side(across) };
}

/** An arrow from one point to another, with its head. */
function arrow(from: Point, to: Point): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) =>
    `${(to.x - HEAD * Math.cos(angle + turn)).toFixed(1)} ${(to.y - HEAD * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${from.x} ${from.y}L${to.x} ${to.y}M${wing(0.5)}L${to.x} ${to.y}L${wing(-0.5)}`;
}

/** From the foot of a value to the kernel's columns: the arrows between them, and what they span. */
function between(foot: Point, columns: readonly number[], top: number, way: Props['way']) {
  const ends = columns.map((column) => ({ x: (column + 0.5) * UNIT, y: top }));
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const wide = UNIT / 2 - 1;
  return {
    arrows: ends.map((end) => (way === 'scatter' ? arrow(foot, end) : arrow(end, foot))).join(''),
    span: `M${foot.x - wide} ${foot.y}h${2 * wide}L${(right + 1) * UNIT - 1} ${top}H${left * UNIT + 1}z`,
  };
}

export function DualView({ at, beside, way, says }: Props) {
  const [down, across] = [roomOf('down', [at, beside]), roomOf('across', [at, beside])];
  const values = valuesOf(at);
  const tall = Math.max(values.down.cells, valuesOf(beside).down.cells) * UNIT;
  // The value is one in the middle of its row, so that what it is joined to spreads to both sides.
  const column = Math.floor((values.across.cells - 1) / 2);
  const [rows = [], columns = []] = [at.down.touched[0], at.across.touched[column]];
  const aside = ((at.across.cells - values.across.cells) / 2) * UNIT;
  const foot = { x: aside + (column + 0.5) * UNIT, y: UNIT - 1 - tall - GAP };
  const { arrows, span } = between(foot, columns, (rows[0] ?? 0) * UNIT + 1, way);
  const square = (row: number, col: number) =>
    closedPath(outlineOf(values, [row, col]), (y, x) => [aside + x * UNIT, y * UNIT - tall - GAP]);
  const all = crossing([...Array(values.down.cells).keys()], [...Array(values.across.cells).keys()], square);
  const [large, small] = way === 'scatter' ? (['out', 'size'] as const) : (['size', 'out'] as const);
  const [left, top] = [(across.before - at.across.before) * UNIT, (down.before - at.down.before) * UNIT + tall + GAP];
  return (
    <svg
      class="reach dual"
      viewBox={`0 ${-RIM} ${across.all * UNIT} ${tall + GAP + down.all * UNIT + RIM}`}
      role="img"
      aria-label={says}
    >
      <g transform={`translate(${left} ${top})`}>
        <Cells at={at} hue={large} cross={false} />
        <g class="q-kernel">
          <path d={crossing(rows, columns, (row, col) => cellPath(at, { row, column: col })).join('')} />
        </g>
        <g class={`q-${small}`}>
          <path d={all.join('')} />
          <path class="told" d={square(0, column)} />
        </g>
        <g class="ways q-kernel">
          <path class="span" d={span} />
          <path d={arrows} />
        </g>
        <Counts at={at} />
      </g>
    </svg>
  );
}
