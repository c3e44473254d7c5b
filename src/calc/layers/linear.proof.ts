/** What proves the counts of the linear family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const LINEAR_PROOFS: Readonly<Record<string, Proof>> = {};
