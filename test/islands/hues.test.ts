/** Hues of what is drawn: a number, a symbol or a block wears that of its quantity, in pictures, fields and code. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue, SCALARS } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { callParts } from '#calc/printed/printCall.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { symbolParts } from '#formula/symbol.ts';
import { wordsOf } from '#i18n/index.ts';
import { learn } from '#islands/example/layers.ts';
import { createModel } from '#islands/example/model.ts';
import { ColouredPart } from '#islands/example/parts/CodeLine.tsx';
import { MoreOptions } from '#islands/example/parts/MoreOptions.tsx';
import { NumberField } from '#islands/example/parts/NumberField.tsx';
import type { Texts } from '#islands/example/texts.ts';
import Anatomy from '#islands/pictures/Anatomy.tsx';
import Reach from '#islands/pictures/CellsTouched.tsx';
import { pageDefault } from '../calc/layers/settings.ts';

beforeAll(() => learn(LAYERS, COMPOSITIONS));

const words = wordsOf('en');

/** The values of a layer's page, as texts. */
const textsOf = (layer: LayerDefinition): Texts =>
  Object.fromEntries(
    Object.entries(pageDefault(layer)).map(([field, value]) => [
      field,
      formatValue(value, fieldOf(layer, field as FieldName)),
    ]),
  );

/** Every start of a tag with the hue that it has or is in. */
function tagsWithHue(html: string): { tag: string; at: number; hue: string }[] {
  const around: string[] = [];
  return [...html.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)].flatMap(({ 0: tag, 1: ends, 4: alone, index }) => {
    if (ends) around.pop();
    const hue = / class="[^"]*\bq-(\w+)/.exec(tag)?.[1] ?? around.at(-1) ?? '';
    if (!ends && !alone) around.push(hue);
    return ends ? [] : [{ tag, at: index, hue }];
  });
}

describe('the layer taken apart', () => {
  it.each([{}, { groups: '3', out_channels: '6', kernel_size: '1,2' }, { bias: 'false' }])(
    'has its symbols in their hues %o',
    (changed) => {
      const values = {
        height: '5',
        width: '6',
        in_channels: '3',
        out_channels: '7',
        kernel_size: '3',
        groups: '1',
        bias: 'true',
      };
      const props = { id: 'x', layer: 'Conv2d', values: { ...values, ...changed }, words: words.anatomy };
      const html = renderToString(h(Anatomy, props));
      const named = new Map(
        Object.entries(SCALARS).map(([name, { symbol }]) => {
          const [base, sub] = symbolParts(symbol);
          return [`${base} ${sub}`, name];
        }),
      );
      const met = new Set<string>();
      for (const { at, hue } of tagsWithHue(html).filter(({ tag }) => tag.includes('class="symbol"'))) {
        const [, base, sub] =
          /^[^>]*><tspan class="base">(\w+)<\/tspan><tspan [^>]*>(\w*)<\/tspan>/.exec(html.slice(at)) ?? [];
        const name = named.get(`${base} ${sub}`);
        if (base === undefined || name === undefined) continue;
        met.add(name);
        expect(hue, name).toBe(SCALARS[name]?.quantity);
      }
      const sides = ['height', 'width', 'out_height', 'out_width', 'kernel_height', 'kernel_width'];
      expect([...met]).toEqual(expect.arrayContaining([...sides, 'in_channels', 'out_channels']));
    },
  );
});

const CONVOLUTIONS = LAYERS.filter(({ kernel }) => kernel);

describe('the cells that a kernel touches', () => {
  it.each(CONVOLUTIONS.map((layer) => [layer.name, layer] as const))(
    'of %s are those of the input in its hue, and of the output in its',
    (_, layer) => {
      const side = layer.input.at(-1) as FieldName;
      const values = { ...textsOf(layer), [side]: '6', kernel_size: '3', stride: '1', dilation: '1', padding: '0' };
      const html = renderToString(h(Reach, { id: 'x', layer: layer.name, values, words: words.reach }));
      const [drawing = ''] = html.match(/<svg.*?<\/svg>/s) ?? [];
      const cells = { size: 0, out: 0 } as Record<string, number>;
      for (const { tag, hue } of tagsWithHue(drawing))
        if (/<path class="(in|out)side/.test(tag)) cells[hue] = (cells[hue] ?? 0) + (tag.match(/z/g)?.length ?? 0);
      const output = layer.kernel === 'spreads' ? 8 : 4;
      expect(cells).toEqual({ size: 6, out: output });
    },
  );
});

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('the numbers of %s', (_, layer) => {
  const fields = new Set([...layer.input, ...layer.options.map(({ field }) => field)]);

  it('wear their hues in fields, in options and in the code', () => {
    const model = createModel('x', layer.name, textsOf(layer));
    for (const field of fields) {
      const { quantity } = fieldOf(layer, field);
      const one = { model, field, words, wrong: false };
      const drawn = [
        renderToString(h(NumberField, one)),
        renderToString(h(MoreOptions, { model, fields: [field], words, wrong: () => false })),
        ...callParts(layer, model.state.value.options)
          .filter((part) => part.field === field)
          .map((part) => renderToString(h(ColouredPart, { layer, part, wrong: false }))),
      ];
      for (const html of drawn)
        expect(html, field).toMatch(new RegExp(` class="(field|option|n) q-${quantity}\\b[^"]*" data-q="${quantity}"`));
    }
  });
});
