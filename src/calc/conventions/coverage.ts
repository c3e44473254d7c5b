/** How much of a run a tool counts: of the calls that compute, those that it has a rule for. */
import type { Run } from '../run/call.ts';
import type { ToolKey } from './define.ts';
import { TOOLS } from './index.ts';
import { tallied } from './tallied.ts';

export interface Coverage {
  /** Calls that compute something, and those of them that the tool counts. */
  of: number;
  counted: number;
  /** What it does not count, by the names of layers and functions. */
  missing: readonly string[];
}

/** The coverage of each tool. A tool counts some modules as one call and opens others, so the number of calls is its own. */
export function coverageOf(run: Run): Record<ToolKey, Coverage> {
  const covered = TOOLS.map((tool): [ToolKey, Coverage] => {
    const computing = tallied(run, tool).rows.filter(({ call }) => call.work.flops > 0n);
    const uncounted = computing.filter(({ answer }) => answer.kind !== 'counted');
    const missing = [...new Set(uncounted.map(({ call }) => call.name))];
    return [tool.key, { of: computing.length, counted: computing.length - uncounted.length, missing }];
  });
  return Object.fromEntries(covered) as Record<ToolKey, Coverage>;
}
