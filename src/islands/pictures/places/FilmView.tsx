/** A film as it is drawn: frames stand side by side, each seen from the left, so that a kernel is a block through some of them. */
import { isOutside } from '#calc/conv2d/cellsTouched.ts';
import { crossing, roomOf, Tears } from './cells.tsx';
import type { Film } from './film.ts';

/** A row and a column of a frame as they are drawn: columns lead to the right and upwards. */
const ROW = 13;
const COLUMN = { x: 7, y: 3.5 };
/** From one frame to the next beside its columns, below all for the dots, and the rim. */
const BETWEEN = 15;
const BELOW = 18;
const RIM = 2;
/** A film of fewer frames is not drawn larger. */
const LEAST = 8;

interface Props {
  at: Film;
  /** The other one: frames of both stand at the same place, on one scale. */
  beside: Film;
  says: string;
}

type Cell = readonly [row: number, column: number];

/** Where a row and a column meet in a frame; all frames are drawn alike. */
type Put = (...cell: Cell) => readonly [number, number];

/** Cells of a frame, each as an outline. */
const allCells = (put: Put, [rows, columns]: readonly (readonly number[] | undefined)[]): string =>
  crossing(rows, columns, (row, column) => {
    const corners = [put(row, column), put(row, column + 1), put(row + 1, column + 1), put(row + 1, column)];
    return `M${corners.join('L')}z`;
  }).join('');

/** A frame, with the zeros around it; one of zeros alone has nothing inside. */
function Frame({ film, frame, put }: { film: Film; frame: number; put: Put }) {
  const { down, across } = film;
  const cells = [down, across].map((side) => [...Array(side.cells).keys()]);
  const inside = [down, across].map((side, axis) => cells[axis]?.filter((cell) => !isOutside(side, cell)));
  const zeros = isOutside(film.frames, frame);
  return (
    <g class="q-size">
      {(zeros || down.before + across.before > 0) && <path class="outside" d={allCells(put, cells)} />}
      {!zeros && <path d={allCells(put, inside)} />}
      <Tears at={film} put={put} />
    </g>
  );
}

/** The sides of the kernel's block at its first place, through so many frames. */
function blockPath(put: Put, [rows, columns]: readonly (readonly number[] | undefined)[], through: number): string {
  const [top = 0, bottom = 0, left = 0, right = 0] = [rows?.[0], rows?.at(-1), columns?.[0], columns?.at(-1)];
  const side = (from: Cell, to: Cell) => {
    const [[x, y], [toX, toY]] = [put(...from), put(...to)];
    return `M${x} ${y}h${through}L${toX + through} ${toY}H${toX}z`;
  };
  const near: Cell = [top, left];
  const far: Cell = [bottom + 1, right + 1];
  return side(near, [top, right + 1]) + side(near, [bottom + 1, left]) + side(far, far);
}

/** Where the frames of a film stand, drawn to one scale with another. */
function layFilm(film: Film, beside: Film) {
  const [frames, down, across] = (['frames', 'down', 'across'] as const).map((axis) => {
    const { before, all } = roomOf(axis, [film, beside]);
    return { all, before: before - film[axis].before };
  }) as [ReturnType<typeof roomOf>, ReturnType<typeof roomOf>, ReturnType<typeof roomOf>];
  const wide = across.all * COLUMN.x;
  const step = wide + BETWEEN;
  const floor = RIM + across.all * COLUMN.y;
  const put: Put = (row, column) => [
    (across.before + column) * COLUMN.x,
    floor + (down.before + row) * ROW - (across.before + column) * COLUMN.y,
  ];
  return {
    put,
    step,
    middle: wide / 2,
    left: (frame: number) => RIM + (frames.before + frame) * step,
    width: RIM * 2 + Math.max(LEAST, frames.all) * step - BETWEEN,
    height: floor + down.all * ROW + BELOW,
  };
}

export function FilmView({ at: film, beside, says }: Props) {
  const { put, step, middle, left, width, height } = layFilm(film, beside);
  const [kernel = [], ...cells] = [film.frames, film.down, film.across].map(({ touched }) => touched[0]);
  const [first = 0, last = 0] = [kernel[0], kernel.at(-1)];
  const dots = film.frames.middles.map((place) => `M${left(place - 0.5) + middle} ${height - BELOW / 2}h0`);
  const moved = (frame: number) => `translate(${left(frame)} 0)`;
  return (
    <svg class="reach film" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
      {[...Array(film.frames.cells).keys()].map((frame) => (
        <g key={frame} transform={moved(frame)}>
          <Frame film={film} frame={frame} put={put} />
        </g>
      ))}
      {kernel.map((frame) => (
        <path key={frame} class="block q-kernel" transform={moved(frame)} d={allCells(put, cells)} />
      ))}
      <path class="face q-kernel" transform={moved(first)} d={blockPath(put, cells, (last - first) * step)} />
      <path class="q-out" stroke-width="7" stroke-linecap="round" d={dots.join('')} />
    </svg>
  );
}
