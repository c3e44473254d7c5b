import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { formulaOfLayer } from '#formula/layers/index.ts';
import { shapeFormsOf, shapeTex } from '#formula/layers/shapes.ts';
import { renderForms, renderTex } from '#formula/render.ts';
import { LOCALES } from '#i18n/index.ts';
import { formulasOf, inEveryForm, pageDefault } from '../calc/layers/settings.ts';

/** The characters that the cut fonts hold, from the command that made them. */
function kept(): (character: string) => boolean {
  const list =
    /--unicodes=([\sU+\-\dA-F,*]+?)\n \* A test/.exec(readFileSync('src/styles/fonts.css', 'utf8'))?.[1] ?? '';
  const ranges = [...list.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  expect(ranges.length).toBeGreaterThan(10);
  return (character) => {
    const point = character.codePointAt(0) as number;
    return ranges.some(([from = 0, to = 0]) => point >= from && point <= to);
  };
}

/** A layer as its page opens. */
function defaultOf(layer: LayerDefinition): Evaluation {
  const found = evaluate(layer, pageDefault(layer));
  if (!found.ok) throw new Error(`${layer.name} does not take its own example`);
  return found;
}

/** What a formula shows; Chinese words in it are set in the reader's own font, signs of sums and tall brackets in those that are not cut. */
const shown = (html: string): string =>
  (html.split('class="katex-html"')[1] ?? '')
    .replace(/<span class="(mop op-symbol|delimsizing|delimsizinginner)\b[^>]*>(<span>)?[^<]*/g, '')
    .replace(/<[^>]*>?/g, '')
    .replace(/&[lg]t;|&amp;/g, '<')
    .replace(/[\p{Script=Han}：，。]/gu, '');

describe('the cut fonts', () => {
  it('hold every sign of every formula in the chapters, in the examples and on the pages of layers', () => {
    const has = kept();
    const chapters = LOCALES.flatMap((locale) =>
      readdirSync(`content/${locale}`).flatMap((file) => {
        const body = readFileSync(`content/${locale}/${file}`, 'utf8');
        return (body.match(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g) ?? []).map((tex) =>
          renderTex(tex.replace(/^\$+|\$+$/g, '')),
        );
      }),
    );
    const forms = LAYERS.flatMap((layer) => {
      const page = defaultOf(layer);
      return formulasOf(layer, page).flatMap((name) =>
        renderForms(layer, name, page.options, {}, { label: 'x', result: name, symbols: true }).map(({ html }) => html),
      );
    });
    const pages = LAYERS.flatMap((layer) => {
      const options = inEveryForm(layer, [defaultOf(layer)]).map((found) => found.options);
      const lines = options.flatMap((one) => formulaOfLayer(layer.name)?.lines(one) ?? []);
      const shapes = shapeFormsOf(layer).flatMap(({ takes, gives, also = {} }) => [
        takes,
        gives,
        ...Object.values(also),
      ]);
      return [...new Set([...lines, ...shapes.map((shape) => shapeTex(layer, shape))])].map(renderTex);
    });
    expect(chapters.length).toBeGreaterThan(30);
    expect(forms.length).toBeGreaterThan(LAYERS.length);
    expect(pages.length).toBeGreaterThan(LAYERS.length);
    const lacking = [...chapters, ...forms, ...pages]
      .map(shown)
      .flatMap((signs) => [...signs].filter((sign) => !has(sign)).map((sign) => `${sign} in ${signs}`));
    expect(lacking).toEqual([]);
  });
});
