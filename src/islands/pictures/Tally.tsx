/** The parameters drawn: each as a square while they are few, as a ruler in hundredths when they are many. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { product } from '#calc/numbers/exact.ts';
import { percent } from '#calc/numbers/percent.ts';
import { grouped, shortCount } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';

type TallyWords = Words['example'];

interface Props extends ModelProps {
  words: TallyWords;
}

/** Up to here every parameter is drawn. */
const FEW = 330n;

/** The drawing, and the room it leaves for kernel numbers at the left and channel names above. */
const WIDTH = 320;
const HEIGHT = 150;
/** A smaller square can no longer be counted: the ruler stands instead. */
const SMALLEST = 4;
const LEFT = 18;
const ABOVE = 20;
/** Space between squares, channels, kernels beside one another; in squares. */
const GAP = 0.16;
const CHANNEL_GAP = 0.6;
const COLUMN_GAP = 2;

interface Grid {
  kernels: number;
  channels: number;
  cells: number;
  bias: boolean;
}

/** Width of one kernel's line in squares: its channels with a gap between, and the bias. */
const lineWidth = ({ channels, cells, bias }: Grid): number =>
  channels * cells + (channels - 1) * CHANNEL_GAP + (bias ? 1.6 : 0);

/** The number of columns of kernels that gives the largest square, and that square's side. */
function layOut(grid: Grid): { columns: number; side: number } {
  let best = { columns: 1, side: 0 };
  for (let columns = 1; columns <= grid.kernels; columns++) {
    const width = columns * lineWidth(grid) + (columns - 1) * COLUMN_GAP;
    const room = HEIGHT - ABOVE;
    const side = Math.min((WIDTH - LEFT) / width, room / Math.ceil(grid.kernels / columns), 16);
    if (side > best.side + 0.01) best = { columns, side };
  }
  return best;
}

const round = (value: number): string => value.toFixed(1);

/** Where a kernel's line starts: its left and top. */
function lineStart(grid: Grid, columns: number, side: number) {
  const perColumn = Math.ceil(grid.kernels / columns);
  return (kernel: number) => ({
    left: LEFT + Math.floor(kernel / perColumn) * (lineWidth(grid) + COLUMN_GAP) * side,
    top: ABOVE + (kernel % perColumn) * side,
  });
}

function squarePaths(grid: Grid, columns: number, side: number): string {
  const start = lineStart(grid, columns, side);
  const square = round(side * (1 - GAP));
  let path = '';
  for (let kernel = 0; kernel < grid.kernels; kernel++) {
    const { left, top } = start(kernel);
    for (let cell = 0; cell < grid.channels * grid.cells; cell++) {
      const x = left + (cell + Math.floor(cell / grid.cells) * CHANNEL_GAP) * side;
      path += `M${round(x)} ${round(top)}h${square}v${square}h-${square}z`;
    }
  }
  return path;
}

interface LabelProps {
  grid: Grid;
  side: number;
  channel: string;
}

/** Numbers of the kernels and names of the channels, where a single column leaves room to read them. */
function Labels({ grid, side, channel }: LabelProps) {
  const channelWidth = grid.cells * side;
  const all = Array.from({ length: grid.kernels }, (_, kernel) => kernel);
  const numbers = side >= 13 ? all : all.filter((kernel) => kernel === 0 || kernel === grid.kernels - 1);
  const names = channelWidth >= 12 ? Array.from({ length: grid.channels }, (_, index) => index) : [];
  return (
    <>
      {numbers.map((kernel) => (
        <text key={kernel} class="q-out" x={LEFT - 6} y={round(ABOVE + (kernel + 0.42) * side + 4)} text-anchor="end">
          {kernel + 1}
        </text>
      ))}
      {names.map((index) => {
        const left = LEFT + index * (grid.cells + CHANNEL_GAP) * side;
        const text = channelWidth >= 62 ? message(channel, { n: index + 1 }) : index + 1;
        return (
          <g key={index} class="q-in">
            <path class="bracket" d={`M${round(left)} ${ABOVE - 2}v-3h${round(channelWidth - GAP * side)}v3`} />
            <text x={round(left + channelWidth / 2)} y={ABOVE - 9} text-anchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Squares({ grid, channel }: { grid: Grid; channel: string }) {
  const { columns, side } = layOut(grid);
  const start = lineStart(grid, columns, side);
  const radius = (side * (1 - GAP)) / 2;
  const discs = grid.bias ? Array.from({ length: grid.kernels }, (_, kernel) => start(kernel)) : [];
  return (
    <svg class="tally" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {columns === 1 && <Labels grid={grid} side={side} channel={channel} />}
      <path d={squarePaths(grid, columns, side)} class="q-kernel" data-parts="kernel in out" />
      <g class="q-bias" data-parts="bias">
        {discs.map(({ left, top }) => (
          <circle
            key={`${left} ${top}`}
            cx={round(left + (lineWidth(grid) - 1) * side + radius)}
            cy={round(top + radius)}
            r={round(radius)}
          />
        ))}
      </g>
    </svg>
  );
}

/** A tick at the middle of each hundredth; the biases as a bar of their true width at the end. */
function Ruler({ share }: { share: number }) {
  const ticks = Array.from({ length: 100 }, (_, index) => (index + 0.5) * (WIDTH / 100));
  const from = WIDTH * (1 - share);
  const weights = ticks.filter((x) => x < from).map((x) => `M${round(x)} 30v60`);
  const biases = ticks.filter((x) => x >= from).map((x) => `M${round(x)} 14v76`);
  return (
    <svg class="tally" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={weights.join('')} class="ticks q-kernel" data-parts="kernel in out" />
      <path d={biases.join('')} class="ticks q-bias" data-parts="bias" />
      {share > 0 && (
        <rect class="q-bias" data-parts="bias" x={round(from)} y="6" width={Math.max(WIDTH * share, 0.4)} height="6" />
      )}
    </svg>
  );
}

function gridOf({ weights }: Evaluation): Grid {
  const [kernels = 1n, channels = 1n, ...cells] = weights[0]?.shape ?? [];
  return {
    kernels: Number(kernels),
    channels: Number(channels),
    cells: Number(product(cells)),
    bias: weights.length > 1,
  };
}

function tallyCaption(shown: Evaluation, words: TallyWords): string {
  const grid = gridOf(shown);
  return message(words.tally, {
    parameters: grouped(shown.parameters),
    each: grouped(shown.weights[0]?.each ?? 0n),
    cells: String(grid.cells),
    bias: grid.bias ? words.tally_bias : '',
  });
}

function rulerCaption({ parameters, weights }: Evaluation, words: TallyWords): string {
  const bias = weights[1]?.count ?? 0n;
  const tick = message(words.ruler, { tick: shortCount((parameters + 50n) / 100n) });
  const share = message(words.ruler_bias, { share: percent(bias, parameters) });
  return tick + (bias > 0n ? share : words.ruler_no_bias);
}

export default class Tally extends ModelView<Props> {
  override render({ words }: Readonly<Props>) {
    const shown = this.model.shown.value;
    const few = shown.parameters <= FEW && layOut(gridOf(shown)).side >= SMALLEST;
    const share = Number(((shown.weights[1]?.count ?? 0n) * 1_000_000n) / shown.parameters) / 1_000_000;
    return (
      <div class="drawn">
        <p class="caption">{few ? tallyCaption(shown, words) : rulerCaption(shown, words)}</p>
        {few ? <Squares grid={gridOf(shown)} channel={words.channel} /> : <Ruler share={share} />}
      </div>
    );
  }
}
