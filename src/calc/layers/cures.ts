/** Loads what mends the broken conditions of a family: a page needs it only once something is wrong. */
import type { CuresByCondition, Family } from './define.ts';

export const CURES: Readonly<Record<Family, () => Promise<CuresByCondition>>> = {
  convolution: async () => (await import('./convolution/cures.ts')).convolutionCures,
  linear: async () => (await import('./linear/cures.ts')).linearCures,
  normalization: async () => (await import('./normalization/cures.ts')).normalizationCures,
  activation: async () => (await import('./activation/cures.ts')).activationCures,
  pooling: async () => (await import('./pooling/cures.ts')).poolingCures,
  resampling: async () => (await import('./resampling/cures.ts')).resamplingCures,
  shape: async () => (await import('./shape/cures.ts')).shapeCures,
  embedding: async () => (await import('./embedding/cures.ts')).embeddingCures,
  recurrent: async () => (await import('./recurrent/cures.ts')).recurrentCures,
  attention: async () => (await import('./attention/cures.ts')).attentionCures,
};
