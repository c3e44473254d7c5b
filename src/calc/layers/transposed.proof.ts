/** What proves the counts of the transposed file: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const TRANSPOSED_PROOFS: Readonly<Record<string, Proof>> = {};
