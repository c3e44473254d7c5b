/** A run by every convention: what each makes of all of it, and of the calls of each class. */
import type { Run } from '../run/call.ts';
import { CONVENTIONS } from './index.ts';
import { ptflopsHooks } from './ptflopsHooks.ts';
import { tallied } from './tallied.ts';

/** What a convention counts. */
export interface ConventionCount {
  /** `null` where it gives no number. */
  value: bigint | null;
  /** What it counts of the calls of a class, or of a function, by its name. */
  parts: Readonly<Record<string, bigint>>;
}

/** Counts by the ids of the conventions; with them the one that is no tool of the list any more and still in print. */
export function byConvention(run: Run): Record<string, ConventionCount> {
  const counts = [...CONVENTIONS, ptflopsHooks].map((convention): [string, ConventionCount] => {
    const { value, rows } = tallied(run, convention);
    const parts: Record<string, bigint> = {};
    for (const { call, answer } of rows)
      parts[call.name] = (parts[call.name] ?? 0n) + (answer.kind === 'counted' ? answer.value : 0n);
    return [convention.id, { value, parts }];
  });
  return Object.fromEntries(counts);
}
