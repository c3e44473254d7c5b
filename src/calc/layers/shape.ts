/** Layers that move numbers and compute none. */
import type { LayerDefinition } from './define.ts';

export const SHAPE: readonly LayerDefinition[] = [];
