/** Normalization layers. */
import { BATCH_NORMS } from './batchNormalization.ts';
import type { LayerDefinition } from './define.ts';
import { groupNorm, layerNorm, rmsNorm } from './layerNormalization.ts';
import { localResponseNorm } from './responseNormalization.ts';

export const NORMALIZATION: readonly LayerDefinition[] = [
  ...BATCH_NORMS,
  layerNorm,
  groupNorm,
  rmsNorm,
  localResponseNorm,
];
