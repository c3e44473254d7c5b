/** The field of ticks: tall for a bias, of middle height for a multiplication, short for an addition, hollow for a missing one. */
import type { Grouping } from '#calc/conv2d/groupings.ts';
import { countFor } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Frame, Stretch } from './layout.ts';
import { layOut } from './layout.ts';
import type { Plan, TickKind } from './plan.ts';
import { TICK_KINDS } from './plan.ts';

/** Heights in shares of a line, the same code as in every drawing of operations; and the quantities of the hues. */
const LOOKS: Readonly<Record<TickKind, readonly [number, string]>> = {
  multiply: [0.68, 'kernel'],
  add: [0.4, 'none'],
  bias: [0.86, 'bias'],
  missing: [0.4, 'none'],
};

const ANCHORS = { row: 'end', column: 'middle', gap: 'start' } as const;

/** One subpath a tick: a stroke, or for a missing one the outline of a stroke. Those of a stretch differ in place only. */
function ticksPath(stretches: readonly Stretch[], pitch: number, height: number, width: number): string {
  return stretches
    .map(({ kind, x, y, count }) => {
      const hollow = kind === 'missing';
      const tick = hollow ? `v-${height}h${width}v${height}z` : `v-${height}`;
      const next = `m${pitch} ${hollow ? 0 : height}${tick}`;
      return `M${(hollow ? x - width / 2 : x).toFixed(2)} ${y.toFixed(1)}${tick}${next.repeat(count - 1)}`;
    })
    .join('');
}

interface Props {
  plan: Plan;
  grouping: Grouping;
  frame: Frame;
  alt: string;
  /** What stands in the gap: `… {n} more`. */
  more: string;
}

export function TickDrawing({ plan, grouping, frame, alt, more }: Props) {
  const { factor, quantity } = grouping;
  const { pitch, line, stretches, labels } = layOut(plan, frame);
  const width = Math.max(0.7, Math.min(4, pitch * 0.55)).toFixed(1);
  return (
    <svg class={`tick-field ${frame.name}`} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={alt}>
      {/* Another key is another element, which fades in. */}
      <g key={factor} class={`q-${quantity}`}>
        {labels.map(({ of, x, y, number }) => (
          <text key={`${of} ${number}`} x={x.toFixed(1)} y={y.toFixed(1)} text-anchor={ANCHORS[of]}>
            {of === 'gap'
              ? message(more, { n: countFor(number) })
              : factor === 'kind'
                ? '×+'[Number(number) - 1]
                : countFor(number)}
          </text>
        ))}
        {TICK_KINDS.map((kind) => {
          const own = stretches.filter((stretch) => stretch.kind === kind);
          const [share, hue] = LOOKS[kind];
          const d = ticksPath(own, pitch, Number((line * share).toFixed(1)), Number(width));
          return own[0] && <path key={kind} class={`tick q-${hue}`} data-kind={kind} d={d} stroke-width={width} />;
        })}
      </g>
    </svg>
  );
}
