/**
 * The layers that this page knows. Two-dimensional convolution always; others once their family is loaded, so that a
 * page loads only the layers it shows. Where the book is built, all (src/middleware.ts).
 */
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Compositions } from '#calc/run/composition.ts';

const known = new Map<string, LayerDefinition>([[conv2d.name, conv2d]]);

let opened: Compositions = {};

/** Takes in the layers of a family, and what opens those that are made of others. */
export function learn(layers: readonly LayerDefinition[], compositions: Compositions = {}): void {
  opened = { ...opened, ...compositions };
  for (const layer of layers) known.set(layer.name, layer);
}

/** What opens the layers that are known by now. */
export const compositionsHere = (): Compositions => opened;

/** The layer of a class name, if it is known by now. */
export const layerHere = (name: string): LayerDefinition | undefined => known.get(name);
