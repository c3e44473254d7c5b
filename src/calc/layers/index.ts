/** Every layer the book counts, in the order it lists them. */

import { ACTIVATION } from './activation.ts';
import { ATTENTION } from './attention.ts';
import { conv2d } from './convolution.ts';
import { CONVOLUTIONS } from './convolutions.ts';
import type { LayerDefinition } from './define.ts';
import { EMBEDDING } from './embedding.ts';
import { LINEAR } from './linear.ts';
import { NORMALIZATION } from './normalization.ts';
import { POOLING } from './pooling.ts';
import { RECURRENT } from './recurrent.ts';
import { RESAMPLING } from './resampling.ts';
import { SHAPE } from './shape.ts';
import { TRANSPOSED } from './transposed.ts';

export const LAYERS: readonly LayerDefinition[] = [
  conv2d,
  ...CONVOLUTIONS,
  ...TRANSPOSED,
  ...LINEAR,
  ...NORMALIZATION,
  ...ACTIVATION,
  ...POOLING,
  ...RESAMPLING,
  ...SHAPE,
  ...EMBEDDING,
  ...RECURRENT,
  ...ATTENTION,
];

const BY_NAME = new Map(LAYERS.map((layer) => [layer.name, layer]));

/** The layer of a PyTorch class name, or `undefined`. */
export function layerNamed(name: string): LayerDefinition | undefined {
  return BY_NAME.get(name);
}
