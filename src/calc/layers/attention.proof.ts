/** What proves the counts of the attention family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const ATTENTION_PROOFS: Readonly<Record<string, Proof>> = {};
