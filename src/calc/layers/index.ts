/** Every layer the book counts, in the order it lists them. */
import { conv2d } from './convolution.ts';
import type { LayerDefinition } from './define.ts';

export const LAYERS: readonly LayerDefinition[] = [conv2d];

/** The layer of a PyTorch class name, or `undefined`. */
export function layerNamed(name: string): LayerDefinition | undefined {
  return LAYERS.find((layer) => layer.name === name);
}
