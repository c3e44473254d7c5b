/** The formulas of a layer as texts of the formula language, in the form that fits the options. */

import type { FieldName, Value } from '../fields/fields.ts';
import { arguedText, arithmeticOf, taughtText } from './arguedFormulas.ts';
import type { LayerDefinition, Options, Weight, When } from './define.ts';
import { completeOptions, isBias, shapeTexts, stands } from './evaluate.ts';
import { bracketed, overOutputs } from './overOutputs.ts';

/**
 * `parameters`, `weights` (parameters without biases), `flops`, `macs`, `one_output` (the operations of one output value, where
 * all are counted so), or a name the layer derives, such as `out_height`.
 */
export type FormulaName = string;

/** One term of a sum: of one tensor, or of one kind of operation. */
export interface FormulaTerm {
  text: string;
  /** True for what stands only with the biases. */
  biases: boolean;
}

/** The numbers of one tensor, as a person argues them where that is said, else its sizes and how many there are. */
function weightText(weight: Weight, options: Options): string {
  const sizes = [...shapeTexts(weight, options), weight.copies ?? '1'].filter((factor) => factor !== '1');
  return arguedText(weight, options) ?? (sizes.map(bracketed).join(' * ') || '1');
}

/** The terms of a formula that is a sum over tensors or kinds of operation; `undefined` for any other. */
export function formulaTerms(layer: LayerDefinition, name: FormulaName, options: Options): FormulaTerm[] | undefined {
  const standing = <T extends { when: When }>(all: readonly T[], textOf: (one: T) => string): FormulaTerm[] =>
    all
      .filter(({ when }) => stands(when, options))
      .map((one) => ({ text: textOf(one), biases: !stands(one.when, { ...options, bias: false }) }));
  const tensors = name === 'weights' ? layer.weights.filter((weight) => !isBias(weight)) : layer.weights;
  if (name === 'parameters' || name === 'weights') return standing(tensors, (weight) => weightText(weight, options));
  if (name === 'one_output') return standing(arithmeticOf(layer), ({ perOutput }) => perOutput?.(options) ?? '0');
  return undefined;
}

/** The sum of all arithmetic. */
function flopsText(layer: LayerDefinition, options: Options): string {
  const counted = arithmeticOf(layer).filter(({ when }) => stands(when, options));
  const texts = counted.map(({ perOutput, total }) =>
    total ? total(options) : `${bracketed(perOutput?.(options) ?? '0')} * outputs`,
  );
  return texts.join(' + ') || '0';
}

const macsText = (layer: LayerDefinition, options: Options): string =>
  layer.macsPerOutput ? overOutputs(layer, layer.macsPerOutput(options), options) : (layer.macs?.(options) ?? '0');

/** The text of a formula under these options: terms that do not stand are left out. Throws on a name that has none. */
export function formulaText(layer: LayerDefinition, name: FormulaName, options: Options): string {
  const taught = taughtText(layer, name, options);
  if (taught !== undefined) return taught;
  if (name === 'parameters' || name === 'weights')
    return (
      formulaTerms(layer, name, options)
        ?.map(({ text }) => text)
        .join(' + ') || '0'
    );
  if (name === 'flops') return flopsText(layer, options);
  if (name === 'macs') return macsText(layer, options);
  throw new ReferenceError(`${layer.name} has no formula of ${name}`);
}

/** Every combination of the options that change a formula's structure, on top of the defaults. */
export function formOptions(layer: LayerDefinition): Options[] {
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
