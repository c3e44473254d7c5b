/** A formula with its numbers and its result, as plain LaTeX that any document sets. */

import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import type { FormulaName } from '#calc/layers/formulas.ts';
import { formulaText } from '#calc/layers/formulas.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { expressionTex } from './tex.ts';

/** `\text{parameters} = 3 \times 3 \times 3 \times 7 + 7 = 196`. */
export function resultLatex(layer: LayerDefinition, name: FormulaName, found: Evaluation, label: string): string {
  const number = (of: string): string => `${found.values[of]}`;
  const working = expressionTex(parseExpression(formulaText(layer, name, found.options)), number);
  return `\\text{${label}} = ${working} = ${number(name)}`;
}
