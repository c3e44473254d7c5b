/** The book's one layer: every parameter as a square, and one output value with a stroke for each of its operations. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

type StoredWords = Words['figures']['stored'];

/** Sides of a weight and of a place, rooms between grids, and where the two halves begin. */
const [WEIGHT, APART, ROW] = [7, 6, 28];
const [PLACE, TOP] = [24, 52];
const HALVES = { wide: 'translate(280 0)', tall: 'translate(0 292)' };

interface Part {
  numbers: ReturnType<typeof numbersOf>;
  words: StoredWords;
}

/** What is drawn, by numbers: all of it from the layer as the chapter sets it. */
function numbersOf({ values, parameters, flops, weights }: Evaluation) {
  const of = (name: string): number => Number(values[name] ?? 0n);
  const [outputs, kernels] = [of('outputs'), of('out_channels')];
  return {
    parameters: grouped(parameters),
    flops: grouped(flops),
    kernels,
    channels: of('in_channels'),
    high: of('kernel_height'),
    wide: of('kernel_width'),
    height: of('height'),
    width: of('width'),
    rows: of('out_height'),
    columns: of('out_width'),
    places: outputs / kernels,
    weights: Number(weights[0]?.each ?? 0n),
    multiplications: of('multiplications') / outputs,
    sums: of('additions') / outputs,
    biases: of('bias_additions') / outputs,
    each: Number(flops) / outputs,
  };
}

/** A grid of squares as one path. */
const grid = (rows: number, columns: number, side: number, left = 0, top = 0): string =>
  Array.from({ length: rows * columns }, (_, index) => {
    const [x, y] = [left + (index % columns) * side, top + Math.floor(index / columns) * side];
    return `M${x} ${y}h${side}v${side}h-${side}z`;
  }).join('');

/** The kernels, a row each: a grid for each channel, and a disc for the bias. */
function Stored({ numbers, words }: Part) {
  const { kernels, channels, high, wide, parameters, weights, biases } = numbers;
  const step = wide * WEIGHT + APART;
  const kernel = Array.from({ length: channels }, (_, index) => grid(high, wide, WEIGHT, index * step)).join('');
  const middle = (high * WEIGHT) / 2;
  return (
    <>
      <text class="heading" x="0" y="16">
        {message(words.parameters, { count: parameters })}
      </text>
      <text x="0" y="36">
        {words.stored}
      </text>
      {Array.from({ length: kernels }, (_, index) => (
        <g key={index} transform={`translate(0 ${TOP + index * ROW})`}>
          <g class="q-kernel">
            <path class={index === 0 ? 'face face-right' : 'face face-left'} d={kernel} />
          </g>
          <g class="q-bias">
            <circle class={index === 0 ? 'disc' : 'face face-left'} cx={channels * step + 6} cy={middle} r="4.5" />
          </g>
        </g>
      ))}
      <text class="number" x={channels * step + 22} y={TOP + middle + 5}>
        {message(words.each, { weights, biases })}
      </text>
      <text x="0" y={TOP + kernels * ROW + 16}>
        {message(words.kernels, { kernels, each: weights + biases, parameters })}
      </text>
    </>
  );
}

/** The image with the first kernel on its first place, and the value that this gives. */
function OnePlace({ numbers, words }: Part) {
  const { height, width, high, wide, rows, columns, channels } = numbers;
  const right = width * PLACE + 68;
  const middle = TOP + (high * PLACE) / 2;
  return (
    <>
      <g class="q-in">
        <path class="face face-left" d={grid(height, width, PLACE, 0, TOP)} />
      </g>
      <g class="q-kernel">
        <path class="face face-right" d={grid(high, wide, PLACE, 0, TOP)} />
      </g>
      <path class="wire" d={`M${wide * PLACE + 6} ${middle}H${right - 10}m-6 -5l6 5l-6 5`} />
      <g class="q-out">
        <path class="face face-left" d={grid(rows, columns, PLACE, right, TOP)} />
        <path class="face face-right" d={grid(1, 1, PLACE, right, TOP)} />
      </g>
      <text x="0" y={TOP + height * PLACE + 18}>
        {message(words.image, { channels })}
      </text>
      <text x={right} y={TOP + rows * PLACE + 18}>
        {words.output}
      </text>
    </>
  );
}

/** A stroke for each operation of one value: the multiplications tall, the additions short, that of the bias in its hue. */
function Strokes({ numbers, words, top }: Part & { top: number }) {
  const { multiplications, sums, biases } = numbers;
  const strokes = (from: number, count: number, tall: number) =>
    Array.from({ length: count }, (_, index) => `M${(from + index) * 5.6 + 1} ${top}v-${tall}`).join('');
  return (
    <>
      <g class="q-kernel">
        <path class="dimension" d={strokes(0, multiplications, 18)} />
      </g>
      <g class="q-none">
        <path class="wire" d={strokes(multiplications, sums, 10)} />
      </g>
      <g class="q-bias">
        <path class="dimension" d={strokes(multiplications + sums, biases, 10)} />
      </g>
      <text class="number" x="0" y={top + 20}>
        {message(words.strokes, { multiplications, additions: sums + biases })}
      </text>
    </>
  );
}

function Used({ numbers, words }: Part) {
  const { flops, each, places, kernels, height } = numbers;
  const top = TOP + height * PLACE + 46;
  return (
    <>
      <text class="heading" x="0" y="16">
        {message(words.operations, { count: flops })}
      </text>
      <text x="0" y="36">
        {words.done}
      </text>
      <OnePlace numbers={numbers} words={words} />
      <Strokes numbers={numbers} words={words} top={top} />
      <text x="0" y={top + 42}>
        {message(words.product, { each, places, kernels, flops })}
      </text>
    </>
  );
}

export function StoredAndUsed({ model, words: { figures } }: FigureView) {
  const [numbers, words] = [numbersOf(evaluationOf(model)), figures.stored];
  const sizes = { wide: [640, 268], tall: [320, 556] } as const;
  return (
    <div class="picture">
      {(['wide', 'tall'] as const).map((name) => (
        <svg
          key={name}
          class={`anatomy ${name}`}
          viewBox={`0 0 ${sizes[name].join(' ')}`}
          role="img"
          aria-label={message(words.alt, numbers)}
        >
          <Stored numbers={numbers} words={words} />
          <g transform={HALVES[name]}>
            <Used numbers={numbers} words={words} />
          </g>
        </svg>
      ))}
    </div>
  );
}
