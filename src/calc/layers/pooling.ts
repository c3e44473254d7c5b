/** Pooling layers. */
import type { LayerDefinition } from './define.ts';

export const POOLING: readonly LayerDefinition[] = [];
