/** An expression with its numbers in, as plain text: `3 × 3 × 3`. Each number in the hue of its quantity. */
import type { Environment, Expression } from '#calc/expression.ts';
import { parseExpression } from '#calc/expression.ts';
import { SCALARS } from '#calc/fields.ts';
import { grouped } from '#calc/units.ts';

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': '/', '//': '/' } as const;

function Node({ node, values }: { node: Expression; values: Environment }) {
  if (node.kind === 'number') return <>{grouped(node.value)}</>;
  if (node.kind === 'name') {
    const quantity = SCALARS[node.name]?.quantity ?? 'none';
    return (
      <span class={`q q-${quantity}`} data-q={quantity}>
        {grouped(values[node.name] ?? 0n)}
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
