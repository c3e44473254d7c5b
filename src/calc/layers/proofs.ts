/** The proof of every layer, by its name. */
import { conv2dProof } from './convolution.proof.ts';
import type { Proof } from './define.ts';

export const PROOFS: Readonly<Record<string, Proof>> = { Conv2d: conv2dProof };
