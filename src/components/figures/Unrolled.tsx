/** A recurrent layer unrolled: its weights once, and every step that uses them. */
import type { CountedWeight, Evaluation } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { arrowPath, NUMBER, numbersPath, Panel, Panels } from './Panel.tsx';

type UnrolledWords = Words['other_layers']['unrolled'];

/** How far apart steps are drawn. */
const STEP = 34;
/** Steps that are drawn at most. */
const MOST = 9;
const BOX = { width: 20, height: 30 };

/** Room left of the weights for the letters of what they hold one above the other. */
const LETTERS = 18;

/** Matrices and biases side by side; what they hold one above the other is set apart and has its letter. */
function Weights({ weights, stacked }: { weights: readonly CountedWeight[]; stacked: string }) {
  let x = LETTERS;
  return (
    <>
      {weights.map(({ name, shape }) => {
        const [rows, columns] = [Number(shape[0]), Number(shape[1] ?? 1n)];
        const from = x;
        x += columns * NUMBER + 10;
        const bias = shape.length === 1;
        return (
          <path key={name} class={`numbers q-${bias ? 'bias' : 'kernel'}`} d={numbersPath(from, 0, rows, columns)} />
        );
      })}
      {[...stacked].map((letter, index) => {
        const high = (Number(weights[0]?.shape[0]) * NUMBER) / stacked.length;
        return (
          <g key={letter}>
            {index > 0 && <path class="frame q-none" d={`M${LETTERS - 3} ${index * high}h${x - LETTERS - 4}`} />}
            <text class="letter" x="5" y={(index + 0.5) * high}>
              {letter}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** A short arrow upwards from a place below. */
const upPath = (x: number, y: number): string => `M${x} ${y}v-13m-3 4l3 -4l3 4`;

/** Steps that are drawn of all: the first ones. */
const drawnSteps = (steps: bigint): number => (steps > BigInt(MOST) ? MOST - 1 : Number(steps));

/** The steps side by side: an input below, the layer's weights, a state above, which goes on to the next step. */
function StepsDrawn({ drawn, input, state }: { drawn: number; input: number; state: number }) {
  const box = state * NUMBER + 16;
  const foot = box + BOX.height + 16;
  const all = (draw: (x: number, at: number) => string, count = drawn) =>
    Array.from({ length: count }, (_, at) => draw(at * STEP, at)).join('');
  const middle = BOX.width / 2;
  const side = box + BOX.height / 2;
  return (
    <>
      <path class="numbers q-out" d={all((x) => numbersPath(x + middle - NUMBER / 2, 0, state, 1))} />
      <path class="face face-right q-kernel" d={all((x) => `M${x} ${box}h${BOX.width}v${BOX.height}h-${BOX.width}z`)} />
      <path class="numbers q-in" d={all((x) => numbersPath(x + middle - NUMBER / 2, foot, input, 1))} />
      <path class="wire" d={all((x) => `${upPath(x + middle, box)}${upPath(x + middle, foot - 3)}`)} />
      <path class="wire" d={all((x) => arrowPath(x + BOX.width + 1, side, STEP - BOX.width - 2), drawn - 1)} />
      {Array.from({ length: drawn }, (_, at) => (
        <text key={at} class="centred" x={at * STEP + middle} y={foot + input * NUMBER + 14}>
          {at + 1}
        </text>
      ))}
    </>
  );
}

function Steps({ found, words }: { found: Evaluation; words: UnrolledWords }) {
  const { steps = 1n, input_size: input = 1n, hidden_size: state = 1n } = found.values;
  const drawn = drawnSteps(steps);
  const [height, middle] = [
    Number(state + input) * NUMBER + BOX.height + 54,
    Number(state) * NUMBER + 16 + BOX.height / 2,
  ];
  const numbers = {
    steps: grouped(steps),
    input: grouped(input),
    state: grouped(state),
    each: grouped(found.flops / steps),
    flops: grouped(found.flops),
  };
  return (
    <Panel
      title={words.steps}
      says={message(words.alt_steps, numbers)}
      width={MOST * STEP}
      height={height}
      lines={[message(words.work, numbers), words.same]}
    >
      <StepsDrawn drawn={drawn} input={Number(input)} state={Number(state)} />
      {BigInt(drawn) < steps && (
        <text x={drawn * STEP} y={middle}>
          … {grouped(steps)}
        </text>
      )}
    </Panel>
  );
}

interface OnceProps {
  found: Evaluation;
  stacked: string;
  words: UnrolledWords;
}

function WeightsOnce({ found, stacked, words }: OnceProps) {
  const { weights, parameters } = found;
  const rows = Number(weights[0]?.shape[0] ?? 1n);
  const columns = weights.reduce((all, { shape }) => all + Number(shape[1] ?? 1n) * NUMBER + 10, LETTERS);
  const list = weights.map(({ name, shape }) => `${name} (${shape.join(', ')})`).join(words.comma);
  return (
    <Panel
      title={words.once}
      says={message(words.alt_weights, { list, parameters: grouped(parameters) })}
      width={Math.max(columns, 170)}
      height={rows * NUMBER + 2}
      lines={[message(words.parameters, { parameters: grouped(parameters) })]}
    >
      <Weights weights={weights} stacked={stacked} />
    </Panel>
  );
}

export function Unrolled({ model, words }: FigureView) {
  const found = evaluationOf(model);
  const said = words.other_layers.unrolled;
  const stacked = layerNamed(model.layer)?.weights[0]?.stacked ?? '';
  return (
    <Panels>
      <Steps found={found} words={said} />
      <WeightsOnce found={found} stacked={stacked} words={said} />
    </Panels>
  );
}
