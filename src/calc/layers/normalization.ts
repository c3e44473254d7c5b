/** Normalization layers. */
import type { LayerDefinition } from './define.ts';

export const NORMALIZATION: readonly LayerDefinition[] = [];
