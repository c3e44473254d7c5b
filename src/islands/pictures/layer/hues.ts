/** Which quantity a name of a layer's formulas is of; found when the book is built. */
import type { Quantity } from '#calc/fields/fields.ts';
import { scalarOf } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';

/** Quantities by name; a name that is of none is left out. */
export function huesOf(layer: LayerDefinition, { values }: Evaluation): Record<string, Quantity> {
  const all = Object.keys(values).map((name) => [name, scalarOf(layer, name)?.quantity ?? 'none']);
  return Object.fromEntries(all.filter(([, quantity]) => quantity !== 'none'));
}
