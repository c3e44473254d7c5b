/** What proves the counts of the activation family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const ACTIVATION_PROOFS: Readonly<Record<string, Proof>> = {};
