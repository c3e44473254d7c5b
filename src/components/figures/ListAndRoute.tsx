/**
 * A model of a few lines: its tensors to one scale in the order of `forward`, above them the parameters of what `__init__`
 * lists, below them the MACs of each call. Drawn along the page, and down it on a phone.
 */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { exampleOf } from '#site/chapters.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';

type RouteWords = Words['figures']['route'];

const [CHAPTER, LAST] = ['own-model', 'last-layer'];

/** Side of a value, how far a channel stands behind the one before, and the longest row that is drawn whole. */
const [VALUE, BEHIND, LONGEST] = [3, 4, 28];

/** A tensor as it is drawn: channels of rows and columns, or one row of values. */
export interface RouteTensor {
  channels: number;
  side: number;
  row: boolean;
}

/** A line of `forward`: what it calls, what that has and does, and what comes out. */
export interface ModelLine {
  calls: readonly string[];
  /** Nothing for what `__init__` does not list. */
  parameters: bigint | undefined;
  macs: bigint;
  gives: RouteTensor;
}

/** Sides that a pooling of two by two halves. */
const POOLED = 2n;

/** The model's input and its lines, from its two layers. Throws where the second does not take what the first leaves. */
export function routeOf(first: Evaluation, last: Evaluation): { input: RouteTensor; steps: ModelLine[] } {
  const { in_channels = 1n, out_channels: channels = 1n, height = 1n, out_height: side = 1n } = first.values;
  const values = channels * (side / POOLED) ** 2n;
  if (last.values.in_features !== values) throw new RangeError(`the last layer does not take ${values} values`);
  const map = (channels: bigint, side: bigint) => ({ channels: Number(channels), side: Number(side), row: false });
  const row = (values: bigint) => ({ channels: 1, side: Number(values), row: true });
  return {
    input: map(in_channels, height),
    steps: [
      { calls: ['conv', 'relu'], parameters: first.parameters, macs: first.macs, gives: map(channels, side) },
      { calls: ['max_pool2d'], parameters: undefined, macs: 0n, gives: map(channels, side / POOLED) },
      { calls: ['flatten'], parameters: undefined, macs: 0n, gives: row(values) },
      {
        calls: ['fc'],
        parameters: last.parameters,
        macs: last.macs,
        gives: row(last.values.out_features ?? 1n),
      },
    ],
  };
}

const sizeOf = ({ channels, side, row }: RouteTensor): string =>
  row ? grouped(BigInt(side)) : `${channels} × ${side} × ${side}`;

/** How long a tensor is along its rows, and how wide across its channels, in what the page shows. */
const extentOf = ({ channels, side, row }: RouteTensor): readonly [long: number, thick: number] =>
  row
    ? [Math.min(side, LONGEST) * VALUE, VALUE]
    : [side * VALUE + (channels - 1) * BEHIND, side * VALUE + (channels - 1) * BEHIND];

/** A tensor from its top left corner; a row of values stands upright where the page is wide, and is broken where it is long. */
function TensorView({ one, x, y, upright }: { one: RouteTensor; x: number; y: number; upright: boolean }) {
  const [long, thick] = extentOf(one);
  const [wide, high] = upright ? [thick, long] : [long, thick];
  const [midX, midY] = [x + wide / 2, y + high / 2];
  const broken = one.row && one.side > LONGEST;
  const sheets = Array.from({ length: one.channels }, (_, index) => one.channels - 1 - index);
  return (
    <g class="q-out">
      {one.row ? (
        <path class="face face-right" d={`M${x} ${y}h${wide}v${high}h-${wide}z`} />
      ) : (
        sheets.map((at) => (
          <path
            key={at}
            class={at === 0 ? 'face face-top' : 'face face-left'}
            d={`M${x + at * BEHIND} ${y + (one.channels - 1 - at) * BEHIND}h${one.side * VALUE}v${one.side * VALUE}h-${one.side * VALUE}z`}
          />
        ))
      )}
      {broken && (
        <g transform={`translate(${midX} ${midY})${upright ? '' : ' rotate(-90)'}`}>
          <path class="face-gap" d="M-6 1l12 -5" />
          <path class="face-break" d="M-6 4l12 -5M-6 -1l12 -5" />
        </g>
      )}
    </g>
  );
}

/** How long the longest bar of each kind is, and how thick all are. */
const [BAR, THICK] = [84, 26];

/** A step with how long its bars are, each kind to a scale of its own. */
function barsOf(steps: readonly ModelLine[]) {
  const longest = (counts: readonly bigint[]) => Number(counts.reduce((one, other) => (one > other ? one : other), 0n));
  const [most, hardest] = [
    longest(steps.map(({ parameters = 0n }) => parameters)),
    longest(steps.map(({ macs }) => macs)),
  ];
  return steps.map((step) => ({
    ...step,
    stored: (Number(step.parameters ?? 0n) / most) * BAR,
    done: (Number(step.macs) / hardest) * BAR,
  }));
}

type Barred = ReturnType<typeof barsOf>[number];

const nameOf = ({ calls: [name = ''], parameters }: Barred): string => `${name}: ${grouped(parameters ?? 0n)}`;

/** Along the page: rows for what is listed, for the route, and for what is computed. */
const ALONG = { width: 640, height: 408, listed: 128, route: 224, below: 300, gap: 94 };

function StepAlong({ step, x }: { step: Barred; x: number }) {
  const { listed, route, below } = ALONG;
  const { stored, done, calls, parameters, macs } = step;
  const bar = (y: number, high: number) => `M${x - THICK / 2} ${y.toFixed(1)}h${THICK}v${high.toFixed(1)}h-${THICK}z`;
  return (
    <g text-anchor="middle">
      {parameters !== undefined && (
        <>
          <g class="q-kernel">
            <path class="face face-right" d={bar(listed - stored, stored)} />
          </g>
          <text class="number" x={x} y={(listed - stored - 8).toFixed(1)}>
            {nameOf(step)}
          </text>
          <path class="wire" stroke-dasharray="2 3" d={`M${x} ${listed + 4}V${route - 28}`} />
        </>
      )}
      <text x={x} y={route - 12}>
        {calls.join(', ')}
      </text>
      <path class="wire" d={`M${x - 34} ${route}h68m-5 -4l5 4l-5 4`} />
      <path class="wire" stroke-dasharray="2 3" d={`M${x} ${route + 10}V${below - 4}`} />
      <g class="q-none">
        <path class="face face-top" d={bar(below, done)} />
      </g>
      <text class="number" x={x} y={(below + done + 18).toFixed(1)}>
        {grouped(macs)}
      </text>
    </g>
  );
}

function Along({ input, steps, words }: { input: RouteTensor; steps: readonly Barred[]; words: RouteWords }) {
  const { route, gap, listed, below } = ALONG;
  let x = 0;
  const placed = [{ one: input, step: undefined }, ...steps.map((step) => ({ one: step.gives, step }))].map(
    ({ one, step }) => {
      const [high, wide] = extentOf(one);
      const at = x + (step ? gap : 0);
      x = at + wide;
      return { one, step, x: at, wide, y: route - high / 2 };
    },
  );
  return (
    <>
      <text class="heading" y="15">
        {words.listed}
      </text>
      <path class="rule" d={`M0 ${listed}H${ALONG.width}M0 ${below}H${ALONG.width}`} />
      {placed.map(({ one, step, x, wide, y }) => (
        <g key={sizeOf(one)}>
          {step && <StepAlong step={step} x={x - gap / 2} />}
          <TensorView one={one} x={x} y={y} upright={true} />
          <text x={x + wide / 2} y={below - 10} text-anchor="middle">
            {sizeOf(one)}
          </text>
        </g>
      ))}
      <text class="heading" y={below + 22}>
        {words.computed}
      </text>
    </>
  );
}

/** Down the page: columns for what is listed, for the route, and for what is computed. */
const DOWN = { width: 320, listed: 98, route: 160, computed: 222, top: 34, gap: 68 };

function StepDown({ step, y }: { step: Barred; y: number }) {
  const { listed, route, computed } = DOWN;
  const { stored, done, calls, parameters, macs } = step;
  const bar = (x: number, wide: number) =>
    `M${x.toFixed(1)} ${y - THICK / 2 + 8}h${wide.toFixed(1)}v${THICK - 8}h-${wide.toFixed(1)}z`;
  return (
    <>
      {parameters !== undefined && (
        <>
          <g class="q-kernel">
            <path class="face face-right" d={bar(listed - stored, stored)} />
          </g>
          <text class="number" x={listed} y={y - 11} text-anchor="end">
            {nameOf(step)}
          </text>
        </>
      )}
      <text x={route} y={y - 11} text-anchor="middle">
        {calls.join(', ')}
      </text>
      <path class="wire" d={`M${route} ${y - 4}v22m-4 -5l4 5l4 -5`} />
      <g class="q-none">
        <path class="face face-top" d={bar(computed, done)} />
      </g>
      <text class="number" x={computed} y={y - 11}>
        {grouped(macs)}
      </text>
    </>
  );
}

/** Tensors and steps of the picture down the page, and how tall that is. */
function placedDown(input: RouteTensor, steps: readonly Barred[]) {
  let y = DOWN.top;
  const placed = [{ one: input, step: undefined }, ...steps.map((step) => ({ one: step.gives, step }))].map(
    ({ one, step }) => {
      const [long, thick] = extentOf(one);
      const at = y + (step ? DOWN.gap : 0);
      y = at + thick;
      return { one, step, y: at, wide: long, high: thick };
    },
  );
  return { placed, height: y + 10 };
}

function Down({ placed, words }: { placed: ReturnType<typeof placedDown>['placed']; words: RouteWords }) {
  return (
    <>
      <text class="heading" y="15">
        {words.listed}
      </text>
      <text class="heading" x={DOWN.width} y="15" text-anchor="end">
        {words.computed}
      </text>
      {placed.map(({ one, step, y, wide, high }) => (
        <g key={sizeOf(one)}>
          {step && <StepDown step={step} y={y - DOWN.gap / 2} />}
          <TensorView one={one} x={DOWN.route - wide / 2} y={y} upright={false} />
          <text x={DOWN.computed} y={y + high / 2 + 5}>
            {sizeOf(one)}
          </text>
        </g>
      ))}
    </>
  );
}

function altText(input: RouteTensor, steps: readonly ModelLine[], words: RouteWords): string {
  const joined = (texts: readonly string[]) => texts.reduce((one, other) => message(words.joined, { one, other }));
  return message(words.alt, {
    input: sizeOf(input),
    tensors: joined(
      steps.map(({ calls, gives }) => message(words.gives, { calls: calls.join(', '), size: sizeOf(gives) })),
    ),
    stored: joined(
      steps.flatMap(({ calls: [name = ''], parameters }) =>
        parameters === undefined ? [] : [message(words.each, { name, count: grouped(parameters) })],
      ),
    ),
    done: joined(steps.map(({ calls, macs }) => message(words.each, { name: calls.join(', '), count: grouped(macs) }))),
  });
}

export function ListAndRoute({ model, words: { figures } }: FigureView) {
  const { layer, values } = exampleOf(CHAPTER, LAST);
  const { input, steps } = routeOf(evaluationOf(model), evaluationOf({ id: LAST, layer, values }));
  const [barred, words] = [barsOf(steps), figures.route];
  const { placed, height } = placedDown(input, barred);
  const says = altText(input, steps, words);
  return (
    <div class="picture">
      <svg class="anatomy wide" viewBox={`0 0 ${ALONG.width} ${ALONG.height}`} role="img" aria-label={says}>
        <Along input={input} steps={barred} words={words} />
      </svg>
      <svg class="anatomy tall" viewBox={`0 0 ${DOWN.width} ${height}`} role="img" aria-label={says}>
        <Down placed={placed} words={words} />
      </svg>
    </div>
  );
}
