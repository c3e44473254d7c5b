/** What the pages of the layers say in symbols. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { completeOptions, shapeTexts } from '#calc/layers/evaluate.ts';
import { standingOperations } from '#calc/layers/standing.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import { renderTex } from '#formula/render.ts';
import { expressionTex, symbolsOf } from '#formula/tex.ts';
import { LOCALES } from '#i18n/index.ts';
import { LAYER_PAGES, startOptions } from '#site/reference.ts';

/** The formulas of a layer's page in its own symbols: how its output and its tensors are sized, how often it does what. */
function formulasOf(layer: LayerDefinition): string[] {
  const options = completeOptions(layer, startOptions(layer));
  const write = symbolsOf(layer);
  const tex = (text: string) => expressionTex(parseExpression(text), write, true);
  const sizes = Object.entries(layer.derived?.(completeOptions(layer, {})) ?? {}).map(
    ([name, text]) => `\\displaystyle ${write(name)} = ${tex(text)}`,
  );
  const operations = standingOperations(layer, options).map(({ text }) => tex(text));
  const tensors = [...layer.weights, ...(layer.buffers ?? [])].filter(({ copies = '1' }) => copies === '1');
  const shapes = tensors.map((one) => {
    const shape = shapeTexts(one, options).map(tex);
    return `(${shape.join(',\\ \\allowbreak ')}${shape.length === 1 ? ',' : ''})`;
  });
  return [...sizes, ...operations, ...shapes];
}

describe('the page of a layer', () => {
  it.each([...LAYER_PAGES])('%s writes its formulas in the symbols of its definition', (slug, layer) => {
    for (const locale of LOCALES) {
      const html = readFileSync(`dist/${locale}/layers/${slug}/index.html`, 'utf8');
      for (const formula of formulasOf(layer)) expect(html.includes(renderTex(formula)), formula).toBe(true);
    }
  });
});
