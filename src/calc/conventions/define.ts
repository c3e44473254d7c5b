/** A counting convention: what a tool answers for each call of a forward pass, and for all of them. */
import type { Call, Run } from '../run/call.ts';
import { isHolder } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { placesOf } from '../run/module.ts';

/** The key under which a tool's figure is recorded and printed: the tool, then what it counts. */
export type ToolKey = `${string}_${'flops' | 'macs' | 'mult_adds'}`;

/** What a convention answers for one call. `note` names a section of the tool's page that explains it. */
export type Answer =
  | { kind: 'counted'; value: bigint; note?: string }
  /** It prints 0 because it has no rule. */
  | { kind: 'no_rule'; note?: string }
  /** It gives no number at all. */
  | { kind: 'fails'; note?: string }
  /** Ask for the calls inside instead. */
  | { kind: 'inside' };

export interface Convention {
  id: string;
  /** `book` for the article's own and for MACs; a tool has the key of its figure, and a page. */
  key: ToolKey | 'flops' | 'macs';
  /** The page of the tool (`thop`), or nothing for a convention of the book. */
  tool?: string;
  /** As the tool is called, with the release that was measured. */
  name: string;
  unit: 'FLOPs' | 'MACs' | 'mult-adds';
  answer: (call: Call, place: CallPlace) => Answer;
  /** True where it looks at modules of a program's own too; others see what those call, whatever they are named. */
  asksHolders?: true;
  /** What the tool makes of the sum, from the root of the run; the sum itself if not said. */
  total?: (sum: bigint, place: CallPlace) => bigint;
}

/** Where a call stands. */
export interface CallPlace {
  run: Run;
  /** The module whose `forward` makes the call. */
  caller: Module;
  /** At how many places of the tree a module stands. */
  placesOf: (module: Module) => bigint;
}

export interface Row {
  call: Call;
  answer: Exclude<Answer, { kind: 'inside' }>;
}

export interface Tally {
  /** What the tool prints; `null` where it prints no number. */
  value: bigint | null;
  rows: readonly Row[];
  /** True where what it prints is 0 for want of a rule. */
  noRule: boolean;
}

export const counted = (value: bigint, note?: string): Answer => ({ kind: 'counted', value, ...(note && { note }) });
export const noRule = (note?: string): Answer => ({ kind: 'no_rule', ...(note && { note }) });
export const fails = (note?: string): Answer => ({ kind: 'fails', ...(note && { note }) });
export const INSIDE: Answer = { kind: 'inside' };

function rowsOf(convention: Convention, calls: readonly Call[], place: CallPlace): Row[] {
  return calls.flatMap((call): Row[] => {
    const passes = convention.tool !== undefined && !convention.asksHolders && isHolder(call);
    const answer = passes ? INSIDE : convention.answer(call, place);
    if (answer.kind !== 'inside') return [{ call, answer }];
    return rowsOf(convention, call.calls, call.module ? { ...place, caller: call.module } : place);
  });
}

/** True for a call that does nothing a tool could count; reading a number is nothing. */
const idle = ({ work }: Call): boolean => work.flops === 0n;

/** What a convention makes of a run. Whoever asks of many runs of one tree finds its `places` once. */
export function tally(convention: Convention, run: Run, places = placesOf(run.root)): Tally {
  const place: CallPlace = { run, caller: run.root, placesOf: (module) => places.get(module) ?? 1n };
  const rows = rowsOf(convention, run.calls, place);
  const sum = rows.reduce((all, { answer }) => all + (answer.kind === 'counted' ? answer.value : 0n), 0n);
  const failed = rows.some(({ answer }) => answer.kind === 'fails');
  const value = failed ? null : (convention.total?.(sum, place) ?? sum);
  const missing = rows.some(({ call, answer }) => answer.kind === 'no_rule' && !idle(call));
  return { value, rows, noRule: value === 0n && missing };
}
