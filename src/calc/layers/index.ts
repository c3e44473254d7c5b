/** Every layer the book counts, in the order it lists them. */

import { ACTIVATION } from './activation/activation.ts';
import { ATTENTION } from './attention/attention.ts';
import { conv2d } from './convolution/conv2d.ts';
import { CONVOLUTIONS } from './convolution/convolutions.ts';
import { TRANSPOSED } from './convolution/transposed.ts';
import type { LayerDefinition } from './define.ts';
import { EMBEDDING } from './embedding/embedding.ts';
import { LINEAR } from './linear/linear.ts';
import { NORMALIZATION } from './normalization/normalization.ts';
import { POOLING } from './pooling/pooling.ts';
import { RECURRENT } from './recurrent/recurrent.ts';
import { RESAMPLING } from './resampling/resampling.ts';
import { SHAPE } from './shape/shape.ts';

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
