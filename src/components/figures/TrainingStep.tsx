/**
 * What stands in memory from the first to the last moment of a training step: weights and states all along, activations that
 * rise in the forward pass and fall in the backward pass, gradients that come meanwhile. All layers are drawn alike.
 */
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { trainingMemory } from '#calc/costs/training.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { shortBytes } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { KEPT } from '#site/timings/kept.ts';
import type { FigureView } from './figureView.ts';

type StepWords = Words['training']['step'];

/** The sample of content/training.yaml that is drawn, and how many layers a pass goes through. */
const SAMPLE = 'text, 128 tokens';
const LAYERS = 12;

/** Parts from the bottom of the picture upwards. */
const PARTS = ['weights', 'states', 'gradients', 'activations'] as const;
type Part = (typeof PARTS)[number];
type Held = Readonly<Record<Part, bigint>>;

const bytesOf = (value: Ratio | undefined): bigint => (value ? value.over / value.under : 0n);

/** What each part comes to when all of it is held. */
function partsOf({ values }: FigureView['model']): Held {
  const kept = KEPT.find(({ sample }) => sample === SAMPLE);
  if (!kept) throw new ReferenceError(`content/training.yaml: no '${SAMPLE}'`);
  const setting = { activations: String(kept.kept), batch: String(kept.batch) };
  const found = evaluateCost(trainingMemory, { ...(values as Record<string, string>), ...setting });
  if (!found.ok) throw new RangeError('a training step is impossible');
  const { weights, states, gradients, kept: activations } = found.values;
  return {
    weights: bytesOf(weights),
    states: bytesOf(states),
    gradients: bytesOf(gradients),
    activations: bytesOf(activations),
  };
}

/** What is held after each moment of the step: the forward pass layer by layer, the backward pass, and the update. */
export function heldInStep(model: FigureView['model']): Held[] {
  const all = partsOf(model);
  const held = (forward: number, backward: number): Held => ({
    ...all,
    activations: (all.activations * BigInt(forward - backward)) / BigInt(LAYERS),
    gradients: (all.gradients * BigInt(backward)) / BigInt(LAYERS),
  });
  const layers = Array.from({ length: LAYERS }, (_, index) => index + 1);
  return [
    held(0, 0),
    ...layers.map((layer) => held(layer, 0)),
    ...layers.map((layer) => held(LAYERS, layer)),
    held(LAYERS, LAYERS),
  ];
}

const sumOf = (held: Held, parts: readonly Part[] = PARTS): bigint => parts.reduce((sum, part) => sum + held[part], 0n);

const [TOP, BOTTOM, HEIGHT] = [66, 276, 320];
/** How much wider than another moment the first and the last are drawn. */
const [BEFORE, UPDATE] = [5, 6];
/** The moments' edges from left to right. */
const edgesOf = (moments: number, width: number): number[] =>
  Array.from({ length: moments + 1 }, (_, index) => {
    const extra = (index > 0 ? BEFORE - 1 : 0) + (index === moments ? UPDATE - 1 : 0);
    return ((index + extra) * width) / (2 * LAYERS + BEFORE + UPDATE);
  });

/** A part as a band of steps, on top of those below it. */
function band(held: readonly Held[], part: Part, edges: readonly number[], high: (bytes: bigint) => number): string {
  const below = PARTS.slice(0, PARTS.indexOf(part));
  const steps = held.map((one, index) => ({
    from: edges[index] ?? 0,
    to: edges[index + 1] ?? 0,
    low: high(sumOf(one, below)),
    top: high(sumOf(one, [...below, part])),
  }));
  const line = steps.map(({ from, to, top }) => `L${from.toFixed(1)} ${top.toFixed(1)}H${to.toFixed(1)}`).join('');
  const back = steps.toReversed().map(({ from, to, low }) => `L${to.toFixed(1)} ${low.toFixed(1)}H${from.toFixed(1)}`);
  return `${line.replace('L', 'M')}${back.join('')}z`;
}

interface StepProps {
  held: readonly Held[];
  words: StepWords;
  wide: boolean;
}

/** Where a part's name stands: in its band at the moment at which most of it is held. */
function NameOf({ part, held, middle, high, right, words }: Omit<StepProps, 'wide'> & Drawn & { part: Part }) {
  const at = part === 'gradients' ? 2 * LAYERS + 1 : LAYERS;
  const one = held[at] as Held;
  const below = PARTS.slice(0, PARTS.indexOf(part));
  const y = (high(sumOf(one, below)) + high(sumOf(one, [...below, part]))) / 2;
  const said = message(words.part, { part: words.parts[part], bytes: shortBytes(one[part]) });
  return (
    <text
      class="number"
      x={part === 'gradients' ? right - 6 : middle(at).toFixed(1)}
      y={(y + 5).toFixed(1)}
      text-anchor={part === 'gradients' ? 'end' : 'middle'}
    >
      {said}
    </text>
  );
}

interface Drawn {
  middle: (moment: number) => number;
  high: (bytes: bigint) => number;
  right: number;
}

/** The moments whose sums are told: before the step, where the backward pass begins, and at the update. */
const TOLD = [0, LAYERS, 2 * LAYERS + 1];

/** The sums, above the picture. */
function Sums({ held, middle, high, words }: Omit<StepProps, 'wide'> & Drawn) {
  return TOLD.map((at) => {
    const bytes = sumOf(held[at] as Held);
    return (
      <text
        key={at}
        class="heading"
        x={at > 0 ? middle(at).toFixed(1) : 0}
        y={(high(bytes) - 8).toFixed(1)}
        text-anchor={at > 0 ? 'middle' : 'start'}
      >
        {message(words.sum, { bytes: shortBytes(bytes) })}
      </text>
    );
  });
}

/** The three parts of the step below the picture, with marks between them. */
function Phases({ edges, words }: { edges: readonly number[]; words: StepWords }) {
  const parts = [1, LAYERS + 1, 2 * LAYERS + 1, 2 * LAYERS + 2].map((index) => edges[index] ?? 0);
  const names = [words.forward, words.backward, words.update];
  return (
    <>
      <path class="wire" d={parts.map((x) => `M${x.toFixed(1)} ${BOTTOM}v8`).join('')} />
      {names.map((name, index) => (
        <text
          key={name}
          x={(((parts[index] ?? 0) + (parts[index + 1] ?? 0)) / 2).toFixed(1)}
          y={BOTTOM + 24}
          text-anchor="middle"
        >
          {name}
        </text>
      ))}
    </>
  );
}

function StepDrawing({ held, words, wide }: StepProps) {
  const width = wide ? 640 : 320;
  const edges = edgesOf(held.length, width);
  const most = held.map((one) => sumOf(one)).reduce((found, sum) => (sum > found ? sum : found));
  const drawn: Drawn = {
    middle: (moment) => ((edges[moment] ?? 0) + (edges[moment + 1] ?? 0)) / 2,
    right: width,
    high: (bytes) => BOTTOM - ((BOTTOM - TOP) * Number(bytes)) / Number(most),
  };
  const sums = TOLD.map((at) => shortBytes(sumOf(held[at] as Held)));
  return (
    <svg
      class={`anatomy step ${wide ? 'wide' : 'tall'}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={message(words.alt, { start: sums[0] ?? '', most: sums[1] ?? '', end: sums[2] ?? '' })}
    >
      <text class="heading" y="14">
        {words.title}
      </text>
      <text y="34">{words.of}</text>
      {PARTS.map((part) => (
        <path key={part} class={`part ${part}`} d={band(held, part, edges, drawn.high)} />
      ))}
      <Phases edges={edges} words={words} />
      {PARTS.map((part) => (
        <NameOf key={part} part={part} held={held} words={words} {...drawn} />
      ))}
      <Sums held={held} words={words} {...drawn} />
      <text x={width} y={HEIGHT - 2} text-anchor="end">
        {words.time}
      </text>
    </svg>
  );
}

export function TrainingStep({ model, words }: FigureView) {
  const held = heldInStep(model);
  return (
    <div class="picture">
      <StepDrawing held={held} words={words.training.step} wide={true} />
      <StepDrawing held={held} words={words.training.step} wide={false} />
    </div>
  );
}
