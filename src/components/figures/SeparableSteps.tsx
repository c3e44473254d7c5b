/**
 * A full convolution beside the pair that takes its place: a kernel for each channel, then 1 × 1. Lines join channels that meet,
 * and those of one input channel are followed: each bears the weights that a value of it is multiplied by.
 */
import type { Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { gridPath, Panel, Panels } from './Panel.tsx';

type StepWords = Words['separable'];

/** The side of the kernel that the pair is drawn for, and the padding that keeps the map's size. */
const [SIDE, PADDING] = [3n, 1n];
/** Where channels stand from the top, those before a break and the last; the followed one is the second. */
const [FEW, MANY] = [
  [28, 54, 80, 132],
  [15, 41, 67, 93, 145],
];
const FOLLOWED = FEW[1] ?? 0;
const [HEIGHT, SHEET, CELL] = [182, 12, 4];

/** The layers of the picture: the full one, and the two of the pair. The model is the 1 × 1 convolution. */
export function separableLayers(model: FigureView['model']): Record<'full' | 'depthwise' | 'pointwise', Evaluation> {
  const pointwise = evaluationOf(model);
  const layer = layerNamed(model.layer);
  const wide = (options: Options): Evaluation => {
    const found = layer && evaluate(layer, { ...pointwise.options, kernel_size: SIDE, padding: PADDING, ...options });
    if (!found?.ok) throw new RangeError(`example '${model.id}' has no depthwise layer beside it`);
    return found;
  };
  const channels = pointwise.values.in_channels ?? 1n;
  return { full: wide({}), depthwise: wide({ out_channels: channels, groups: channels }), pointwise };
}

/** Multiplications that a value of the input takes part in. */
export const macsOfValue = ({ macs, values }: Evaluation): bigint =>
  macs / ((values.batch ?? 1n) * (values.in_channels ?? 1n) * (values.height ?? 1n) * (values.width ?? 1n));

/** Channels of one map, with a break before the last, and their number below. */
function Column({ x, at, hue, says, anchor }: { x: number; at: number[]; hue: string; says: string; anchor: string }) {
  const [before = 0, last = 0] = at.slice(-2);
  const dots = [0.36, 0.5, 0.64].map((part) => before + (last - before) * part);
  const sheet = (y: number) => `M${x - SHEET / 2} ${y - SHEET / 2}h${SHEET}v${SHEET}h-${SHEET}z`;
  const end = anchor === 'start' ? x - SHEET / 2 : anchor === 'end' ? x + SHEET / 2 : x;
  return (
    <g class={hue}>
      <path class="face face-top" d={at.map(sheet).join('')} />
      <path class="wire dots" d={dots.map((y) => `M${x - 1} ${y.toFixed(1)}h2`).join('')} />
      <text x={end} y={HEIGHT - 10} text-anchor={anchor}>
        {says}
      </text>
    </g>
  );
}

interface Lines {
  from: number;
  to: number;
  /** Channels at either end; without them each one meets only itself. */
  ends: readonly [number[], number[]] | null;
  side: number;
  says: string;
}

/** Lines between two maps, and the kernel on each of the followed channel's. */
function Meetings({ from, to, ends, side, says }: Lines) {
  const pairs = ends ? ends[0].flatMap((a) => ends[1].map((b) => [a, b] as const)) : FEW.map((y) => [y, y] as const);
  const [start, end] = [from + SHEET / 2, to - SHEET / 2];
  const along = ([a, b]: readonly [number, number]) => `M${start} ${a}L${end} ${b}`;
  const followed = pairs.filter(([a]) => a === FOLLOWED);
  const x = end - side * CELL - 4;
  const kernels = followed.map(([a, b]) => {
    const y = a + ((b - a) * (x + (side * CELL) / 2 - start)) / (end - start);
    return gridPath(x, Math.round(y - (side * CELL) / 2), side, side, CELL);
  });
  return (
    <g class="q-kernel">
      <path
        class="wire"
        d={pairs
          .filter(([a]) => a !== FOLLOWED)
          .map(along)
          .join('')}
      />
      <path class="frame thin" d={followed.map(along).join('')} />
      <path class="face face-right" d={kernels.join('')} />
      <text class="symbol" x={(from + to) / 2} y={HEIGHT - 178} text-anchor="middle">
        {says}
      </text>
    </g>
  );
}

function FullPanel({ full, words }: { full: Evaluation; words: StepWords }) {
  const { in_channels: inputs = 1n, out_channels: outputs = 1n } = full.values;
  const fills = {
    cells: SIDE * SIDE,
    outputs: grouped(outputs),
    macs: grouped(macsOfValue(full)),
    weights: grouped(full.values.weights ?? 0n),
  };
  return (
    <Panel
      title={words.full}
      says={message(words.full_alt, { ...fills, inputs: grouped(inputs) })}
      width={280}
      height={HEIGHT}
      lines={[message(words.full_macs, fills), message(words.weights, fills)]}
    >
      <Meetings from={6} to={274} ends={[FEW, MANY]} side={Number(SIDE)} says={words.wide} />
      <Column x={6} at={FEW} hue="q-in" says={message(words.inputs, { n: grouped(inputs) })} anchor="start" />
      <Column x={274} at={MANY} hue="q-out" says={message(words.outputs, { n: grouped(outputs) })} anchor="end" />
    </Panel>
  );
}

function PairPanel({ full, depthwise, pointwise, words }: ReturnType<typeof separableLayers> & { words: StepWords }) {
  const { in_channels: inputs = 1n, out_channels: outputs = 1n } = full.values;
  const [first, second] = [macsOfValue(depthwise), macsOfValue(pointwise)];
  const [kernels, mixing] = [depthwise.values.weights ?? 0n, pointwise.values.weights ?? 0n];
  const fills = {
    first: grouped(first),
    second: grouped(second),
    macs: grouped(first + second),
    times: shortFigure(ratio(macsOfValue(full), first + second), 3),
    weights: `${grouped(kernels)} + ${grouped(mixing)} = ${grouped(kernels + mixing)}`,
  };
  const channels = grouped(inputs);
  return (
    <Panel
      title={words.pair}
      says={message(words.pair_alt, { ...fills, inputs: channels, outputs: grouped(outputs) })}
      width={312}
      height={HEIGHT}
      lines={[message(words.pair_macs, fills), message(words.weights, fills), message(words.fewer, fills)]}
    >
      <Meetings from={6} to={146} ends={null} side={Number(SIDE)} says={words.wide} />
      <Meetings from={146} to={306} ends={[FEW, MANY]} side={1} says={words.single} />
      <Column x={6} at={FEW} hue="q-in" says={message(words.inputs, { n: channels })} anchor="start" />
      <Column x={146} at={FEW} hue="q-in" says={channels} anchor="middle" />
      <Column x={306} at={MANY} hue="q-out" says={message(words.outputs, { n: grouped(outputs) })} anchor="end" />
    </Panel>
  );
}

export function SeparableSteps({ model, words }: FigureView) {
  const layers = separableLayers(model);
  const { separable } = words;
  return (
    <Panels>
      <FullPanel full={layers.full} words={separable} />
      <PairPanel {...layers} words={separable} />
    </Panels>
  );
}
