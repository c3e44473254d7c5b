/** Cells as pictures of an option draw them, and torn edges where what they stand on goes on. */
import type { Corner } from '#calc/conv2d/cellsTouched.ts';
import type { Ground, GroundCell } from './ground.ts';
import { CELL_KINDS, groundCells } from './ground.ts';

/** How wide a cell is drawn. */
export const UNIT = 20;

/** How much of a cut cell is seen, and how long the teeth of a torn edge are, in cells. */
const SEEN = 0.6;
const TOOTH = 0.12;

type Axis = 'down' | 'across';

/** How many cells of a side are seen. */
export const seenOf = ({ cells, more }: Pick<Corner, 'cells' | 'more'>): number => cells - (more ? 1 - SEEN : 0);

/** Every row with every column. */
export const crossing = <Drawn,>(
  rows: readonly number[] = [],
  columns: readonly number[] = [],
  draw: (row: number, column: number) => Drawn,
) => rows.flatMap((row) => columns.map((column) => draw(row, column)));

/** A cell, a little smaller than its place, so that neighbours stay apart. */
export const square = (row: number, column: number): string =>
  `M${column * UNIT + 1} ${row * UNIT + 1}h${UNIT - 2}v${UNIT - 2}h${2 - UNIT}z`;

const crossed = (row: number, column: number): string =>
  `M${column * UNIT + 1} ${(row + 1) * UNIT - 1}l${UNIT - 2} ${2 - UNIT}`;

/** Where a row and a column meet on a drawing. */
type Put = (row: number, column: number) => readonly [number, number];

const onGround: Put = (row, column) => [column * UNIT, row * UNIT];

/** Paper over the cells that are cut, with teeth towards what is seen of them. */
export function Tears({
  at,
  put = onGround,
}: {
  at: Record<Axis, Pick<Corner, 'cells' | 'more' | 'less'>>;
  put?: Put;
}) {
  return (['down', 'across'] as const).map((axis) => {
    const { cells, more, less } = at[axis];
    const along = at[axis === 'down' ? 'across' : 'down'].cells;
    const tear = (edge: number, end: number) => {
      const teeth = [...Array(along * 4 + 1).keys()].map((step) => [step / 4, edge + (step % 2) * TOOTH] as const);
      const points = [...teeth, [along + TOOTH, end] as const, [-TOOTH, end] as const].map(([one, other]) =>
        (axis === 'down' ? put(other, one) : put(one, other)).map((place) => Math.round(place * 10) / 10),
      );
      return `M${points.join('L')}z`;
    };
    return (
      <>
        {more && <path class="tear" d={tear(cells - 1 + SEEN - TOOTH, cells + TOOTH)} />}
        {less && <path class="tear" d={tear(1 - SEEN, -TOOTH)} />}
      </>
    );
  });
}

/** The cells of a ground by what they are; what nothing reads is crossed out. */
export function Cells({ at, hue, cross }: { at: Ground; hue: string; cross?: boolean }) {
  const cells = groundCells(at);
  return (
    <g class={`q-${hue}`}>
      {CELL_KINDS.map((kind) => {
        const draw = (shape: typeof square) =>
          cells.map((one: GroundCell) => (one.kind === kind ? shape(one.row, one.column) : '')).join('');
        const d = draw(square);
        return d && <path key={kind} class={kind} d={d + (cross && kind.endsWith('unmet') ? draw(crossed) : '')} />;
      })}
    </g>
  );
}

/** How much room some need along an axis: before the tensor, and in all. */
export function roomOf<Name extends string>(axis: Name, all: readonly Record<Name, Corner>[]) {
  const before = Math.max(...all.map((one) => one[axis].before));
  return { before, all: Math.max(...all.map(({ [axis]: one }) => before - one.before + seenOf(one))) };
}
