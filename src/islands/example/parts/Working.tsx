/** An expression with its numbers in, as plain text: `3 × 3 × 3`. Each number in the hue of its quantity. */

import { SCALARS } from '#calc/fields/fields.ts';
import type { Environment, Expression } from '#calc/numbers/expression.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { countFor } from '#calc/numbers/units.ts';

/** From here on numbers are shortened: the exact ones stand in the fields and in the total. */
const LONG = 10n ** 9n;

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': '/', '//': '/' } as const;

const isSum = (node: Expression) => node.kind === 'binary' && (node.operator === '+' || node.operator === '-');

/** True for a part that needs parentheses to be read as it is meant. */
function wraps(parent: Expression, part: Expression, right: boolean): boolean {
  if (parent.kind !== 'binary' || part.kind !== 'binary' || parent.operator === '+') return false;
  if (parent.operator === '-' || parent.operator === '*') return isSum(part) && (right || parent.operator === '*');
  return right || isSum(part);
}

function Part({ of, part, right, values }: { of: Expression; part: Expression; right: boolean; values: Environment }) {
  const node = <Node node={part} values={values} />;
  return wraps(of, part, right) ? <>({node})</> : node;
}

function Node({ node, values }: { node: Expression; values: Environment }) {
  if (node.kind === 'number') return <>{countFor(node.value, LONG)}</>;
  if (node.kind === 'name') {
    const quantity = SCALARS[node.name]?.quantity ?? 'none';
    return (
      <span class={`q q-${quantity}`} data-q={quantity}>
        {countFor(values[node.name] ?? 0n, LONG)}
      </span>
    );
  }
  return (
    <>
      <Part of={node} part={node.left} right={false} values={values} />
      {SIGNS[node.operator]}
      <Part of={node} part={node.right} right={true} values={values} />
    </>
  );
}

export function Working({ text, values }: { text: string; values: Environment }) {
  return <Node node={parseExpression(text)} values={values} />;
}
