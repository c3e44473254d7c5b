/** An expression with its numbers in, as plain text: `3 × 3 × 3`. Each number in the hue of its quantity. */
import type { Environment, Expression } from '#calc/expression.ts';
import { parseExpression } from '#calc/expression.ts';
import { SCALARS } from '#calc/fields.ts';
import { countFor } from '#calc/units.ts';

/** From here on numbers are shortened: the exact ones stand in the fields and in the total. */
const LONG = 10n ** 9n;

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': '/', '//': '/' } as const;

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
      <Node node={node.left} values={values} />
      {SIGNS[node.operator]}
      <Node node={node.right} values={values} />
    </>
  );
}

export function Working({ text, values }: { text: string; values: Environment }) {
  return <Node node={parseExpression(text)} values={values} />;
}
