/** One value above, and the canvas below that it gathers from or scatters over: the same cells, the arrows turned around. */
import { Cells, crossing, roomOf, seenOf, square, Tears, UNIT } from './cells.tsx';
import type { Ground } from './ground.ts';
import { groundCells } from './ground.ts';

/** Between the values and the canvas, and the rim above. */
const GAP = 34;
const RIM = 1;

interface Props {
  at: Ground;
  /** The other one: both are drawn on one scale. */
  beside: Ground;
  way: 'gather' | 'scatter';
  says: string;
}

/** A value for each step that is drawn. */
const valuesOf = ({ down, across }: Ground) => ({
  down: { ...down, cells: down.touched.length },
  across: { ...across, cells: across.touched.length },
});

/** How many products meet in each cell that is whole. */
function Counts({ at }: { at: Ground }) {
  const whole = ({ cells, more, less }: Ground['down'], cell: number) =>
    cell >= Number(less) && cell < cells - Number(more);
  return groundCells(at).map(
    ({ row, column, met }) =>
      whole(at.down, row) &&
      whole(at.across, column) && (
        <text key={`${row} ${column}`} x={(column + 0.5) * UNIT} y={row * UNIT + 15}>
          {met}
        </text>
      ),
  );
}

/** The values, of which one is marked. */
function Values({ values, step }: { values: ReturnType<typeof valuesOf>; step: number }) {
  const all = [values.down, values.across].map(({ cells }) => [...Array(cells).keys()]);
  return (
    <>
      <path d={crossing(all[0], all[1], square).join('')} />
      <path class="told" d={square(0, step)} />
      <Tears at={values} />
    </>
  );
}

interface WaysProps extends Pick<Props, 'way'> {
  columns: readonly number[];
  /** The middle of the value's lower edge, and the kernel's upper edge. */
  x: number;
  foot: number;
  top: number;
}

/** Arrows between the value and the kernel's columns, and what they span. */
function Ways({ columns, x, foot, top, way }: WaysProps) {
  const arrows = columns.map((column) => {
    const end = (column + 0.5) * UNIT;
    return way === 'scatter' ? `M${x} ${foot}L${end} ${top}m-3-5l3 5 3-5` : `M${end} ${top}L${x} ${foot}m-3 5l3-5 3 5`;
  });
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  return (
    <g class="ways q-kernel">
      <path class="face" d={`M${x - 9} ${foot}h18L${(right + 1) * UNIT - 1} ${top}H${left * UNIT + 1}z`} />
      <path d={arrows.join('')} />
    </g>
  );
}

export function DualView({ at, beside, way, says }: Props) {
  const { down, across } = at;
  const [high, wide] = [roomOf('down', [at, beside]), roomOf('across', [at, beside])];
  const values = valuesOf(at);
  const tall = Math.max(...[values, valuesOf(beside)].map((one) => seenOf(one.down))) * UNIT + GAP;
  // The value is one in the middle of its row, so that what it is joined to spreads to both sides.
  const step = Math.floor((values.across.cells - 1) / 2);
  const [rows = [], columns = []] = [down.touched[0], across.touched[step]];
  const aside = ((seenOf(across) - seenOf(values.across)) / 2) * UNIT;
  const ends = { x: aside + (step + 0.5) * UNIT, foot: UNIT - 1 - tall, top: (rows[0] ?? 0) * UNIT + 1 };
  const [large, small] = way === 'scatter' ? (['out', 'size'] as const) : (['size', 'out'] as const);
  const [left, above] = [(wide.before - across.before) * UNIT, (high.before - down.before) * UNIT + tall];
  const box = `0 ${-RIM} ${wide.all * UNIT} ${tall + high.all * UNIT + RIM}`;
  return (
    <svg class="reach dual" viewBox={box} role="img" aria-label={says}>
      <g transform={`translate(${left} ${above})`}>
        <Cells at={at} hue={large} />
        <g class="q-kernel">
          <path d={crossing(rows, columns, square).join('')} />
        </g>
        <Counts at={at} />
        <Tears at={at} />
        <g class={`q-${small}`} transform={`translate(${aside} ${-tall})`}>
          <Values values={values} step={step} />
        </g>
        <Ways columns={columns} way={way} {...ends} />
      </g>
    </svg>
  );
}
