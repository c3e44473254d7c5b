/** Which groups of a grouping are drawn, and what a tick stands for. */

import type { Grouping, Share } from '#calc/conv2d/groupings.ts';
import { groupSum, placesIn } from '#calc/conv2d/groupings.ts';
import { product } from '#calc/numbers/exact.ts';

/** Up to here every operation is drawn. */
const ALL = 4000n;

/** Rows of a grouping that is too large to draw: the first ones, a gap that says how many are left out, the last. */
const ROWS = 7n;

export type TickKind = keyof Share;

/** The kinds in the order in which the ticks of an output value stand. */
export const TICK_KINDS: readonly TickKind[] = ['multiply', 'add', 'bias', 'missing'];

/** A drawn group: its number from 1, and its ticks of one output value by kind. Without ticks, the gap for so many. */
export interface Slot {
  number: bigint;
  run: readonly number[];
}

export interface Plan {
  slots: readonly Slot[];
  /** Groups beside one another in the output or kernel; 1 for a list. */
  across: number;
  /** Runs in each group, the ticks in a run, and how many output values make a whole row, plane or block. */
  runs: number;
  places: number;
  lines: readonly bigint[];
  /** True where a tick is one operation; else it is a hundredth of its group, rounded to so many operations. */
  whole: boolean;
  hundredth: bigint;
}

/** A hundred ticks in the proportions of a share. */
function hundredths(share: Share): number[] {
  const places = placesIn(share);
  let [edge, before] = [0n, 0];
  return TICK_KINDS.map((kind) => {
    edge += share[kind];
    const [from, to] = [before, Number((200n * edge + places) / (2n * places))];
    before = to;
    return to - from;
  });
}

/** What to draw of a grouping: all of it, or some groups whole, or some groups with a tick for each percent. */
export function planOf(grouping: Grouping): Plan {
  const { groups, outputs } = groupSum(grouping);
  const places = placesIn(grouping.first) * outputs;
  const all = groups * places <= ALL;
  const cut = !all && groups > ROWS;
  const whole = (cut ? ROWS - 1n : groups) * places <= ALL;
  const slots = Array.from({ length: Number(cut ? ROWS : groups) }, (_, index): Slot => {
    const number = BigInt(index + 1);
    if (cut && number === ROWS - 1n) return { number: groups - number, run: [] };
    const share = index === 0 ? grouping.first : grouping.rest;
    const run = whole ? TICK_KINDS.map((kind) => Number(share[kind])) : hundredths(share);
    return { number: cut && number === ROWS ? groups : number, run };
  });
  return {
    slots,
    across: all ? Number(grouping.across) : 1,
    runs: whole ? Number(outputs) : 1,
    places: whole ? Number(places / outputs) : 100,
    lines: grouping.values.map((_, index) => product(grouping.values.slice(index))),
    whole,
    hundredth: (places + 50n) / 100n,
  };
}
