/** What the cells of the chapters come to, by slug. The build runs them and puts it here (`cellsRun.ts`). */
import type { CellRecord } from './cellsRun.ts';

export const RAN: Readonly<Record<string, readonly CellRecord[]>> = {};
