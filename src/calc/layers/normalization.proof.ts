/** What proves the counts of the normalization family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const NORMALIZATION_PROOFS: Readonly<Record<string, Proof>> = {};
