/**
 * The formulas of a layer whose definition argues them (`each`, `pieces`, `flops`): what follows a live example in its
 * formulas. Apart from those of all other layers, which a page of such an example has no use for.
 */

import type { LayerDefinition, Operation, Options, Weight } from './define.ts';
import { stands } from './evaluate.ts';

/** The numbers of one tensor as a person argues them. */
export const arguedText = ({ each, pieces }: Weight, options: Options): string | undefined =>
  each && pieces && (each(options) === '1' ? pieces : `${each(options)} * ${pieces}`);

/** The operations that are arithmetic: a look-up is none. */
export const arithmeticOf = ({ operations }: LayerDefinition): Operation[] =>
  operations.filter(({ primitive }) => primitive !== 'look_up');

/**
 * What each kind of operation adds to one output value, in the layer's order; sums stand in parentheses. `undefined`
 * where an operation is counted in all alone.
 */
function oneOutputText(layer: LayerDefinition, options: Options): string | undefined {
  const standing = arithmeticOf(layer).filter(({ when }) => stands(when, options));
  if (standing.some(({ total }) => total)) return undefined;
  const texts = standing.map(({ perOutput }) => perOutput?.(options) ?? '0');
  return texts.map((text) => (text.includes(' - ') ? `(${text})` : text)).join(' + ') || '0';
}

/** The text of a formula under these options, or `undefined` where the definition does not argue it. */
export function taughtText(layer: LayerDefinition, name: string, options: Options): string | undefined {
  const weights = layer.weights.filter(({ when }) => stands(when, options)).map((one) => arguedText(one, options));
  if (name === 'parameters') return weights.length > 0 && weights.every(Boolean) ? weights.join(' + ') : undefined;
  if (name === 'weights') return weights[0];
  if (name === 'flops') return layer.flops?.(options);
  if (name === 'one_output') return oneOutputText(layer, options);
  return layer.derived?.(options)[name];
}
