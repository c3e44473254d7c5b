/** The formulas of a layer as texts of the formula language, in the form that fits the options. */

import type { FieldName, Value } from '../fields/fields.ts';
import { arguedText, taughtText } from './arguedFormulas.ts';
import type { LayerDefinition, Options, Weight } from './define.ts';
import { completeOptions, shapeTexts, stands } from './evaluate.ts';

/** `parameters`, `weights` (of the first tensor), `flops`, `one_output` (the operations of one output value), or a name the layer derives, such as `out_height`. */
export type FormulaName = string;

function parametersText(layer: LayerDefinition, options: Options): string {
  const standing = layer.weights.filter(({ when }) => stands(when, options));
  return standing.map((weight) => weightText(weight, options)).join(' + ') || '0';
}

/** The numbers of one tensor, as a person argues them where that is said, else its sizes and how many there are. */
function weightText(weight: Weight, options: Options): string {
  const sizes = [...shapeTexts(weight, options), weight.copies ?? '1'].filter((factor) => factor !== '1');
  return arguedText(weight, options) ?? (sizes.map(bracketed).join(' * ') || '1');
}

/** The sum of all arithmetic. */
function flopsText(layer: LayerDefinition, options: Options): string {
  const counted = layer.operations.filter(({ when, primitive }) => primitive !== 'look_up' && stands(when, options));
  const texts = counted.map(({ perOutput, total }) =>
    total ? total(options) : `${bracketed(perOutput?.(options) ?? '0')} * outputs`,
  );
  return texts.join(' + ') || '0';
}

/** The text of a formula under these options: terms that do not stand are left out. */
export function formulaText(layer: LayerDefinition, name: FormulaName, options: Options): string {
  const taught = taughtText(layer, name, options);
  if (taught !== undefined) return taught;
  if (name === 'parameters') return parametersText(layer, options);
  if (name === 'weights') return layer.weights[0] ? weightText(layer.weights[0], options) : '0';
  return flopsText(layer, options);
}

/** A sum in brackets, to stand as a factor. */
export const bracketed = (text: string): string => (/ [-+] /.test(text) ? `(${text})` : text);

/** Every combination of the options that change a formula's structure, on top of the defaults. */
function formOptions(layer: LayerDefinition): Options[] {
  const axes = Object.entries(layer.forms ?? {}) as [FieldName, readonly Value[]][];
  return axes.reduce<Options[]>(
    (all, [field, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [field]: value }))),
    [completeOptions(layer, {})],
  );
}

/** All texts that a formula of a layer can have, each once. */
export function formulaForms(layer: LayerDefinition, name: FormulaName): string[] {
  return [...new Set(formOptions(layer).map((options) => formulaText(layer, name, options)))];
}
