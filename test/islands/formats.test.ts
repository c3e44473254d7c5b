import { beforeAll, describe, expect, it } from 'vitest';
import { LAYERS } from '#calc/layers/index.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { plainColour } from '#islands/copying/computed.ts';
import { FORMATS, textAs } from '#islands/copying/formats.ts';
import { learn } from '#islands/example/layers.ts';
import type { Model } from '#islands/example/model.ts';
import { createModel } from '#islands/example/model.ts';
import { settingsOf } from '../calc/layers/settings.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const HREF = 'https://book.example/en/parameters/?other=1';
const VALUES = { height: '5', width: '5', in_channels: '3', out_channels: '7', kernel_size: '3' };
const model = (values = {}) => createModel('worked-example', 'Conv2d', { ...VALUES, ...values });
const words = wordsOf('en');
const said = words.copying.menu;

describe('the results of an example', () => {
  it('copy as a table of one row in Markdown, with a link that restores them', () => {
    const shown = model();
    shown.set({ out_channels: 8n, padding: [1n, 2n] });
    const text = textAs('markdown', { model: shown, words, counts: 'parameters' }, said, HREF);
    expect(text).toBe(
      [
        '| Layer | Input | Output | Parameters | FLOPs | MACs | Memory (float32) | Link |',
        '| --- | --- | --- | ---: | ---: | ---: | ---: | --- |',
        '| `nn.Conv2d(3, 8, 3, padding=(1, 2))` | (1, 3, 5, 5) | (1, 8, 5, 7) | 224 | 15,120 | 7,560 | 896 B | <https://book.example/en/parameters/?other=1&worked-example.padding=1,2&worked-example.out_channels=8#worked-example> |',
        '',
      ].join('\n'),
    );
  });

  it('copy what is shown, not what is refused: link and call agree with the figures', () => {
    const held = model();
    held.set({ kernel_size: 7n });
    const text = textAs('markdown', { model: held, words, counts: 'parameters' }, said, HREF);
    expect(text).toContain('`nn.Conv2d(3, 7, 3)`');
    expect(text).toContain('<https://book.example/en/parameters/?other=1#worked-example>');
  });

  it.each([
    ['parameters', '\\text{parameters} = ', '= 196'],
    ['one-output', '\\text{operations} = ', '= 54'],
    ['flops', '\\text{FLOPs} = ', '= 3402'],
  ] as const)('copy the formula that the example teaches: %s', (counts, start, end) => {
    const text = textAs('latex', { model: model(), words, counts }, said, HREF);
    expect(text.startsWith(start)).toBe(true);
    expect(text.endsWith(end)).toBe(true);
  });

  it.each(LOCALES)('leave no hole in any format, in %s', (locale) => {
    for (const format of FORMATS)
      for (const values of [
        {},
        { bias: 'false' },
        { width: '1000000000000000' },
        { batch: '1000000000000000', height: '1000000000000000' },
      ]) {
        const text = textAs(
          format,
          { model: model(values), words: wordsOf(locale), counts: 'flops' },
          wordsOf(locale).copying.menu,
          HREF,
        );
        expect(text.replace(/\\(text|frac)\{[^{}]*\}(\{\d+\})?/g, '')).not.toMatch(/undefined|NaN|[{}]/);
      }
  });
});

describe('a colour as browsers compute it', () => {
  it.each([
    ['rgb(251, 251, 249)', '#fbfbf9', 1],
    ['rgba(0, 0, 0, 0.5)', '#000000', 0.5],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 0.2 0.4 0.6 / 0.25)', '#336699', 0.25],
    ['none', 'none', 1],
  ])('%s is %s', (value, colour, opacity) => {
    expect(plainColour(value)).toEqual({ colour, opacity });
  });

  it.each(LAYERS.map((layer) => [layer.name, layer] as const))('copy for %s at any size', (_, layer) => {
    for (const value of settingsOf(layer))
      for (const locale of LOCALES) {
        const shown = { layer, shown: { value } } as Model;
        const { menu } = wordsOf(locale).copying;
        const text = textAs('pytorch', { model: shown, words: wordsOf(locale), counts: 'layer' }, menu, HREF);
        expect(text).not.toMatch(/undefined|NaN|[{}]/);
      }
  });
});
