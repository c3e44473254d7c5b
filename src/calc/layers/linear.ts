/** Linear layers. */
import type { LayerDefinition } from './define.ts';

export const LINEAR: readonly LayerDefinition[] = [];
