/** The weight matrices of a transformer's block, all to one scale. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

type BlockWords = Words['transformers']['block'];

/** One matrix where it is drawn: its name, its sizes in numbers, and its corner. */
interface Matrix {
  name: string;
  rows: bigint;
  columns: bigint;
  x: number;
  y: number;
}

/** How wide a row of the embedding is drawn, and the room between matrices. */
const SIDE = 56;
const GAP = 8;
const TOP = 32;
const ROOM = 18;

interface Arranged {
  name: 'wide' | 'tall';
  width: number;
  height: number;
  /** Where attention, the two linear layers and the line of the rest begin. */
  up: readonly [x: number, y: number];
  down: readonly [x: number, y: number];
  feedForward: readonly [x: number, y: number];
  rest: number;
}

const WIDE: Arranged = {
  name: 'wide',
  width: 640,
  height: 300,
  up: [310, TOP],
  down: [400, TOP],
  feedForward: [310, 18],
  rest: 180,
};
const TALL: Arranged = {
  name: 'tall',
  width: 320,
  height: 484,
  up: [0, 166],
  down: [80, 166],
  feedForward: [0, 152],
  rest: 440,
};

/** The four squares of attention, and the rectangles of the feed-forward part. */
function matricesOf({ values }: Evaluation, words: BlockWords, { up, down }: Arranged): Matrix[] {
  const { d_model: width = 1n, dim_feedforward: hidden = 1n } = values;
  const square = (name: string, index: number): Matrix => ({
    name,
    rows: width,
    columns: width,
    x: index * (SIDE + GAP),
    y: TOP,
  });
  return [
    ...[words.query, words.key, words.value, words.output].map(square),
    { name: words.up, rows: hidden, columns: width, x: up[0], y: up[1] },
    { name: words.down, rows: width, columns: hidden, x: down[0], y: down[1] },
  ];
}

function MatrixView({ one, unit, words }: { one: Matrix; unit: number; words: BlockWords }) {
  const { name, rows, columns, x, y } = one;
  const [wide, high] = [Number(columns) * unit, Number(rows) * unit];
  const count = grouped(rows * columns);
  return (
    <g class="q-kernel">
      <title>{message(words.size, { name, rows: grouped(rows), columns: grouped(columns), count })}</title>
      <rect class="face face-top" x={x} y={y} width={wide.toFixed(1)} height={high.toFixed(1)} />
      <text class="number" x={x} y={(y + high + ROOM).toFixed(1)}>
        {count}
      </text>
      <text x={x} y={(y + high + 2 * ROOM - 2).toFixed(1)}>
        {name}
      </text>
    </g>
  );
}

/** The line that stands for all that is no matrix. */
function Rest({ rest, words, at }: { rest: bigint; words: BlockWords; at: Arranged }) {
  return (
    <g class="q-bias">
      <path class="face-grid" d={`M0 ${at.rest}h${4 * SIDE + 3 * GAP}`} />
      <text class="number" x="0" y={at.rest + ROOM}>
        {message(words.rest, { count: grouped(rest) })}
      </text>
      <text x="0" y={at.rest + 2 * ROOM}>
        {words.thin}
      </text>
    </g>
  );
}

/** Weights of some matrices together. */
const matrixWeights = (matrices: readonly Matrix[]): bigint =>
  matrices.reduce((all, { rows, columns }) => all + rows * columns, 0n);

function altText({ values }: Evaluation, rest: bigint, words: BlockWords): string {
  const { d_model: width = 1n, dim_feedforward: hidden = 1n } = values;
  const numbers = { width, hidden, square: width * width, large: width * hidden, rest };
  return message(words.alt, Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, grouped(value)])));
}

function BlockDrawing({ found, words, at }: { found: Evaluation; words: BlockWords; at: Arranged }) {
  const matrices = matricesOf(found, words, at);
  const unit = SIDE / Number(found.values.d_model);
  const rest = found.parameters - matrixWeights(matrices);
  const [x, y] = at.feedForward;
  return (
    <svg
      class={`anatomy ${at.name}`}
      viewBox={`0 0 ${at.width} ${at.height}`}
      role="img"
      aria-label={altText(found, rest, words)}
    >
      <text class="heading" x="0" y="18">
        {message(words.attention, { count: grouped(matrixWeights(matrices.slice(0, 4))) })}
      </text>
      <text class="heading" x={x} y={y}>
        {message(words.feed_forward, { count: grouped(matrixWeights(matrices.slice(4))) })}
      </text>
      {matrices.map((one) => (
        <MatrixView key={one.name} one={one} unit={unit} words={words} />
      ))}
      <Rest rest={rest} words={words} at={at} />
    </svg>
  );
}

export function BlockWeights({ model, words }: FigureView) {
  const found = evaluationOf(model);
  return (
    <div class="picture">
      <BlockDrawing found={found} words={words.transformers.block} at={WIDE} />
      <BlockDrawing found={found} words={words.transformers.block} at={TALL} />
    </div>
  );
}
