/** Activation functions. */
import type { LayerDefinition } from './define.ts';

export const ACTIVATION: readonly LayerDefinition[] = [];
