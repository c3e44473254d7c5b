/** A layer's own formulas with their values as Python, in the place of tensors that PyTorch cannot hold. */

import type { LayerDefinition } from '../../layers/define.ts';
import type { Evaluation } from '../../layers/evaluate.ts';
import { formulaText } from '../../layers/formulas.ts';
import { bracketed } from '../../layers/overOutputs.ts';
import { parseExpression } from '../../numbers/expression.ts';
import { namesIn } from '../../numbers/terms.ts';

/** A text of the formula language as Python: all its divisions come out even or are floored, in whole numbers. */
const python = (text: string): string => text.replace(/ \/ /g, ' // ');

/** Multiply–accumulates, where the layer has any. */
function macsText(layer: LayerDefinition, { options }: Evaluation): string {
  const one = layer.macsPerOutput?.(options);
  return one === undefined ? (layer.macs?.(options) ?? '0') : `${bracketed(one)} * outputs`;
}

/** Names that are computed from others, in the order they need each other: sides of the output, and all its values. */
function derivedTexts(layer: LayerDefinition, { options, output_shape }: Evaluation): [string, string][] {
  const sizes = typeof layer.output === 'function' ? output_shape.map(String) : layer.output;
  return [...Object.entries(layer.derived?.(options) ?? {}), ['outputs', sizes.join(' * ') || '1']];
}

/** The names that texts use, with those that the derived ones among them use in turn. */
function namesFor(texts: readonly string[], derived: ReadonlyMap<string, string>): Set<string> {
  const names = new Set(texts.flatMap((text) => namesIn(parseExpression(text))));
  for (const name of names) for (const inner of namesIn(parseExpression(derived.get(name) ?? '0'))) names.add(inner);
  return names;
}

/** Values by name, what is derived from them, and an assertion for each count that is no plain number; nothing if none is. */
export function formulaLines(layer: LayerDefinition, found: Evaluation): string[] {
  const { options, values, parameters, macs, flops } = found;
  const all: [string, bigint][] = [
    [formulaText(layer, 'parameters', options), parameters],
    [macsText(layer, found), macs],
    [formulaText(layer, 'flops', options), flops],
  ];
  const counts = all.filter(([text]) => namesIn(parseExpression(text)).length > 0);
  const derived = new Map(derivedTexts(layer, found));
  if (counts.length === 0) return [];
  const sides = Object.keys(layer.derived?.(options) ?? {});
  const names = namesFor([...counts.map(([text]) => text), ...sides], derived);
  const given = [...names].filter((name) => !derived.has(name));
  return [
    ...given.map((name) => `${name} = ${values[name]}`),
    ...[...derived].filter(([name]) => names.has(name)).map(([name, text]) => `${name} = ${python(text)}`),
    '',
    ...sides.map((name) => `assert ${name} == ${values[name]}`),
    ...counts.map(([text, count]) => `assert ${python(text)} == ${count}`),
  ];
}
