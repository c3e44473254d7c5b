/**
 * Loads the families of layers that the examples of this page name by `data-families`. Whoever imports this starts once
 * they are known. Where the book is built, all layers are.
 */
import type { Family, LayerDefinition } from '#calc/layers/define.ts';
import { learn } from './layers.ts';

const LOADERS: Readonly<Record<Family, () => Promise<readonly LayerDefinition[]>>> = {
  convolution: async () => [
    ...(await import('#calc/layers/convolutions.ts')).CONVOLUTIONS,
    ...(await import('#calc/layers/transposed.ts')).TRANSPOSED,
  ],
  linear: async () => (await import('#calc/layers/linear.ts')).LINEAR,
  normalization: async () => (await import('#calc/layers/normalization.ts')).NORMALIZATION,
  activation: async () => (await import('#calc/layers/activation.ts')).ACTIVATION,
  pooling: async () => (await import('#calc/layers/pooling.ts')).POOLING,
  resampling: async () => (await import('#calc/layers/resampling.ts')).RESAMPLING,
  shape: async () => (await import('#calc/layers/shape.ts')).SHAPE,
  embedding: async () => (await import('#calc/layers/embedding.ts')).EMBEDDING,
  recurrent: async () => (await import('#calc/layers/recurrent.ts')).RECURRENT,
  attention: async () => (await import('#calc/layers/attention.ts')).ATTENTION,
};

/** Families by the examples that stand on the page: on all of it, once it has come. */
async function learnFamilies(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((come) => document.addEventListener('DOMContentLoaded', come, { once: true }));
  const named = [...document.querySelectorAll<HTMLElement>('[data-families]')].map(
    (one) => one.dataset.families as Family,
  );
  const loaded = await Promise.all([...new Set(named)].map((family) => LOADERS[family]()));
  loaded.forEach(learn);
}

if (!import.meta.env.SSR) await learnFamilies();
