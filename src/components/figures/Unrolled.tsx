/** A recurrent layer unrolled: its weights once, and every step that uses them. */
import type { CountedWeight, Evaluation } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { arrowPath, gridPath, Panel, Panels } from './Panel.tsx';

type UnrolledWords = Words['other_layers']['unrolled'];

/** Side of a number in the weights, and in the columns of the steps. */
const CELL = 6;
const SMALL = 5;
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
        x += columns * CELL + 10;
        const bias = shape.length === 1;
        return (
          <g class={bias ? 'q-bias' : 'q-kernel'} key={name}>
            <title>{`${name} (${shape.join(', ')})`}</title>
            <path class={bias ? 'face face-top' : 'face face-right'} d={gridPath(from, 0, rows, columns, CELL)} />
          </g>
        );
      })}
      {[...stacked].map((letter, index) => {
        const high = (Number(weights[0]?.shape[0]) * CELL) / stacked.length;
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

/** Steps that are drawn of all: the first ones. */
const drawnSteps = (steps: bigint): number => (steps > BigInt(MOST) ? MOST - 1 : Number(steps));

/** One step: its input below, the layer's weights, its state above. */
function StepView({ at, input, state }: { at: number; input: number; state: number }) {
  const [x, box] = [at * STEP, state * SMALL + 16];
  const foot = box + BOX.height + 16;
  const middle = x + BOX.width / 2;
  return (
    <>
      <path class="face face-top q-out" d={gridPath(middle - SMALL / 2, 0, state, 1, SMALL)} />
      <path class="wire" d={`M${middle} ${box}v-13m-3 4l3 -4l3 4`} />
      <path class="face face-right q-kernel" d={`M${x} ${box}h${BOX.width}v${BOX.height}h-${BOX.width}z`} />
      <path class="wire" d={`M${middle} ${foot - 3}v-12m-3 4l3 -4l3 4`} />
      <path class="face face-top q-in" d={gridPath(middle - SMALL / 2, foot, input, 1, SMALL)} />
      <text class="centred" x={middle} y={foot + input * SMALL + 14}>
        {at + 1}
      </text>
    </>
  );
}

function Steps({ found, words }: { found: Evaluation; words: UnrolledWords }) {
  const { steps = 1n, input_size: input = 1n, hidden_size: state = 1n } = found.values;
  const drawn = drawnSteps(steps);
  const [height, middle] = [
    Number(state + input) * SMALL + BOX.height + 54,
    Number(state) * SMALL + 16 + BOX.height / 2,
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
      {Array.from({ length: drawn }, (_, at) => (
        <StepView key={at} at={at} input={Number(input)} state={Number(state)} />
      ))}
      <path
        class="wire"
        d={Array.from({ length: drawn - 1 }, (_, at) =>
          arrowPath(at * STEP + BOX.width + 1, middle, STEP - BOX.width - 2),
        ).join('')}
      />
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
  const columns = weights.reduce((all, { shape }) => all + Number(shape[1] ?? 1n) * CELL + 10, LETTERS);
  const list = weights.map(({ name, shape }) => `${name} (${shape.join(', ')})`).join(words.comma);
  return (
    <Panel
      title={words.once}
      says={message(words.alt_weights, { list, parameters: grouped(parameters) })}
      width={Math.max(columns, 170)}
      height={rows * CELL + 2}
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
