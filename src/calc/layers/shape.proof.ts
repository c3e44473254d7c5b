/** What proves the counts of the shape family: naive loops, and examples with their figures. */
import type { Proof } from './define.ts';

export const SHAPE_PROOFS: Readonly<Record<string, Proof>> = {};
