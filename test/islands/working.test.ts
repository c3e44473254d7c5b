import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { HasSymbols } from '#calc/fields/fields.ts';
import { scalarOf } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { stands } from '#calc/layers/evaluate.ts';
import { formulaText } from '#calc/layers/formulas.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { bracketed } from '#calc/layers/overOutputs.ts';
import type { Environment, Expression } from '#calc/numbers/expression.ts';
import { evaluateExpression, parseExpression } from '#calc/numbers/expression.ts';
import { Working } from '#islands/example/parts/Working.tsx';
import { settingsOf } from '../calc/layers/settings.ts';

/** The texts that a calculator works out in a setting: of its tensors, and of each kind of operation. */
function textsOf(layer: LayerDefinition, { options }: Evaluation): string[] {
  const standing = layer.operations.filter(({ when }) => stands(when, options));
  const operations = standing.map(
    ({ perOutput, total }) => total?.(options) ?? `${bracketed(perOutput?.(options) ?? '0')} * outputs`,
  );
  return [formulaText(layer, 'parameters', options), ...operations];
}

/** Names as they stand, each as often as it does. */
const namesOf = (node: Expression): string[] =>
  node.kind === 'number' ? [] : node.kind === 'name' ? [node.name] : [...namesOf(node.left), ...namesOf(node.right)];

const SIGNS: Readonly<Record<string, string>> = { '×': '*', '−': '-', '/': '//' };

/** A working as it is drawn. */
const drawn = (text: string, layer: HasSymbols, values: Environment): string =>
  renderToString(h(Working, { text, layer, values }));

/** What a reader sees, as a text of the formula language: an exact quotient has the same value either way. */
const seen = (html: string): string =>
  html.replace(/<[^>]*>|(?<=\d),(?=\d{3})/g, '').replace(/[×−/]/g, (sign) => SIGNS[sign] as string);

/** Past this numbers are shortened, and what is seen is no sum to be done. */
const SHORT = 10n ** 9n;

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('the working of %s', (_, layer) => {
  const settings = settingsOf(layer).filter(({ values }) => Object.values(values).every((value) => value < SHORT));

  it('comes, as it is read, to what is counted, and each number wears the hue of its name', () => {
    for (const found of settings)
      for (const text of textsOf(layer, found)) {
        const tree = parseExpression(text);
        const html = drawn(text, layer, found.values);
        expect(evaluateExpression(seen(html), {}), `${text}: ${seen(html)}`).toBe(
          evaluateExpression(tree, found.values),
        );
        const hues = [...html.matchAll(/ class="q q-(\w+)" data-q="(\w+)"/g)].map(([, hue, quantity]) => [
          hue,
          quantity,
        ]);
        const meant = namesOf(tree).map((name) => scalarOf(layer, name)?.quantity ?? 'none');
        expect(hues, text).toEqual(meant.map((quantity) => [quantity, quantity]));
      }
  });
});

describe('a working', () => {
  it('keeps the brackets that a reader needs, in any sum of products', () => {
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 0, max: 99 }).map(String),
        fc.tuple(tie('text'), fc.constantFrom('+', '-', '*'), tie('text')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      ),
    }));
    const holds = fc.property(text, (one) => {
      expect(evaluateExpression(seen(drawn(one, {}, {})), {})).toBe(evaluateExpression(one, {}));
    });
    fc.assert(holds, { seed: 7 });
  });

  it.each([
    ['(7 + 5) / 2', '(7 + 5)/2'],
    ['8 / (4 / 2)', '8/(4/2)'],
    ['6 * (9 - 4)', '6 × (9 − 4)'],
    ['9 - (4 - 1)', '9 − (4 − 1)'],
  ])('of %s is drawn as %s', (text, as) => {
    expect(drawn(text, {}, {}).replace(/<[^>]*>/g, '')).toBe(as);
  });
});
