/** The results of a calculator by its expressions as they are written. */
import type { Expression } from '../numbers/expression.ts';
import { parseExpression } from '../numbers/expression.ts';
import type { Ratio } from '../numbers/ratio.ts';
import type { CostOutcome } from './count.ts';
import { countCost } from './count.ts';
import type { CostDefinition, CostSetting, CostTexts } from './define.ts';
import { postfixValue } from './postfix.ts';

/** An expression in postfix order. */
function postfixOf(node: Expression): string {
  if (node.kind === 'number') return String(node.value);
  return node.kind === 'name' ? node.name : `${postfixOf(node.left)} ${postfixOf(node.right)} ${node.operator}`;
}

/** The exact value of an expression over fractions. Throws on a name that has no value, below zero and over zero. */
export const exactCost = (node: Expression, numbers: CostSetting['numbers']): Ratio =>
  postfixValue(postfixOf(node), numbers);

/** Every expression of a calculator in postfix order, by its text. */
export const postfixForms = ({ results }: CostDefinition): Record<string, string> =>
  Object.fromEntries(results.flatMap(({ forms }) => forms.map(({ is }) => [is, postfixOf(parseExpression(is))])));

/** Reads all fields and counts; names every field that is refused, or the first condition that does not hold. */
export const evaluateCost = (definition: CostDefinition, texts: CostTexts): CostOutcome =>
  countCost(definition, texts, (is, numbers) => exactCost(parseExpression(is), numbers));
