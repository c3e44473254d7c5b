/** Convolution of one and three dimensions. */
import type { LayerDefinition } from './define.ts';

export const CONVOLUTIONS: readonly LayerDefinition[] = [];
