/** The formula of a calculator's result: its form with a slot for every number, its letter small beneath. */

import type { CostFound } from '#calc/costs/count.ts';
import type { CostDefinition, CostResult } from '#calc/costs/define.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { costSlots } from './costSlots.ts';
import type { RenderedForm } from './render.ts';
import { renderSlots } from './render.ts';
import type { NameWriter } from './tex.ts';
import { expressionTex } from './tex.ts';

/** What fields, results and units are called in a formula. */
interface CostNames {
  names: Readonly<Record<string, string>>;
  /** The unit of the result, or an empty text. */
  unit: string;
}

/** Writes a slot with the letter of its name, or else the name in words, beneath. */
function slotWriter({ fields, results }: CostDefinition, { names }: CostNames): NameWriter {
  return (name) => {
    const { symbol = '' } = [...fields, ...results].find((one) => one.name === name) ?? {};
    return `\\htmlClass{n q q-none}{\\underset{${symbol || `\\text{${names[name] ?? name}}`}}{\\slot{${name}}}}`;
  };
}

/** Every form of a result's formula, filled with the values of a setting. */
export function renderCostForms(
  definition: CostDefinition,
  { name, forms }: CostResult,
  found: CostFound,
  called: CostNames,
): RenderedForm[] {
  const write = slotWriter(definition, called);
  const unit = called.unit && `\\ \\text{${called.unit}}`;
  return [...new Set(forms.map(({ is }) => is))].map((is) => {
    const tree = parseExpression(is);
    const working = tree.kind === 'number' ? '' : ` = ${expressionTex(tree, write)}`;
    const tex = `\\displaystyle \\text{${called.names[name] ?? name}}${working} = \\slot{${name}}${unit}`;
    return { key: is, html: renderSlots(tex, costSlots(found)) };
  });
}
