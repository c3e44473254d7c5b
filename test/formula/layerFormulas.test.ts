/** The formulas on the pages of layers: counted along, sign by sign, they come to the operations of the definition. */
import { describe, expect, it } from 'vitest';
import type { Options } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { primitivesOf } from '#calc/layers/primitives.ts';
import { formulaOfLayer } from '#formula/layers/index.ts';
import { renderTex } from '#formula/render.ts';
import { inEveryForm, settingsOf } from '../calc/layers/settings.ts';
import { sample } from '../sample.ts';
import type { Names } from './countFormula.ts';
import { countLines } from './countFormula.ts';
import { countAlong, kindsIn, missing, over, sizes } from './readings.ts';

const WITH_FORMULA = LAYERS.filter(({ name }) => formulaOfLayer(name));

/** Made of other layers, which have formulas; added up where products land; or without any arithmetic. */
const WITHOUT = /^Transformer|^ConvTranspose|^Fold$|^Embedding$/;

describe.each(WITH_FORMULA.map((layer) => [layer.name, layer] as const))('the formula of %s', (_, layer) => {
  const settings = sample('settings', inEveryForm(layer, settingsOf(layer)), 40, (one) => one.ok).items;

  it('writes the operations that are counted', () => {
    for (const found of settings)
      expect(kindsIn(countAlong(layer, found)), Object.entries(found.options).map(String).join(' ')).toEqual(
        kindsIn(primitivesOf(layer, found)),
      );
  });

  it('is set by KaTeX, in every form', () => {
    const all = new Set(settings.flatMap(({ options }) => formulaOfLayer(layer.name)?.lines(options) ?? []));
    expect(all.size).toBeGreaterThan(0);
    for (const line of all) expect(renderTex(`\\displaystyle ${line}`)).toContain('katex');
  });

  it('has variants that change it', () => {
    const base = settings[0]?.options as Options;
    const { lines, variants = [] } = formulaOfLayer(layer.name) ?? missing(layer.name);
    const forms = [base, ...variants.map(({ options }) => ({ ...base, ...options }))].map((one) => lines(one).join());
    expect(new Set(forms).size).toBeGreaterThan(variants.length > 0 ? 1 : 0);
  });
});

describe('a layer that computes', () => {
  it('has its formula, unless it is made of others', () => {
    const without = LAYERS.filter((layer) => !formulaOfLayer(layer.name) && layer.operations.length > 0);
    expect(without.map(({ name }) => name).filter((name) => !WITHOUT.test(name))).toEqual([]);
  });
});

describe('counting along a formula', () => {
  const names: Names = {
    over: { ...over('i', 'x_i', 'w_i', 'y'), x: ['o'], z: ['o'] },
    constants: ['n', '\\alpha'],
    size: sizes({ i: 5n, o: 2n }),
  };

  it.each([
    ['y = \\frac{\\sum_{i=1}^{n} w_i\\, x_i}{n}', { multiply: 5n, add: 4n, divide: 1n }],
    ['y = x - \\alpha \\cdot (x + 1)', { add: 4n, multiply: 2n }],
    ['y = \\frac{1}{2} \\cdot \\sqrt{2/\\alpha}', {}],
    [
      'y = \\begin{cases} x & x > 0 \\\\ \\exp(x) - 1 & x \\le 0 \\end{cases}',
      { compare: 2n, exponential: 2n, add: 2n },
    ],
    ['y = x^3', { multiply: 4n }],
    ['y = \\sigma(x)', { exponential: 2n, add: 2n, divide: 2n }],
  ])('%s', (line, counts) => {
    expect(countLines([line], names)).toEqual(counts);
  });

  it.each(['y', 'y = x +', 'y = q', 'y = \\foo(x)', 'y = \\sum_{i=1}^{n} x'])('refuses %s', (line) => {
    expect(() => countLines([line], names)).toThrow();
  });

  it('is of a layer as the book knows it', () => {
    const relu = layerNamed('ReLU');
    const found = relu && evaluate(relu, { input_shape: [2n, 3n] });
    expect(relu && found?.ok && countAlong(relu, found)).toEqual({ compare: 6n });
  });
});
