/** What proves the counts of the embedding family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const EMBEDDING_PROOFS: Readonly<Record<string, Proof>> = {};
