/**
 * The layers that this page knows. Two-dimensional convolution always; others once their family is loaded, so that a
 * page loads only the layers it shows. Where the book is built, all (src/middleware.ts).
 */
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';

const known = new Map<string, LayerDefinition>([[conv2d.name, conv2d]]);

/** Takes in the layers of a family. */
export function learn(layers: readonly LayerDefinition[]): void {
  for (const layer of layers) known.set(layer.name, layer);
}

/** The layer of a class name, if it is known by now. */
export const layerHere = (name: string): LayerDefinition | undefined => known.get(name);
