/** The counts of a run that a figure can be: `parameters`, and what conventions print, by their ids. */
import { CONVENTIONS } from '../conventions/index.ts';
import { tallied } from '../conventions/tallied.ts';
import type { Run } from '../run/call.ts';
import { parameterCount } from './figures/parameterCounts.ts';

/** Without those that give no number. */
export function countsOfRun(run: Run): Record<string, bigint> {
  const printed = CONVENTIONS.flatMap((convention): [string, bigint][] => {
    const { value } = tallied(run, convention);
    return value === null ? [] : [[convention.id, value]];
  });
  return { parameters: parameterCount(run), ...Object.fromEntries(printed) };
}
