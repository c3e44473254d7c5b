/** What proves the counts of the recurrent family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const RECURRENT_PROOFS: Readonly<Record<string, Proof>> = {};
