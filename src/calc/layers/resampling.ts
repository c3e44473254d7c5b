/** Layers that change resolution. */
import type { LayerDefinition } from './define.ts';

export const RESAMPLING: readonly LayerDefinition[] = [];
