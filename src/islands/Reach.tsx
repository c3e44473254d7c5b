/** One row of a convolution, seen from the side: the cells of the tensor, and under them what each step of the kernel touches. */
import type { Reach as Reached } from '#calc/reach.ts';
import { reachOf, untouched } from '#calc/reach.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { learnFamilies } from './families.ts';
import type { ModelProps } from './ModelView.ts';
import { ModelView } from './ModelView.ts';

if (!import.meta.env.SSR) await learnFamilies();

interface Props extends ModelProps {
  words: Words['reach'];
}

const WIDTH = 640;
const LARGEST_CELL = 34;
const ROW = 24;
/** Room for the labels on the left. */
const LEFT = 92;

function Cells({ reach, size }: { reach: Reached; size: number }) {
  const { cells, before, after } = reach;
  const left = new Set(untouched(reach));
  return (
    <>
      {Array.from({ length: cells }, (_, cell) => {
        const outside = cell < before || cell >= cells - after;
        const kind = outside ? 'outside' : left.has(cell) ? 'left-over' : 'inside';
        return (
          <rect
            key={cell}
            class={`cell-${kind} q-${reach.spreads ? 'out' : 'size'}`}
            x={LEFT + cell * size + 1}
            y={1}
            width={size - 2}
            height={ROW - 4}
          />
        );
      })}
    </>
  );
}

function Steps({ reach, size }: { reach: Reached; size: number }) {
  return (
    <>
      {reach.touched.map((cells, step) => {
        const y = (step + 1) * ROW + 14;
        const [from = 0, to = 0] = [cells[0], cells.at(-1)];
        return (
          <g key={step} class="q-kernel">
            <path class="span" d={`M${LEFT + (from + 0.5) * size} ${y}H${LEFT + (to + 0.5) * size}`} />
            {cells.map((cell) => (
              <circle key={cell} cx={LEFT + (cell + 0.5) * size} cy={y} r={5} />
            ))}
            <text x={LEFT - 12} y={y + 5} text-anchor="end">
              {step + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** What the picture shows, in a sentence. */
function sentence(reach: Reached, words: Words['reach']): string {
  const left = untouched(reach).length;
  const fills = {
    cells: reach.cells - reach.before - reach.after,
    added: reach.before + reach.after,
    steps: reach.steps,
    left,
  };
  return [
    message(reach.spreads ? words.spreads : words.gathers, fills),
    fills.added > 0 ? message(reach.spreads ? words.cut : words.added, fills) : '',
    left > 0 ? message(reach.spreads ? words.empty : words.left, fills) : '',
  ]
    .filter(Boolean)
    .join(words.space);
}

export default class Reach extends ModelView<Props> {
  override render({ words }: Readonly<Props>) {
    const reach = reachOf(this.model.layer, this.model.shown.value);
    if (!reach) return <p class="too-large">{words.too_large}</p>;
    const size = Math.min(LARGEST_CELL, (WIDTH - LEFT) / reach.cells);
    const rest = reach.steps - reach.touched.length;
    const height = (reach.touched.length + 1) * ROW + (rest > 0 ? 40 : 14);
    return (
      <svg class="reach" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={sentence(reach, words)}>
        <text x={LEFT - 12} y={16} text-anchor="end">
          {reach.spreads ? words.output : words.input}
        </text>
        <Cells reach={reach} size={size} />
        <Steps reach={reach} size={size} />
        {rest > 0 && (
          <text x={LEFT} y={height - 8}>
            {message(words.more, { n: rest })}
          </text>
        )}
      </svg>
    );
  }
}
