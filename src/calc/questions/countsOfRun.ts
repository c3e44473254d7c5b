/** The counts of a run that a figure can be: `parameters`, and what conventions print, by their ids. */
import { tally } from '../conventions/define.ts';
import { CONVENTIONS } from '../conventions/index.ts';
import type { Run } from '../run/call.ts';
import { placesOf } from '../run/module.ts';
import { parameterCount } from './figures/parameterCounts.ts';

/** Without those that give no number. */
export function countsOfRun(run: Run): Record<string, bigint> {
  const places = placesOf(run.root);
  const printed = CONVENTIONS.flatMap((convention): [string, bigint][] => {
    const { value } = tally(convention, run, places);
    return value === null ? [] : [[convention.id, value]];
  });
  return { parameters: parameterCount(run), ...Object.fromEntries(printed) };
}
