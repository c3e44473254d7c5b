/**
 * Loads the family of layers that an island shows. A view of any layer has it as its `ready`, which is awaited before it
 * comes alive (site/clientWanted.ts).
 */
import type { Family, LayerDefinition } from '#calc/layers/define.ts';
import { FAMILIES } from '../../ties.ts';
import { learn } from '../layers.ts';
import { lazy } from '../lazy.ts';

const LOADERS: Readonly<Record<Family, () => Promise<readonly LayerDefinition[]>>> = {
  convolution: async () => [
    ...(await import('#calc/layers/convolution/convolutions.ts')).CONVOLUTIONS,
    ...(await import('#calc/layers/convolution/transposed.ts')).TRANSPOSED,
  ],
  linear: async () => (await import('#calc/layers/linear/linear.ts')).LINEAR,
  normalization: async () => (await import('#calc/layers/normalization/normalization.ts')).NORMALIZATION,
  activation: async () => (await import('#calc/layers/activation/activation.ts')).ACTIVATION,
  pooling: async () => (await import('#calc/layers/pooling/pooling.ts')).POOLING,
  resampling: async () => (await import('#calc/layers/resampling/resampling.ts')).RESAMPLING,
  shape: async () => (await import('#calc/layers/shape/shape.ts')).SHAPE,
  embedding: async () => (await import('#calc/layers/embedding/embedding.ts')).EMBEDDING,
  recurrent: async () => (await import('#calc/layers/recurrent/recurrent.ts')).RECURRENT,
  attention: async () => (await import('#calc/layers/attention/attention.ts')).ATTENTION,
};

/** The layers of a family, wherever it is asked for; `undefined` where they do not come. */
export const layersOf = (family: Family): Promise<readonly LayerDefinition[] | undefined> => lazy(LOADERS[family]);

const loadCompositions = async () => (await import('#calc/run/inside/index.ts')).COMPOSITIONS;

/** Loads the family that the page names around an island; answers whether it came, since nothing starts without it. */
export async function learnFamily(island: Element): Promise<boolean> {
  const family = island.closest<HTMLElement>(`[${FAMILIES}]`)?.dataset.families as Family | undefined;
  if (family === undefined) return true;
  const layers = await layersOf(family);
  const opens = layers?.some(({ composition }) => composition) ? await lazy(loadCompositions) : {};
  learn(layers ?? [], opens ?? {});
  return layers !== undefined && opens !== undefined;
}
