/** A ground as it is drawn: its cells, the kernel at its first place, a dot for each place; of what spreads how many products meet in a cell. */
import type { Ground, GroundCell } from './ground.ts';
import { CELL_KINDS, groundCells } from './ground.ts';

/** How wide a cell is drawn, and how far a cut one is seen. */
const UNIT = 20;
const SEEN = 0.6;

interface Props {
  at: Ground;
  /** The other one: tensors of both stand at the same place, on one scale. */
  beside: Ground;
  says: string;
}

type Axis = keyof Ground;

/** How much room both need along an axis: before the tensor, and in all. */
function roomOf(axis: Axis, grounds: readonly Ground[]): { before: number; all: number } {
  const before = Math.max(...grounds.map((one) => one[axis].before));
  const ends = grounds.map(({ [axis]: one }) => before - one.before + one.cells - (one.more ? 1 - SEEN : 0));
  return { before, all: Math.max(...ends) };
}

/** A cell, a little smaller than its place, so that neighbours stay apart. */
const square = ({ row, column }: Pick<GroundCell, 'row' | 'column'>): string =>
  `M${column * UNIT + 1} ${row * UNIT + 1}h${UNIT - 2}v${UNIT - 2}h${2 - UNIT}z`;

const crossed = ({ row, column }: GroundCell): string =>
  `M${column * UNIT + 1} ${(row + 1) * UNIT - 1}l${UNIT - 2} ${2 - UNIT}`;

/** Every row with every column. */
const crossing = <Drawn,>(
  rows: readonly number[] = [],
  columns: readonly number[] = [],
  draw: (row: number, column: number) => Drawn,
) => rows.flatMap((row) => columns.map((column) => draw(row, column)));

function Cells({ at }: { at: Ground }) {
  const cells = groundCells(at);
  const { spreads } = at.across;
  return (
    <g class={`q-${spreads ? 'out' : 'size'}`}>
      {CELL_KINDS.map((kind) => {
        const all = cells.filter((one) => one.kind === kind);
        const strokes = spreads || !kind.endsWith('unmet') ? [] : all.map(crossed);
        return all.length > 0 && <path key={kind} class={kind} d={[...all.map(square), ...strokes].join('')} />;
      })}
    </g>
  );
}

/** The kernel at its first place, and the places: dots where it stands, or in the cells how many products land. */
function Marks({ at }: { at: Ground }) {
  const { down, across } = at;
  const kernel = crossing(down.touched[0], across.touched[0], (row, column) => square({ row, column }));
  const dots = crossing(down.middles, across.middles, (row, column) => `M${column * UNIT} ${row * UNIT}h0`);
  return (
    <>
      <g class="q-kernel">
        <path d={kernel.join('')} />
      </g>
      {across.spreads ? (
        groundCells(at).map(({ row, column, met }) => (
          <text key={`${row} ${column}`} x={(column + 0.5) * UNIT} y={(row + 0.5) * UNIT + 4.5}>
            {met}
          </text>
        ))
      ) : (
        <path class="q-out" stroke-width="7" stroke-linecap="round" d={dots.join('')} />
      )}
    </>
  );
}

export function GroundView({ at, beside, says }: Props) {
  const [down, across] = [roomOf('down', [at, beside]), roomOf('across', [at, beside])];
  const [left, top] = [(across.before - at.across.before) * UNIT, (down.before - at.down.before) * UNIT];
  return (
    <svg class="reach ground" viewBox={`0 0 ${across.all * UNIT} ${down.all * UNIT}`} role="img" aria-label={says}>
      <g transform={`translate(${left} ${top})`}>
        <Cells at={at} />
        <Marks at={at} />
      </g>
    </svg>
  );
}
