/** What proves the counts of the pooling family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const POOLING_PROOFS: Readonly<Record<string, Proof>> = {};
