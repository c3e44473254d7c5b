/** Normalization layers. */

import type { LayerDefinition } from '../define.ts';
import { BATCH_NORMS } from './batchNormalization.ts';
import { groupNorm, layerNorm, rmsNorm } from './layerNormalization.ts';
import { localResponseNorm } from './responseNormalization.ts';

export const NORMALIZATION: readonly LayerDefinition[] = [
  ...BATCH_NORMS,
  layerNorm,
  groupNorm,
  rmsNorm,
  localResponseNorm,
];
