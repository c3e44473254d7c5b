/** What the operations of one output value are: one tick each while they are few, then a tick for each percent. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped, shortCount } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';

interface Props extends ModelProps {
  words: Words['operations'];
}

/** Up to here every operation of an output value is drawn. */
const FEW = 110n;
const WIDTH = 320;
const HEIGHT = 150;
/** Tops of the three kinds of tick, as in every drawing of operations: tall is a bias, short an addition. */
const TOP = { multiplications: 80, additions: 105, bias_additions: 64 } as const;
const FOOT = 140;

const KINDS = [
  { name: 'multiplications', quantity: 'kernel' },
  { name: 'additions', quantity: 'none' },
  { name: 'bias_additions', quantity: 'bias' },
] as const;

/** How many of `ticks` each kind gets, in order, so that they add up. */
function deal(counts: readonly bigint[], ticks: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0n);
  let before = 0n;
  const edges = counts.map((count) => {
    before += count;
    return Number((before * BigInt(2 * ticks) + all) / (2n * all));
  });
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function Drawing({ evaluation, words }: { evaluation: Evaluation; words: Words['operations'] }) {
  const { operations, values } = evaluation;
  const outputs = values.outputs ?? 1n;
  const counts = KINDS.map(({ name }) => (operations[name] ?? 0n) / outputs);
  const one = values.one_output ?? 1n;
  const few = one <= FEW;
  const ticks = few ? Number(one) : 100;
  const step = WIDTH / ticks;
  const dealt = deal(counts, ticks);
  const first = (kind: number) => dealt.slice(0, kind).reduce((sum, count) => sum + count, 0);
  return (
    <div class="drawn">
      <p class="caption">
        {message(few ? words.ticks : words.ruler, { one: grouped(one), tick: shortCount((one + 50n) / 100n) })}
      </p>
      <svg class="tally" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {KINDS.map(({ name, quantity }, kind) => (
          <path
            key={name}
            class={`ticks q-${quantity}`}
            data-parts={quantity === 'none' ? undefined : quantity}
            style={few ? { strokeWidth: Math.min(4, step * 0.6) } : undefined}
            d={Array.from({ length: dealt[kind] ?? 0 }, (_, index) => {
              const x = (first(kind) + index + 0.5) * step;
              return `M${x.toFixed(1)} ${TOP[name]}V${FOOT}`;
            }).join('')}
          />
        ))}
      </svg>
    </div>
  );
}

export default class Shares extends ModelView<Props> {
  override render({ words }: Readonly<Props>) {
    return <Drawing evaluation={this.model.shown.value} words={words} />;
  }
}
