/** Where the ticks of a plan stand in a frame: groups in rows and columns, runs in lines, wrapped so that ticks are largest. */
import { countFor } from '#calc/numbers/units.ts';
import type { Plan, TickKind } from './plan.ts';
import { TICK_KINDS } from './plan.ts';

export interface Frame {
  name: 'wide' | 'tall';
  width: number;
  height: number;
}

export const FRAMES: readonly Frame[] = [
  { name: 'wide', width: 640, height: 420 },
  { name: 'tall', width: 342, height: 560 },
];

/** Frames for the first screen of a page. */
export const LOW_FRAMES: readonly Frame[] = [
  { name: 'wide', width: 880, height: 250 },
  { name: 'tall', width: 342, height: 270 },
];

/** Room for the numbers of columns above the groups, and for those of rows at the left: for the longest one. */
const HEAD = 22;
const gutterOf = ({ slots }: Plan): number => Math.max(30, 14 + 7 * countFor(slots.at(-1)?.number ?? 0n).length);

/** A line is as high as so many ticks are apart, where there is room for both. */
const SLENDER = 4.5;
/** Ticks grow no larger than this; a grid in which they would be smaller than that gives way to columns that fit. */
const MOST_PITCH = 12;
const MOST_LINE = 90;
const LEAST = 1.8;

/** Space between two runs, in ticks; between two groups, at most and as a share of a group. */
const BETWEEN = 1.4;
const GAP_X = 18;
const GAP_Y = 14;
const GAP_SHARE = 0.2;

/** Ticks of one kind side by side: how many, and where the first one's foot is. */
export interface Stretch {
  kind: TickKind;
  x: number;
  y: number;
  count: number;
}

/** A number beside a row, above a column, or in the gap for groups left out. */
export interface Label {
  x: number;
  y: number;
  number: bigint;
  of: 'row' | 'column' | 'gap';
}

export interface TickLayout {
  pitch: number;
  line: number;
  stretches: Stretch[];
  labels: Label[];
}

/** How the runs of a group break into lines. */
interface Lines {
  /** Runs in a line, or ticks of a run in a line if it takes several. */
  runs: number;
  chunk: number;
  count: number;
  pitch: number;
  line: number;
  score: number;
}

interface Fit extends Lines {
  columns: number;
  /** From a group to the next, and a group's own size. */
  step: { x: number; y: number };
  box: { width: number; height: number };
}

const hundredth = (value: number): number => Math.floor(value * 100) / 100;

/** Breaks that a reader understands count for more: a line holds whole rows of the map, or a run its products alone. */
function sense({ lines, runs, places }: Plan, perLine: number, chunk: number): number {
  if (chunk < places) return chunk * 2 === places ? 0.8 : 0.7;
  if (lines.includes(BigInt(perLine))) return 1;
  return runs % perLine === 0 ? 0.9 : 0.75;
}

/** The best way to break a group's runs into lines in a box. */
function breakLines(plan: Plan, width: number, height: number): Lines {
  const { places } = plan;
  let best: Lines | undefined;
  for (let lines = 1; !best || lines <= height / 5; lines++) {
    const runs = Math.ceil(plan.runs / lines);
    const chunk = Math.ceil(places / Math.max(1, Math.floor(lines / plan.runs)));
    const count = Math.ceil(plan.runs / runs) * Math.ceil(places / chunk);
    const pitch = hundredth(Math.min(MOST_PITCH, width / (runs * chunk + (runs - 1) * BETWEEN)));
    const line = hundredth(Math.min(MOST_LINE, height / count));
    const score = Math.min(pitch, line / SLENDER) * sense(plan, runs, chunk);
    if (!best || score > best.score) best = { runs, chunk, count, pitch, line, score };
  }
  return best;
}

function breakIn(plan: Plan, columns: number, frame: Frame): Fit {
  /** A group's room along one side of the frame, and the space after it. */
  const share = (length: number, groups: number, most: number) => {
    const gap = Math.min(most, (length / groups) * GAP_SHARE);
    return [(length - gap * (groups - 1)) / groups, gap] as const;
  };
  const [width, gapX] = share(frame.width - gutterOf(plan), columns, GAP_X);
  const [height, gapY] = share(frame.height - HEAD, Math.ceil(plan.slots.length / columns), GAP_Y);
  const at = breakLines(plan, width, height);
  const box = {
    width: (at.runs * at.chunk + (at.runs - 1) * BETWEEN) * at.pitch,
    height: at.count * at.line,
  };
  return { ...at, columns, box, step: { x: box.width + gapX, y: box.height + gapY } };
}

/** The grid as it lies, if its ticks can be told apart; else the number of columns that makes them largest. */
function bestFit(plan: Plan, frame: Frame): Fit {
  let best = breakIn(plan, plan.across, frame);
  if (best.score >= LEAST) return best;
  for (let columns = 1; columns <= Math.min(plan.slots.length, 100); columns++) {
    const other = breakIn(plan, columns, frame);
    if (other.score > best.score) best = other;
  }
  return best;
}

/** The ticks of one run, from its first place on, broken at the end of each line. */
function runStretches(run: readonly number[], x: number, y: number, { chunk, pitch, line }: Fit): Stretch[] {
  const stretches: Stretch[] = [];
  let place = 0;
  for (const [index, ticks] of run.entries()) {
    for (let left = ticks; left > 0; ) {
      const along = place % chunk;
      const count = Math.min(left, chunk - along);
      const kind = TICK_KINDS[index] as TickKind;
      stretches.push({ kind, count, x: x + (along + 0.5) * pitch, y: y + Math.floor(place / chunk) * line });
      place += count;
      left -= count;
    }
  }
  return stretches;
}

/** Lays a plan out in a frame. Each drawn operation, and each missing one, gets its place. */
export function layOut(plan: Plan, frame: Frame): TickLayout {
  const at = bestFit(plan, frame);
  const { step, box, columns, pitch, line } = at;
  const gutter = gutterOf(plan);
  const grid = plan.across > 1 && columns === plan.across;
  const stretches: Stretch[] = [];
  const labels: Label[] = [];
  /** True for as many labels as have room. */
  const shown = (index: number, apart: number, room: number) => index % Math.ceil(room / apart) === 0;
  for (const [index, slot] of plan.slots.entries()) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [left, top] = [gutter + column * step.x, HEAD + row * step.y];
    const middle = top + box.height / 2 + 4;
    if (slot.run.length === 0) {
      labels.push({ of: 'gap', x: left, y: middle, number: slot.number });
      continue;
    }
    for (let run = 0; run < plan.runs; run++) {
      const x = left + (run % at.runs) * (plan.places + BETWEEN) * pitch;
      const above = Math.floor(run / at.runs) * Math.ceil(plan.places / at.chunk);
      stretches.push(...runStretches(slot.run, x, top + (above + 1) * line, at));
    }
    if (column === 0 && shown(row, step.y, 14))
      labels.push({ of: 'row', x: gutter - 8, y: middle, number: grid ? BigInt(row + 1) : slot.number });
    if (grid && row === 0 && shown(column, step.x, 22))
      labels.push({ of: 'column', x: left + box.width / 2, y: HEAD - 8, number: BigInt(column + 1) });
  }
  return { pitch, line, stretches, labels };
}
