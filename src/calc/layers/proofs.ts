/** The proof of every layer, by its name. */
import { ACTIVATION_PROOFS } from './activation/activation.proof.ts';
import { ATTENTION_PROOFS } from './attention/attention.proof.ts';
import { conv2dProof } from './convolution/conv2d.proof.ts';
import { CONVOLUTIONS_PROOFS } from './convolution/convolutions.proof.ts';
import { TRANSPOSED_PROOFS } from './convolution/transposed.proof.ts';
import type { Proof } from './define.ts';
import { EMBEDDING_PROOFS } from './embedding/embedding.proof.ts';
import { LINEAR_PROOFS } from './linear/linear.proof.ts';
import { NORMALIZATION_PROOFS } from './normalization/normalization.proof.ts';
import { POOLING_PROOFS } from './pooling/pooling.proof.ts';
import { RECURRENT_PROOFS } from './recurrent/recurrent.proof.ts';
import { RESAMPLING_PROOFS } from './resampling/resampling.proof.ts';
import { SHAPE_PROOFS } from './shape/shape.proof.ts';

export const PROOFS: Readonly<Record<string, Proof>> = {
  Conv2d: conv2dProof,
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
