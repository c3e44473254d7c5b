/** A ground as it is drawn: its cells, the kernel at its first place, a dot for each place; of what spreads how many products meet in a cell. */
import type { Ground, GroundCell } from './ground.ts';
import { CELL_KINDS, groundCells } from './ground.ts';
import { closedPath, outlineOf, SEEN, seenOf, TOOTH } from './torn.ts';

/** How wide a cell is drawn. */
export const UNIT = 20;

interface Props {
  at: Ground;
  /** The other one: tensors of both stand at the same place, on one scale. */
  beside: Ground;
  says: string;
}

type Axis = keyof Ground;

/** How much room both need along an axis: before the tensor, and in all. */
export function roomOf(axis: Axis, grounds: readonly Ground[]): { before: number; all: number } {
  const before = Math.max(...grounds.map((one) => one[axis].before));
  const ends = grounds.map(({ [axis]: one }) => before - one.before + one.cells - (one.more ? 1 - SEEN - TOOTH : 0));
  return { before, all: Math.max(...ends) };
}

type Place = Pick<GroundCell, 'row' | 'column'>;

/** A cell as a path. */
export const cellPath = (at: Ground, { row, column }: Place): string =>
  closedPath(outlineOf(at, [row, column]), (down, across) => [across * UNIT, down * UNIT]);

/** A stroke through a cell, from below, as far as the cell is seen. */
function crossed({ down, across }: Ground, { row, column }: Place): string {
  const [top, bottom] = seenOf(down, row);
  const [left, right] = seenOf(across, column);
  return `M${left * UNIT} ${bottom * UNIT}L${right * UNIT} ${top * UNIT}`;
}

/** Every row with every column. */
export const crossing = <Drawn,>(
  rows: readonly number[] = [],
  columns: readonly number[] = [],
  draw: (row: number, column: number) => Drawn,
) => rows.flatMap((row) => columns.map((column) => draw(row, column)));

/** The cells of a ground by what they are; what nothing reads is crossed out. */
export function Cells({ at, hue, cross }: { at: Ground; hue: 'out' | 'size'; cross: boolean }) {
  const cells = groundCells(at);
  return (
    <g class={`q-${hue}`}>
      {CELL_KINDS.map((kind) => {
        const all = cells.filter((one) => one.kind === kind);
        const strokes = cross && kind.endsWith('unmet') ? all.map((one) => crossed(at, one)) : [];
        return (
          all.length > 0 && (
            <path key={kind} class={kind} d={[...all.map((one) => cellPath(at, one)), ...strokes].join('')} />
          )
        );
      })}
    </g>
  );
}

/** How many products meet in each cell; none in one that is cut. */
export function Counts({ at }: { at: Ground }) {
  const whole = ({ cells, more, less }: Ground[Axis], cell: number) =>
    !(more && cell === cells - 1) && !(less && cell === 0);
  return (
    <>
      {groundCells(at)
        .filter(({ row, column }) => whole(at.down, row) && whole(at.across, column))
        .map(({ row, column, met }) => (
          <text key={`${row} ${column}`} x={(column + 0.5) * UNIT} y={(row + 0.5) * UNIT + 4.5}>
            {met}
          </text>
        ))}
    </>
  );
}

/** The kernel at its first place, and the places: dots where it stands, or in the cells how many products land. */
function Marks({ at }: { at: Ground }) {
  const { down, across } = at;
  const kernel = crossing(down.touched[0], across.touched[0], (row, column) => cellPath(at, { row, column }));
  const dots = crossing(down.middles, across.middles, (row, column) => `M${column * UNIT} ${row * UNIT}h0`);
  return (
    <>
      <g class="q-kernel">
        <path d={kernel.join('')} />
      </g>
      {across.spreads ? (
        <Counts at={at} />
      ) : (
        <path class="q-out" stroke-width="7" stroke-linecap="round" d={dots.join('')} />
      )}
    </>
  );
}

export function GroundView({ at, beside, says }: Props) {
  const [down, across] = [roomOf('down', [at, beside]), roomOf('across', [at, beside])];
  const [left, top] = [(across.before - at.across.before) * UNIT, (down.before - at.down.before) * UNIT];
  const { spreads } = at.across;
  return (
    <svg class="reach ground" viewBox={`0 0 ${across.all * UNIT} ${down.all * UNIT}`} role="img" aria-label={says}>
      <g transform={`translate(${left} ${top})`}>
        <Cells at={at} hue={spreads ? 'out' : 'size'} cross={!spreads} />
        <Marks at={at} />
      </g>
    </svg>
  );
}
