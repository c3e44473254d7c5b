/** The pages of networks as they are built: whole without script, and the same in HTML, as a file and as CSV. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { postfixForms } from '#calc/costs/evaluate.ts';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, parseField, textsUnlike } from '#calc/fields/fields.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { readExact } from '#calc/numbers/exactJson.ts';
import { LOCALES } from '#i18n/index.ts';
import { createCost, readCostAddress } from '#islands/costs/model.ts';
import { pageOfSet } from '#islands/network/live/rowPages.ts';
import { costOf } from '#site/chapters.ts';
import { NETWORK_PAGES } from '#site/networks/pages.ts';
import { LAYER_PAGES, slugOf } from '#site/reference.ts';
import { KEPT } from '#site/timings/kept.ts';

const SLUGS = [...NETWORK_PAGES.keys()];

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const tableOf = (slug: string) => readExact(read(`networks/${slug}.json`)) as PagedTable;
const all = (rows: readonly PagedRow[]): PagedRow[] => rows.flatMap((row) => [row, ...all(row.rows)]);
const shownBy = (html: string, name: string) =>
  new RegExp(`<output name="${name}" data-value="(\\d+)"`).exec(html)?.[1];

describe.each(SLUGS)('the page of %s', (slug) => {
  const table = tableOf(slug);
  const rows = all(table.rows);

  it.each(LOCALES)('shows in %s what its file says, and that adds up', (locale) => {
    const html = read(`${locale}/networks/${slug}/index.html`);
    expect(shownBy(html, 'parameters')).toBe(String(table.total.params));
    expect(shownBy(html, 'macs')).toBe(String(table.total.macs));
    const learned = table.rows.reduce((sum, { params }) => sum + params, table.unused);
    expect(learned <= table.total.params).toBe(true);
    expect(html.match(/<tr data-row=/g)?.length ?? 0).toBeGreaterThan(3);
    expect(html.slice(html.indexOf('<article'))).not.toMatch(/NaN|undefined|\[object/);
  });

  it('leads from each layer to its calculator, with values that this takes', () => {
    const pages = rows.flatMap(({ page }) => (page === undefined ? [] : [page]));
    for (const page of new Set(pages)) {
      const [path = '', query = ''] = page.replace(/#.*/, '').split('?');
      const layer = LAYER_PAGES.get(path.replace('/', ''));
      expect(existsSync(`dist/en/layers/${path}index.html`), page).toBe(true);
      for (const [key, text] of new URLSearchParams(query)) {
        const field = key.replace('calculator.', '') as FieldName;
        expect(layer && fieldOf(layer, field), page).toBeDefined();
        expect(layer && parseField(field, text, layer).ok, `${page}: ${key}`).toBe(true);
      }
    }
  });

  it('finds on the page the calculators that the build has found', () => {
    const starts = JSON.parse(read('en/layers.json'));
    for (const { layer: used, page } of rows) {
      const layer = used && layerNamed(used.name);
      if (!layer) continue;
      const texts = Object.fromEntries(textsUnlike(layer, {}, used.options));
      expect(pageOfSet({ name: layer.name, texts }, '/en/layers/', starts)).toBe(page);
    }
  });

  it('leads from rows to lines that its code has, and holds what torchinfo prints', () => {
    const html = read(`en/networks/${slug}/index.html`);
    const asked = [...html.matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line));
    expect(asked.length).toBeGreaterThan(3);
    expect(Math.max(...asked)).toBeLessThanOrEqual(html.match(/class="py-line/g)?.length ?? 0);
    expect(read(`networks/${slug}.txt`)).toMatch(/^=+\nLayer \(type:depth-idx\)[\s\S]*\nTotal params: [\d,]+\n/);
  });

  it.each(LOCALES)('leads in %s to the calculator of training memory, set to it', (locale) => {
    const html = read(`${locale}/networks/${slug}/index.html`);
    const [, href = ''] = /<a href="([^"]*#training-memory)"/.exec(html) ?? [];
    const { pathname, search, hash } = new URL(href.replaceAll('&amp;', '&'), 'https://book.example');
    expect(read(`${pathname.slice(1)}index.html`)).toContain(`id="${hash.slice(1)}"`);
    const { definition, values } = costOf('what-training-costs', 'training-memory');
    const model = createCost('training-memory', definition, values, postfixForms(definition));
    readCostAddress(model, search);
    expect(model.ignored.value).toEqual([]);
    const { parameters, learned, activations, memory } = { ...model.shown.value.numbers, ...model.shown.value.values };
    const recorded = KEPT.find(({ network }) => slugOf(network) === slug);
    // What the table above the link takes for all outputs.
    const [, outputs = ''] = /"all":\[6,"(\d+)"\]/.exec(html) ?? [];
    const { params } = table.total;
    expect([parameters?.over, learned?.over]).toEqual([params, params]);
    expect(activations?.over).toBe(BigInt(recorded?.kept ?? outputs));
    // Weights, gradients and Adam's two states, and what is kept of one sample, in float32.
    expect(memory?.over).toBe(16n * params + 4n * (activations?.over ?? 0n));
  });

  it('has a line for each row as CSV', () => {
    const [head = '', ...lines] = read(`networks/${slug}.csv`).trimEnd().split('\r\n');
    expect(lines).toHaveLength(rows.length);
    expect(head.split(',').slice(0, 4)).toEqual(['path', 'type', 'output_shape', 'parameters']);
  });
});
