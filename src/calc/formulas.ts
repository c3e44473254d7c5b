/** The formulas of a layer as texts of the formula language, in the form that fits the options. */
import { completeOptions, stands } from './evaluate.ts';
import type { FieldName, Value } from './fields.ts';
import type { LayerDefinition, Options } from './layers/define.ts';

/** `parameters`, `flops`, `one_output` (the operations of one output value), or a name the layer derives, such as `out_height`. */
export type FormulaName = string;

function parametersText(layer: LayerDefinition, options: Options): string {
  const standing = layer.weights.filter(({ when }) => stands(when, options));
  return standing
    .map(({ each, pieces }) => (each(options) === '1' ? pieces : `${each(options)} * ${pieces}`))
    .join(' + ');
}

/** What each kind of operation adds to one output value, in the layer's order; sums stand in parentheses. */
function oneOutputText(layer: LayerDefinition, options: Options): string {
  const standing = layer.operations.filter(({ when }) => stands(when, options));
  return standing
    .map(({ perOutput }) => perOutput(options))
    .map((text) => (text.includes(' - ') ? `(${text})` : text))
    .join(' + ');
}

/** The text of a formula under these options: terms that do not stand are left out. */
export function formulaText(layer: LayerDefinition, name: FormulaName, options: Options): string {
  if (name === 'parameters') return parametersText(layer, options);
  if (name === 'flops') return layer.flops(options);
  if (name === 'one_output') return oneOutputText(layer, options);
  return layer.derived(options)[name] as string;
}

/** Every combination of the options that change a formula's structure, on top of the defaults. */
function formOptions(layer: LayerDefinition): Options[] {
  const axes = Object.entries(layer.forms) as [FieldName, readonly Value[]][];
  return axes.reduce<Options[]>(
    (all, [field, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [field]: value }))),
    [completeOptions(layer, {})],
  );
}

/** All texts that a formula of a layer can have, each once. */
export function formulaForms(layer: LayerDefinition, name: FormulaName): string[] {
  return [...new Set(formOptions(layer).map((options) => formulaText(layer, name, options)))];
}
