/** Tables of vectors. */
import type { LayerDefinition } from './define.ts';

export const EMBEDDING: readonly LayerDefinition[] = [];
