/** The running counts, and the ruler of all operations that fills up with them. */

import type { Counted } from '#calc/conv2d/positions.ts';
import { countTo } from '#calc/conv2d/positions.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped, shortCount } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { WorkProps } from './GridHead.tsx';
import type { Player } from './player.ts';

export interface CountsProps extends WorkProps {
  found: Evaluation;
  operations: Words['operations'];
}

/** Up to here every operation is a tick. */
const FEW = 200n;
/** Positions that are numbered under their ticks, at most. */
const NUMBERED = 12;
const HEIGHT = 30;

/** Kinds of operation with their ticks: tall is a bias, short an addition, as in every drawing of operations. */
const KINDS = [
  { kind: 'multiply', name: 'multiplications', quantity: 'kernel', tick: 20 },
  { kind: 'add', name: 'additions', quantity: 'none', tick: 10 },
  { kind: 'bias_add', name: 'bias_additions', quantity: 'bias', tick: 30 },
] as const;

/** Ticks that stand together: how many of each kind, and how many of them are done. */
interface Group {
  ticks: readonly number[];
  done: readonly number[];
}

/** All ticks of a position at its place. */
function positionGroups({ walk, steps, position, done }: Player): Group[] {
  const per = (list: typeof steps) => KINDS.map(({ kind }) => list.filter((step) => step.kind === kind).length);
  const [ticks, partly] = [per(steps), per(steps.slice(0, done))];
  return Array.from({ length: walk.positions }, (_, index) => ({
    ticks,
    done: index < position ? ticks : index === position ? partly : [0, 0, 0],
  }));
}

/** A hundred ticks, dealt to the kinds by what they come to in the end, and so many of each as are done. */
function shareGroup(counted: Counted, { operations, flops }: Evaluation): Group {
  let before = 0n;
  const edge = (count: bigint) => Number((count * 200n + flops) / (2n * flops));
  const ticks = KINDS.map(({ name }) => {
    const from = before;
    before += operations[name] ?? 0n;
    return edge(before) - edge(from);
  });
  const share = (index: number, all: bigint, now: bigint) =>
    all > 0n ? Number((BigInt(ticks[index] ?? 0) * now) / all) : 0;
  return { ticks, done: KINDS.map(({ kind, name }, index) => share(index, operations[name] ?? 0n, counted[kind])) };
}

/** Ticks of all groups as paths, by kind and by whether they are done; where each group's middle is; the whole width. */
function drawn(groups: readonly Group[]) {
  const gap = groups.length > 40 ? 0.8 : 2.5;
  const paths = KINDS.map(() => ({ todo: '', done: '' }));
  let x = 0;
  const middles = groups.map(({ ticks, done }) => {
    const from = x;
    for (const [kind, { tick }] of KINDS.entries())
      for (let index = 0; index < (ticks[kind] ?? 0); index++, x++) {
        const path = paths[kind] as { todo: string; done: string };
        path[index < (done[kind] ?? 0) ? 'done' : 'todo'] += `M${(x + 0.5).toFixed(1)} ${HEIGHT - tick}V${HEIGHT}`;
      }
    const middle = (from + x) / 2;
    x += gap;
    return middle;
  });
  return { paths, middles, width: x - gap };
}

function Ruler({ player, words, found, counted }: CountsProps & { counted: Counted }) {
  const few = found.flops <= FEW;
  const groups = few ? positionGroups(player) : [shareGroup(counted, found)];
  const { paths, middles, width } = drawn(groups);
  const percent = message(words.tick_percent, { n: shortCount((found.flops + 50n) / 100n) });
  return (
    <>
      <svg class="work-ruler" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {KINDS.map(({ kind, quantity }, index) => (
          <g key={kind} class={`q-${quantity}`} data-parts={quantity}>
            <path class="todo" d={paths[index]?.todo} />
            <path d={paths[index]?.done} />
          </g>
        ))}
      </svg>
      {few && groups.length <= NUMBERED && (
        <p class="work-numbers" aria-hidden="true">
          {middles.map((middle, index) => (
            <span key={index} style={`left:${((100 * middle) / width).toFixed(2)}%`}>
              {index + 1}
            </span>
          ))}
        </p>
      )}
      <p class="work-legend">
        <span>{few ? words.tick_one : percent}</span>
        <span>{found.options.bias === true ? words.ticks : words.ticks_no_bias}</span>
      </p>
    </>
  );
}

export function WorkCounts(props: CountsProps) {
  const { player, words, found, operations } = props;
  const counted = countTo(player.position, player.steps, player.done);
  const all = grouped(found.flops);
  const size = all.length > 9 ? 'rows' : all.length > 6 ? 'small' : 'large';
  return (
    <>
      <dl class="work-counts" data-size={size}>
        {KINDS.map(({ kind, name, quantity }) => (
          <div key={kind} class={`q-${quantity}`}>
            <dt>{kind === 'bias_add' && found.options.bias !== true ? words.no_bias : operations[name]}</dt>
            <dd data-count={kind}>{grouped(counted[kind])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.operations}</dt>
          <dd>
            <span data-count="all">{grouped(counted.all)}</span>
            <small>/ {all}</small>
          </dd>
        </div>
      </dl>
      <Ruler {...props} counted={counted} />
    </>
  );
}
