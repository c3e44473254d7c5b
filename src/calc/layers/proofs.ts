/** The proof of every layer, by its name. */
import { conv2dProof } from './convolution.proof.ts';
import type { PlayableProof, Proof } from './define.ts';

/** Those that a picture plays: no page loads more loops than these. */
export const PLAYABLE: Readonly<Record<string, PlayableProof>> = { Conv2d: conv2dProof };

export const PROOFS: Readonly<Record<string, Proof>> = { Conv2d: conv2dProof };
