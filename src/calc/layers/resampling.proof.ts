/** What proves the counts of the resampling family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const RESAMPLING_PROOFS: Readonly<Record<string, Proof>> = {};
