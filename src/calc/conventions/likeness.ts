/** What rows that stand one after another must have in common to be shown as one. */
import { pythonShape } from '../fields/shapes.ts';
import type { NetworkRow } from './networkRows.ts';

/** A text that two rows share where all they come to is the same, and all that they hold. */
export const likeness = (row: NetworkRow): string =>
  [
    row.type,
    pythonShape(row.output_shape),
    row.params,
    row.shared,
    row.macs,
    row.flops,
    ...row.rows.map(likeness),
  ].join();
