/** Transposed convolution. */
import type { LayerDefinition } from './define.ts';

export const TRANSPOSED: readonly LayerDefinition[] = [];
