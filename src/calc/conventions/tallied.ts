import type { Run } from '../run/call.ts';
import { perRun } from '../run/perRun.ts';
import type { Convention, Tally } from './define.ts';
import { tally } from './define.ts';

/** What a convention makes of a run, found once for all that ask: a figure may be held against it a hundred times. */
export const tallied: (run: Run, convention: Convention) => Tally = perRun((run, convention: Convention) =>
  tally(convention, run),
);
