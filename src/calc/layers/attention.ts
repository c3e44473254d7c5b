/** Attention and the layers built of it. */
import type { LayerDefinition } from './define.ts';

export const ATTENTION: readonly LayerDefinition[] = [];
