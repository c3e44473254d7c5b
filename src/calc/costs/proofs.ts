/** The loops that each calculator is held to, by its name; for tests. */
import type { CostProof } from './define.ts';
import { kvCacheProof } from './kvCache.proof.ts';
import { linearRooflineProof, rooflineProof } from './roofline.proof.ts';
import { trainingComputeProof, trainingMemoryProof } from './training.proof.ts';

export const COST_PROOFS: Readonly<Record<string, CostProof>> = {
  'kv-cache': kvCacheProof,
  'training-compute': trainingComputeProof,
  'training-memory': trainingMemoryProof,
  roofline: rooflineProof,
  'linear-roofline': linearRooflineProof,
};
