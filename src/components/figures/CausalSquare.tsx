/** Attention as a square, token by token: what a causal mask needs of it, and what one token more needs. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';

type CausalWords = Words['transformers']['causal'];

const SIDE = 8;
const CELL = 26;
const SQUARE = SIDE * CELL;

/** The cells of a row up to a column, as one path. */
const cellsIn = (row: number, from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, index) => `M${(from + index) * CELL} ${row * CELL}h${CELL}v${CELL}h-${CELL}z`,
  ).join('');

const ROWS = Array.from({ length: SIDE }, (_, row) => row);
const NEEDED = ROWS.map((row) => cellsIn(row, 0, row + 1)).join('');
const MASKED = ROWS.map((row) => cellsIn(row, row + 1, SIDE)).join('');
const BEFORE = ROWS.slice(0, -1)
  .map((row) => cellsIn(row, 0, row + 1))
  .join('');
const LAST = cellsIn(SIDE - 1, 0, SIDE);
/** A stroke through each cell that the mask hides. */
const STRUCK = ROWS.flatMap((row) =>
  Array.from({ length: SIDE - row - 1 }, (_, index) => {
    const column = row + 1 + index;
    return `M${column * CELL + 7} ${(row + 1) * CELL - 7}l${CELL - 14} -${CELL - 14}`;
  }),
).join('');

/** Products needed under the mask, cell by cell. */
const needed = ROWS.reduce((all, row) => all + row + 1, 0);

function Axes({ words }: { words: CausalWords }) {
  return (
    <>
      <text x="0" y="-8">
        {words.seen} →
      </text>
      <text transform={`translate(-8 ${SQUARE}) rotate(-90)`}>← {words.looks}</text>
    </>
  );
}

function WholeText({ words }: { words: CausalWords }) {
  return (
    <>
      <text class="heading" x="0" y="-32">
        {words.whole}
      </text>
      <Axes words={words} />
      <g class="q-out">
        <path class="face face-right" d={NEEDED} />
        <path class="face face-left" d={MASKED} />
        <path class="face-grid" d={STRUCK} />
      </g>
      <text class="number" x="0" y={SQUARE + 22}>
        {message(words.needed, { count: needed })}
      </text>
      <text x="0" y={SQUARE + 41}>
        {message(words.computed, { count: SIDE * SIDE })}
      </text>
    </>
  );
}

function OneMore({ words }: { words: CausalWords }) {
  return (
    <>
      <text class="heading" x="0" y="-32">
        {words.one}
      </text>
      <Axes words={words} />
      <g class="q-out">
        <path class="face-grid" d={BEFORE} />
        <path class="face face-right" d={LAST} />
      </g>
      <text class="number" x="0" y={SQUARE + 22}>
        {message(words.row, { count: SIDE })}
      </text>
      <text x="0" y={SQUARE + 41}>
        {words.cached}
      </text>
    </>
  );
}

function Squares({
  words,
  name,
  width,
  height,
  second,
}: {
  words: CausalWords;
  name: string;
  width: number;
  height: number;
  second: string;
}) {
  const alt = message(words.alt, { side: SIDE, needed, all: SIDE * SIDE });
  return (
    <svg class={`anatomy ${name}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <g transform="translate(26 52)">
        <WholeText words={words} />
      </g>
      <g transform={second}>
        <OneMore words={words} />
      </g>
    </svg>
  );
}

export function CausalSquare({ words }: FigureView) {
  const said = words.transformers.causal;
  return (
    <div class="picture">
      <Squares words={said} name="wide" width={640} height={306} second="translate(346 52)" />
      <Squares words={said} name="tall" width={320} height={620} second="translate(26 366)" />
    </div>
  );
}
