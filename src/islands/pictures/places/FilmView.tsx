/** A film as it is drawn: frames stand side by side, each seen from the left, so that a kernel is a block through some of them. */
import type { Corner } from '#calc/conv2d/cellsTouched.ts';
import { isOutside } from '#calc/conv2d/cellsTouched.ts';
import type { Film } from './film.ts';
import { crossing } from './GroundView.tsx';
import { closedPath, outlineOf, seenOf } from './torn.ts';

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

/** Where what both have in common stands: cells before the tensor, and all, along each dimension. */
function roomAlong(axis: keyof Film, films: readonly Film[]): { before: number; all: number } {
  const before = Math.max(...films.map((one) => one[axis].before));
  return { before, all: Math.max(...films.map(({ [axis]: one }) => before - one.before + one.cells)) };
}

/** A place of the film on the drawing. */
type At = (frame: number) => (row: number, column: number) => readonly [number, number];

/** The first and the last cell of a side that are the tensor's. */
const inner = ({ cells, before, after }: Corner): readonly [number, number] => [before, cells - after - 1];

/** Lines between the cells of a frame, inside of it. */
function gridLines({ down, across }: Film, at: ReturnType<At>): string {
  const line = (from: readonly [number, number], to: readonly [number, number]) => `M${at(...from)}L${at(...to)}`;
  const ends = (side: Corner) => {
    const [first, last] = inner(side);
    return [seenOf(side, first, 0)[0], seenOf(side, last, 0)[1]] as const;
  };
  const [[top, bottom], [left, right]] = [ends(down), ends(across)];
  const between = (side: Corner) => {
    const [first, last] = inner(side);
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index + 1);
  };
  return [
    ...between(down).map((row) => line([row, left], [row, right])),
    ...between(across).map((column) => line([top, column], [bottom, column])),
  ].join('');
}

/** A frame, with the zeros around it; one of zeros alone has nothing inside. */
function Frame({ film, frame, at }: { film: Film; frame: number; at: ReturnType<At> }) {
  const { down, across } = film;
  const all = outlineOf(film, [0, 0], [down.cells - 1, across.cells - 1], 0);
  const [[top, bottom], [left, right]] = [inner(down), inner(across)];
  const zeros = isOutside(film.frames, frame);
  const rim = zeros || down.before + down.after + across.before + across.after > 0;
  return (
    <g class="q-size">
      {rim && <path class="outside" d={closedPath(all, at)} />}
      {!zeros && bottom >= top && right >= left && (
        <>
          <path d={closedPath(outlineOf(film, [top, left], [bottom, right], 0), at)} />
          <path class="cells" d={gridLines(film, at)} />
        </>
      )}
    </g>
  );
}

/** The kernel at its first place: its cells in each frame, and the edges of the block that they make. */
function Block({ film, at }: { film: Film; at: At }) {
  const [frames = [], rows = [], columns = []] = [film.frames, film.down, film.across].map(({ touched }) => touched[0]);
  const [first = 0, last = 0] = [frames[0], frames.at(-1)];
  const [top = 0, bottom = 0, left = 0, right = 0] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  const corners = outlineOf(film, [top, left], [bottom, right], 0).filter((_, __, { length }) => length === 4);
  const edges = corners.map(([row, column]) => `M${at(first)(row, column)}L${at(last)(row, column)}`);
  /** The side of the block above an edge of the kernel, from its first frame to its last. */
  const face = (...ends: readonly (readonly [number, number] | undefined)[]) => {
    const [from = [0, 0], to = [0, 0]] = ends;
    return `M${at(first)(...from)}L${at(last)(...from)}L${at(last)(...to)}L${at(first)(...to)}z`;
  };
  const cells = (frame: number) =>
    crossing(rows, columns, (row, column) => closedPath(outlineOf(film, [row, column]), at(frame)));
  return (
    <g class="q-kernel">
      {frames.map((frame) => (
        <path key={frame} d={cells(frame).join('')} />
      ))}
      {last > first && (
        <>
          <path class="face" d={face(corners[0], corners[1]) + face(corners[0], corners[3])} />
          <path class="block" d={edges.join('')} />
        </>
      )}
    </g>
  );
}

export function FilmView({ at: film, beside, says }: Props) {
  const both = [film, beside];
  const [frames, down, across] = (['frames', 'down', 'across'] as const).map((axis) => roomAlong(axis, both)) as [
    ReturnType<typeof roomAlong>,
    ReturnType<typeof roomAlong>,
    ReturnType<typeof roomAlong>,
  ];
  const step = across.all * COLUMN.x + BETWEEN;
  const [rise, height] = [across.all * COLUMN.y, down.all * ROW];
  const left = RIM + (frames.before - film.frames.before) * step;
  const [above, before] = [down.before - film.down.before, across.before - film.across.before];
  const at: At = (frame) => (row, column) => [
    left + frame * step + (before + column) * COLUMN.x,
    RIM + rise + (above + row) * ROW - (before + column) * COLUMN.y,
  ];
  const width = RIM * 2 + Math.max(LEAST, frames.all + (film.frames.more ? 0.5 : 0)) * step - BETWEEN;
  const dots = film.frames.middles.map((middle) => {
    const x = left + (middle - 0.5) * step + (across.all * COLUMN.x) / 2;
    return `M${x} ${RIM + rise + height + BELOW / 2}h0`;
  });
  return (
    <svg class="reach film" viewBox={`0 0 ${width} ${RIM + rise + height + BELOW}`} role="img" aria-label={says}>
      {Array.from({ length: film.frames.cells }, (_, frame) => (
        <Frame key={frame} film={film} frame={frame} at={at(frame)} />
      ))}
      {film.frames.more && (
        <path
          class="rest"
          stroke-width="3"
          stroke-linecap="round"
          d={[0, 1, 2]
            .map((dot) => `M${left + film.frames.cells * step + dot * 8} ${RIM + rise + height / 2}h0`)
            .join('')}
        />
      )}
      <Block film={film} at={at} />
      <path class="q-out" stroke-width="7" stroke-linecap="round" d={dots.join('')} />
    </svg>
  );
}
