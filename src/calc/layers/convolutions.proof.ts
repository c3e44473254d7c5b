/** What proves the counts of the convolutions file: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const CONVOLUTIONS_PROOFS: Readonly<Record<string, Proof>> = {};
