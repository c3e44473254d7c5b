/** The words of layers: options, shapes and MACs are explained for each, the same in both languages. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { formulaOfLayer } from '#formula/layers/index.ts';
import { shapeFormsOf } from '#formula/layers/shapes.ts';
import { LOCALES } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { pageDefault, settingsOf } from '../calc/layers/settings.ts';

const PAGES = LOCALES.flatMap((locale) => LAYERS.map((layer) => ({ locale, layer, title: `${locale} ${layer.name}` })));

const wordsIn = (locale: (typeof LOCALES)[number], layer: (typeof LAYERS)[number]) => {
  const family = familyWords(locale, layer.family);
  const words = family.layers[layer.name];
  if (!words) throw new ReferenceError(`${layer.name} has no words in ${locale}`);
  return { family, words, options: { ...family.options, ...words.options } as Readonly<Record<string, string>> };
};

describe.each(PAGES)('$title', ({ locale, layer }) => {
  const { family, words, options } = wordsIn(locale, layer);

  it('says what each of its options does', () => {
    for (const { field } of layer.options.filter(({ quiet }) => !quiet)) {
      expect(options[field], field).toMatch(/[.。]$/);
      expect(options[field], field).not.toBe(family.fields[field]);
    }
  });

  it('says why it has no MACs where it computes and has none', () => {
    const works = settingsOf(layer).filter(({ flops }) => flops > 0n);
    if (works.some(({ macs }) => macs === 0n)) expect(words.counts).toMatch(/no MACs|none here|MACs是0|所以这里是0/);
    else if (works.length > 0 && !layer.name.startsWith('Transformer')) expect(words.counts).toMatch(/MACs/);
  });

  it('explains the letters of its formula and its shape that are no symbols of options', () => {
    const lines = formulaOfLayer(layer.name)?.lines(pageDefault(layer)).join(' ') ?? '';
    if (/\\sum_\{i=1\}\^\{n\}|\^\{n\}/.test(lines)) expect(words.counts).toMatch(/\bn\b|n个/);
    if (shapeFormsOf(layer).some(({ takes }) => takes.includes('T,'))) expect(words.shape).toMatch(/T steps|每条T步/);
  });
});

describe('the words of both languages', () => {
  it('explain the same options and shapes', () => {
    for (const layer of LAYERS) {
      const [english, chinese] = LOCALES.map((locale) => wordsIn(locale, layer));
      expect(Object.keys(chinese?.options ?? {}), layer.name).toEqual(Object.keys(english?.options ?? {}));
      expect(Boolean(chinese?.words.shape), layer.name).toBe(Boolean(english?.words.shape));
    }
  });
});

describe('the MACs of a layer', () => {
  it('are products that are added up: none without an addition, and none of neighbours, norms or windows', () => {
    for (const layer of LAYERS)
      for (const found of settingsOf(layer)) {
        if (['normalization', 'pooling', 'resampling', 'activation', 'shape', 'embedding'].includes(layer.family))
          expect(found.macs, layer.name).toBe(0n);
        expect(found.macs <= found.flops, layer.name).toBe(true);
      }
    const upsample = LAYERS.find(({ name }) => name === 'Upsample');
    const found =
      upsample && evaluate(upsample, { input_shape: [1n, 1n, 2n, 2n], scale_factor: '2', mode: 'bilinear' });
    expect(found?.ok && [found.flops > 0n, found.macs]).toEqual([true, 0n]);
  });
});
