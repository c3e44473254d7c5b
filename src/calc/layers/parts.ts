/** Layers as parts of others. */

import type { LayerDefinition, Options } from './define.ts';
import type { Evaluation } from './evaluate.ts';
import { evaluate } from './evaluate.ts';

/** A part of a layer: which layer it is, with its options and its input. */
export interface Part {
  layer: LayerDefinition;
  options: Options;
}

/** The layer of a name in its family. */
export function partNamed(layers: readonly LayerDefinition[], name: string): LayerDefinition {
  const found = layers.find((layer) => layer.name === name);
  if (!found) throw new ReferenceError(`there is no ${name} to be a part`);
  return found;
}

/** A part on its input. The conditions of the whole make those of its parts hold. */
export function evaluatePart({ layer, options }: Part): Evaluation {
  const found = evaluate(layer, options);
  if (!found.ok) throw new RangeError(`${layer.name} refuses: ${found.problem.condition}`);
  return found;
}
