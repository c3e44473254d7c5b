/** The proof of every layer, by its name. */

import { ACTIVATION_PROOFS } from './activation.proof.ts';
import { ATTENTION_PROOFS } from './attention.proof.ts';
import { CONVOLUTIONS_PROOFS } from './convolutions.proof.ts';
import type { Proof } from './define.ts';
import { EMBEDDING_PROOFS } from './embedding.proof.ts';
import { LINEAR_PROOFS } from './linear.proof.ts';
import { NORMALIZATION_PROOFS } from './normalization.proof.ts';
import { PLAYABLE } from './playable.ts';
import { POOLING_PROOFS } from './pooling.proof.ts';
import { RECURRENT_PROOFS } from './recurrent.proof.ts';
import { RESAMPLING_PROOFS } from './resampling.proof.ts';
import { SHAPE_PROOFS } from './shape.proof.ts';
import { TRANSPOSED_PROOFS } from './transposed.proof.ts';

export const PROOFS: Readonly<Record<string, Proof>> = {
  ...PLAYABLE,
  ...CONVOLUTIONS_PROOFS,
  ...TRANSPOSED_PROOFS,
  ...LINEAR_PROOFS,
  ...NORMALIZATION_PROOFS,
  ...ACTIVATION_PROOFS,
  ...POOLING_PROOFS,
  ...RESAMPLING_PROOFS,
  ...SHAPE_PROOFS,
  ...EMBEDDING_PROOFS,
  ...RECURRENT_PROOFS,
  ...ATTENTION_PROOFS,
};
