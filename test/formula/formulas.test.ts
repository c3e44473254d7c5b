import { describe, expect, it } from 'vitest';
import { FIELDS, LARGEST, scalarOf } from '#calc/fields/fields.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { completeOptions, evaluate, stands } from '#calc/layers/evaluate.ts';
import { formulaForms, formulaText } from '#calc/layers/formulas.ts';
import { LAYERS } from '#calc/layers/index.ts';
import type { Expression } from '#calc/numbers/expression.ts';
import { evaluateExpression, parseExpression } from '#calc/numbers/expression.ts';
import { renderForm, renderForms, renderSlots, renderTex } from '#formula/render.ts';
import { symbolParts } from '#formula/symbol.ts';
import { expressionTex, plainSlotsOf, slotsOf, symbolsOf, symbolTex } from '#formula/tex.ts';
import { formulasOf, settingsOf } from '../calc/layers/settings.ts';
import { sample } from '../sample.ts';
import { readMath } from './readMath.ts';

const options = completeOptions(conv2d, { in_channels: 3n, out_channels: 7n, kernel_size: 3n, height: 5n, width: 5n });
const found = evaluate(conv2d, options);
if (!found.ok) throw new Error(found.problem.condition);
const values = Object.fromEntries(Object.entries(found.values).map(([name, value]) => [name, value.toString()]));
const names = ['parameters', 'out_height', 'out_width'];

/** Names as they stand, each as often as it does. */
const namesOf = (node: Expression): string[] =>
  node.kind === 'number' ? [] : node.kind === 'name' ? [node.name] : [...namesOf(node.left), ...namesOf(node.right)];

/** The letters of a symbol, or of a part of MathML. */
const letters = (symbol: string): string => symbol.replace(/\\(mathrm|text)|<[^>]*>|&nbsp;|[\s_{}]/g, '');

/** Holds numbers and symbols of a rendered formula to the hues and the letters that the layer gives their names. */
function wearsItsNames(layer: LayerDefinition, tree: Expression, html: string, symbols: boolean): void {
  const of = (name: string) => scalarOf(layer, name) ?? { symbol: name, quantity: 'none' };
  const numbers = [...html.matchAll(/"enclosing n q q-(\w+)".*?data-slot="(\w+)"/gs)];
  expect(numbers.map(([, , name]) => name)).toEqual(expect.arrayContaining(namesOf(tree)));
  for (const [, hue, name = ''] of numbers) expect(hue, name).toBe(of(name).quantity);
  if (symbols) {
    const hues = [...html.matchAll(/"enclosing q q-(\w+)"/g)].map(([, hue]) => hue);
    const meant = namesOf(tree)
      .map((name) => of(name).quantity)
      .filter((quantity) => quantity !== 'none');
    expect(hues.sort()).toEqual(meant.sort());
  } else
    for (const [, name = '', letter = ''] of html.matchAll(/<munder>.*?data-slot="(\w+)".*?<\/mn>(.*?)<\/munder>/gs))
      expect(letters(letter), name).toBe(letters(of(name).symbol));
}

/** The layers whose formulas live on a page in all their forms; calculators of other layers write theirs anew. */
const LIVE = [conv2d];

describe('the forms of a formula', () => {
  it.each(LIVE.flatMap((layer) => names.map((name) => ({ layer, name, title: `${layer.name} ${name}` }))))(
    'are rendered for every reachable key: $title',
    ({ layer, name }) => {
      const style = { label: 'x', result: name, symbols: name !== 'parameters' };
      const rendered = renderForms(layer, name, options, values, style);
      expect(rendered.map(({ key }) => key).sort()).toEqual(formulaForms(layer, name).sort());
      for (const { key, html } of rendered) {
        expect(key.length, key).toBeGreaterThan(0);
        expect(html.match(/data-slot/g)?.length ?? 0, key).toBeGreaterThan(1);
      }
    },
  );

  it('leave out the bias term and the division when they do not stand', () => {
    expect(formulaText(conv2d, 'parameters', { ...options, bias: false })).not.toContain('+');
    expect(formulaText(conv2d, 'parameters', options)).not.toContain('groups');
    expect(formulaText(conv2d, 'parameters', { ...options, groups: 3n })).toContain('/ groups');
    expect(formulaText(conv2d, 'out_height', { ...options, padding: 'same' })).toBe('height');
    expect(formulaText(conv2d, 'out_height', { ...options, padding: 'valid' })).not.toContain('padding');
  });

  it('stay few enough to be carried by the page', () => {
    for (const layer of LIVE)
      for (const name of names) expect(formulaForms(layer, name).length).toBeLessThanOrEqual(32);
  });
});

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('live formulas of %s', (_, layer) => {
  const all = settingsOf(layer).filter(({ options }) => !Object.values(options).flat().includes(LARGEST));
  const { items: settings } = sample('settings', all, 2, (one) => one === all[0]);

  it.each([false, true])('render in every form, and show what they come to (symbols beside: %s)', (symbols) => {
    const [page] = settings;
    for (const found of settings)
      for (const name of formulasOf(layer, found)) {
        const texts = Object.fromEntries(Object.entries(found.values).map(([key, value]) => [key, String(value)]));
        const style = { label: 'x', result: name, symbols };
        const html = renderForm(layer, found.options, texts, style);
        const tree = parseExpression(formulaText(layer, name, found.options));
        const shown = readMath(html);
        const back = symbols && tree.kind === 'name' ? String(found.values[name]) : shown;
        expect(evaluateExpression(back, {}), `${name}: ${shown}`).toBe(found.values[name]);
        wearsItsNames(layer, tree, html, symbols);
        if (found !== page) continue;
        const rendered = renderForms(layer, name, found.options, texts, style);
        expect(rendered.map(({ key }) => key).sort()).toEqual(formulaForms(layer, name).sort());
        expect(rendered[0]?.html).toBe(html);
      }
  });

  it('wear the symbols and the hues that the layer gives its names', () => {
    const fields = Object.entries(layer.fields ?? {}).filter(([, { symbol }]) => symbol);
    for (const [name, { symbol, quantity }] of Object.entries({ ...Object.fromEntries(fields), ...layer.symbols })) {
      expect(symbolsOf(layer)(name)).toBe(quantity === 'none' ? symbol : `\\htmlClass{q q-${quantity}}{${symbol}}`);
      expect(slotsOf(layer)(name)).toContain(`q-${quantity}}{\\underset{${symbol}}`);
      expect(plainSlotsOf(layer)(name)).toContain(`q-${quantity}}`);
    }
  });

  it('light the term of the biases, wherever it stands', () => {
    for (const found of settings) {
      const texts = Object.fromEntries(Object.entries(found.values).map(([key, value]) => [key, String(value)]));
      const style = { label: 'x', result: 'parameters', symbols: false };
      const html = renderForm(layer, found.options, texts, style);
      const learned = layer.weights.filter(({ when }) => stands(when, found.options));
      const biases = learned.filter(({ name }) => /bias/.test(name) && !/bias_[kv]$/.test(name));
      expect(html.split('class="enclosing biases q-bias"').length).toBe(1 + biases.length);
    }
  });
});

describe('slots', () => {
  it('stand once in the MathML and once in the visible half, for each use of a quantity', () => {
    const html = renderSlots('\\slot{out_channels} \\times \\slot{out_channels}', { out_channels: '7' });
    expect(html.match(/<mn data-slot="out_channels">7<\/mn>/g)).toHaveLength(2);
    expect(html.match(/<span class="mord" data-slot="out_channels">7<\/span>/g)).toHaveLength(2);
  });

  it('refuse numbers that touch, which would merge into one', () => {
    expect(() => renderSlots('2\\slot{batch}', { batch: '7' })).toThrow('not twice');
  });
});

describe('TeX', () => {
  it.each([
    ['a * b', 'kernel_height * kernel_width', 'K_h} \\times '],
    ['a sum in a product', 'dilation_height * (kernel_height - 1)', 'D_h ('],
    ['a coefficient', '2 * padding_height', '2 P_h'],
    ['exact division', 'in_channels / groups', '\\frac{\\htmlClass{q q-in}{C_\\mathrm{in}}}{G}'],
    ['floor division', 'height // stride_height', '\\left\\lfloor\\frac'],
    ['a sum taken away', 'height - (width + 1)', '- ('],
  ])('writes %s', (_, text, part) => {
    expect(expressionTex(parseExpression(text), symbolTex, true)).toContain(part);
  });

  it('trusts no command but the one for classes', () => {
    expect(() => renderTex('\\href{javascript:alert(1)}{x}')).not.toThrow();
    expect(renderTex('\\href{javascript:alert(1)}{x}')).not.toContain('href="javascript');
    expect(() => renderTex('\\notacommand')).toThrow('Undefined control sequence');
  });

  it('splits symbols for places without formulas', () => {
    expect(symbolParts('C_\\mathrm{in}')).toEqual(['C', 'in']);
    expect(symbolParts('K_h')).toEqual(['K', 'h']);
    expect(symbolParts('K')).toEqual(['K', '']);
    for (const { symbol } of Object.values(FIELDS)) expect(symbol, symbol).toMatch(/^(\w(_(\w|\\mathrm\{\w+\}))?)?$/);
  });
});
