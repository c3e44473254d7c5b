/** An expression with its numbers in, as plain text: `3 × 3 × 3`. Each number in the hue of its quantity. */

import type { HasSymbols } from '#calc/fields/fields.ts';
import { scalarOf } from '#calc/fields/fields.ts';
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

/** Whose names they are, and what they stand for. */
interface Names {
  layer: HasSymbols;
  values: Environment;
}

function Part({ of, part, right, ...names }: Names & { of: Expression; part: Expression; right: boolean }) {
  const node = <Node node={part} {...names} />;
  return wraps(of, part, right) ? <>({node})</> : node;
}

function Node({ node, ...names }: Names & { node: Expression }) {
  if (node.kind === 'number') return <>{countFor(node.value, LONG)}</>;
  if (node.kind === 'name') {
    const quantity = scalarOf(names.layer, node.name)?.quantity ?? 'none';
    return (
      <span class={`q q-${quantity}`} data-q={quantity}>
        {countFor(names.values[node.name] ?? 0n, LONG)}
      </span>
    );
  }
  return (
    <>
      <Part of={node} part={node.left} right={false} {...names} />
      {SIGNS[node.operator]}
      <Part of={node} part={node.right} right={true} {...names} />
    </>
  );
}

export function Working({ text, ...names }: Names & { text: string }) {
  return <Node node={parseExpression(text)} {...names} />;
}
