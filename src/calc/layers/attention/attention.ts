/** Attention and the layers built of it. */
import type { LayerDefinition } from '../define.ts';
import { dotProductAttention } from './dotProduct.ts';
import { multiheadAttention } from './multihead.ts';
import { decoderLayer, encoderLayer } from './transformer.ts';

export const ATTENTION: readonly LayerDefinition[] = [
  dotProductAttention,
  multiheadAttention,
  encoderLayer,
  decoderLayer,
];
