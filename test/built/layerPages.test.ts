/** The pages of layers as they are built: each section says something, and what does not always stand says when. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LayerDefinition, When } from '#calc/layers/define.ts';
import { requirementsOf } from '#calc/layers/standing.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { LAYER_PAGES } from '#site/reference.ts';

const SECTIONS = ['signature', 'shape', 'tensors', 'operations'] as const;

const PAGES = LOCALES.flatMap((locale) =>
  [...LAYER_PAGES].map(([slug, layer]) => ({ locale, slug, layer, title: `${locale} ${layer.name}` })),
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
};

/** What is read of some HTML, formulas once. */
const textOf = (html: string): string =>
  html
    .replace(/<span class="katex-html".*?<\/span>(?=<\/span>)/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|quot|gt|lt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** The HTML of each section of a page, by the id of its heading. */
function sectionsOf(locale: string, slug: string): Map<string, string> {
  const html = readFileSync(`dist/${locale}/layers/${slug}/index.html`, 'utf8');
  const parts = html.split(/(?=<h2[^>]* id=")/).slice(1);
  return new Map(
    parts.map((part) => [/ id="([^"]+)"/.exec(part)?.[1] ?? '', part.slice(part.indexOf('</h2>') + '</h2>'.length)]),
  );
}

const rowsOf = (html: string): string[][] =>
  [...(/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)),
  );

/** The options by which a part stands; none for one that always does. */
function optionsOf(layer: LayerDefinition, when: When): string[] {
  const of = requirementsOf(layer, when);
  return of === 'never' ? [] : of.map(({ field }) => field);
}

describe.each(PAGES)('the page of $title', ({ locale, slug, layer }) => {
  const sections = sectionsOf(locale, slug);

  it('has text in every section', () => {
    for (const id of SECTIONS) expect(textOf(sections.get(id) ?? '').length, id).toBeGreaterThan(5);
  });

  it('says what each option does, not only what it is called', () => {
    const rows = rowsOf(sections.get('signature') ?? '');
    const shown = layer.options.filter(({ quiet }) => !quiet).map(({ field }) => field);
    expect(rows.map(([name]) => name)).toEqual(shown);
    const { fields } = wordsOf(locale);
    const names: Readonly<Record<string, string>> = fields;
    for (const [name = '', does = ''] of rows) {
      expect(does, name).toMatch(/[.。]$/);
      expect(does.toLowerCase(), name).not.toBe(`${names[name]?.toLowerCase()}.`);
      expect(does.length, name).toBeGreaterThan(locale === 'en' ? 20 : 6);
    }
  });

  it('says of each tensor that does not always stand when it does', () => {
    const rows = rowsOf(sections.get('tensors') ?? '');
    const tensors = [...layer.weights, ...(layer.buffers ?? [])];
    expect(rows.map(([name]) => name)).toEqual(tensors.map(({ name }) => name));
    for (const [index, { name, when }] of tensors.entries())
      for (const option of optionsOf(layer, when)) expect(rows[index]?.[2], name).toContain(option);
  });

  it('says of each operation that is not always done when it is', () => {
    const rows = rowsOf(sections.get('operations') ?? '');
    for (const { when } of layer.operations.filter((one) => requirementsOf(layer, one.when) !== 'never'))
      for (const option of optionsOf(layer, when))
        expect(
          rows.some((cells) => cells[3]?.includes(option)),
          option,
        ).toBe(true);
  });
});
