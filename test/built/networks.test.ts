/** The pages of networks as they are built: whole without script, and the same in HTML, as a file and as CSV. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNetwork } from '#calc/conventions/networkFile.ts';
import type { PagedRow } from '#calc/conventions/networkRows.ts';
import { postfixForms } from '#calc/costs/evaluate.ts';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, parseField } from '#calc/fields/fields.ts';
import { LOCALES } from '#i18n/index.ts';
import { createCost, readCostAddress } from '#islands/costs/model.ts';
import { pageOfSet } from '#islands/network/live/rowPages.ts';
import { costOf } from '#site/chapters.ts';
import { ANY, FIRST_OF_ANY, NETWORK_PAGES, NETWORK_SLUGS } from '#site/networks/pages.ts';
import { LAYER_PAGES, slugOf } from '#site/reference.ts';
import { KEPT } from '#site/timings/kept.ts';

const SLUGS = [...NETWORK_PAGES.keys()];

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const tableOf = (slug: string) => readNetwork(read(`networks/${slug}.json`)).table;
const all = (rows: readonly PagedRow[]): PagedRow[] => rows.flatMap((row) => [row, ...all(row.rows)]);
/** The path of a calculator and what its address sets, in any order. */
const partsOf = (page: string): string[] => page.replace(/#.*/, '').split(/[?&]/).sort();
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
    for (const page of new Set(rows.flatMap((row) => row.page ?? []))) {
      const [path = '', query = ''] = page.replace(/#.*/, '').split('?');
      const { name } = LAYER_PAGES.get(path.replace('/', '')) ?? expect.fail(page);
      const set = [...new URLSearchParams(query)].map(([key, text]) => [key.replace('calculator.', ''), text]);
      const texts = { ...starts[name].start, ...Object.fromEntries(set) };
      expect(partsOf(pageOfSet({ name, texts }, '/en/layers/', starts) ?? '')).toEqual(partsOf(page));
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

describe('every network of the list', () => {
  it.each([...NETWORK_SLUGS])(
    '%s has a file that adds up, its rows as CSV, and what torchinfo prints',
    (slug, { name }) => {
      const { table, counted, memory } = readNetwork(read(`networks/${slug}.json`));
      const learned = table.rows.reduce((sum, { params }) => sum + params, table.unused);
      expect(learned <= table.total.params && table.total.params === counted.params, name).toBe(true);
      expect(table.rows.reduce((sum, { macs }) => sum + macs, 0n)).toBe(counted.macs);
      expect(memory.most <= memory.all && memory.most > 0n).toBe(true);
      expect(read(`networks/${slug}.csv`).trimEnd().split('\r\n')).toHaveLength(all(table.rows).length + 1);
      expect(read(`networks/${slug}.txt`)).toContain('Total params: ');
    },
  );

  it.each(LOCALES)('is led to from the list in %s: its own page, or the one that shows any', (locale) => {
    const html = read(`${locale}/networks/index.html`);
    for (const [slug] of NETWORK_SLUGS)
      expect(html).toContain(
        `/${locale}/networks/${NETWORK_PAGES.has(slug) ? `${slug}/` : `${ANY}/?network=${slug}`}"`,
      );
  });

  it.each(LOCALES)('can be chosen on that page in %s, which shows the first of them without script', (locale) => {
    const html = read(`${locale}/networks/${ANY}/index.html`);
    const select = html.slice(html.indexOf('<select name="network"'));
    const options = [...select.slice(0, select.indexOf('</select>')).matchAll(/<option[^>]* value="([^"]*)"/g)];
    expect(options.map(([, slug]) => slug)).toEqual([...NETWORK_SLUGS.keys()]);
    expect(shownBy(html, 'parameters')).toBe(String(tableOf(slugOf(FIRST_OF_ANY.name)).total.params));
    expect(html).toContain(`#line=from+torchvision.models`);
  });
});
