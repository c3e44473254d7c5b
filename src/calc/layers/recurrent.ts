/** Recurrent layers and their cells. */
import type { LayerDefinition } from './define.ts';

export const RECURRENT: readonly LayerDefinition[] = [];
