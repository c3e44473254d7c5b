/** The table of all layers, its turn by tools, and both as CSV: one set of facts, shown for every layer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '#calc/layers/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { ATLAS } from '#site/atlas.ts';
import { pathOfLayer, TOOL_PAGES } from '#site/reference.ts';
import measured from '../fixtures/layers.json' with { type: 'json' };

const read = (path: string) => readFileSync(`dist${path}`, 'utf8');

/** The dots of a piece of a page, in their order. */
const dotsOf = (html: string) =>
  [...html.matchAll(/class="verdict-dot" data-verdict="(\w+)"/g)].map(([, kind]) => kind);

describe.each(LOCALES)('in %s', (locale) => {
  const index = read(`/${locale}/layers/index.html`);
  const rows = [...index.matchAll(/<tr data-words="([^"]*)">(.*?)<\/tr>/gs)].map(([, words = '', row = '']) => ({
    words,
    row,
  }));

  it('has a row for every layer: its name, what it does, a number, and a dot for each tool', () => {
    expect(rows).toHaveLength(LAYERS.length);
    for (const [place, { layer, verdicts }] of ATLAS.entries()) {
      const { words, row } = rows[place] as { words: string; row: string };
      expect(row).toContain(`href="${pathOfLayer(locale, layer.name)}"`);
      expect(words.length, layer.name).toBeGreaterThan(4);
      expect(row, layer.name).toMatch(/class="per">(≈ )?[\d,]+(\.\d)?</);
      expect(dotsOf(row), layer.name).toEqual(verdicts);
    }
  });

  it('shows on the page of each layer the dots of its row, its siblings, and the layers before and after it', () => {
    for (const [place, { layer, slug, verdicts }] of ATLAS.entries()) {
      const page = read(`/${locale}/layers/${slug}/index.html`);
      const head = page.slice(page.indexOf('layer-verdicts'), page.indexOf('id="count"'));
      expect(dotsOf(head), layer.name).toEqual(verdicts);
      const siblings = /<nav class="siblings".*?<\/nav>/s.exec(page)?.[0] ?? '';
      for (const other of LAYERS)
        expect(siblings.includes(`"${pathOfLayer(locale, other.name)}"`), `${layer.name}: ${other.name}`).toBe(
          other.family === layer.family && other !== layer,
        );
      const [before, after] = [ATLAS[place - 1]?.layer.name, ATLAS[place + 1]?.layer.name];
      const way = (rel: string) => new RegExp(`<a[^>]*href="([^"]*)"[^>]*rel="${rel}"`).exec(page)?.[1];
      expect(way('prev'), layer.name).toBe(before && pathOfLayer(locale, before));
      expect(way('next'), layer.name).toBe(after && pathOfLayer(locale, after));
    }
  });

  it('turns the table by tools: as many dots, and sums that are those of the table', () => {
    const tools = read(`/${locale}/tools/index.html`);
    const parts = tools.split('class="tool-matrix"').slice(1);
    expect(parts).toHaveLength(TOOL_PAGES.length);
    const computing = ATLAS.filter(({ found }) => found.flops > 0n);
    for (const [place, part] of parts.entries()) {
      const [matrix = '', said = ''] = part.split('class="tally"');
      const all = ATLAS.map(({ verdicts }) => verdicts[place]);
      expect(dotsOf(matrix).sort()).toEqual([...all].sort());
      const sums = (['counts', 'otherwise', 'nothing'] as const).map(
        (kind) => computing.filter(({ verdicts }) => verdicts[place] === kind).length,
      );
      expect((said.split('</p>')[0] ?? '').match(/\d+/g)?.map(Number).slice(0, 5)).toEqual(
        expect.arrayContaining([computing.length, ...sums]),
      );
    }
    expect(tools).toContain('href="/layers.csv"');
    for (const text of Object.values(wordsOf(locale).verdicts)) expect(tools).toContain(text);
  });
});

describe('the table as CSV', () => {
  const [head = '', ...lines] = read('/layers.csv').trimEnd().split('\r\n');
  const cells = (line: string) =>
    [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('"', ''));
  const columns = head.split(',');

  it('has a line for each layer, and as many fields in each', () => {
    expect(lines).toHaveLength(LAYERS.length);
    for (const line of lines) expect(cells(line).slice(0, columns.length), line).toHaveLength(columns.length);
  });

  it('holds what the tools were recorded to print, where the same layer was run', () => {
    let compared = 0;
    for (const line of lines) {
      const row = Object.fromEntries(columns.map((column, index) => [column, cells(line)[index] ?? '']));
      const shape = (row.input_shape ?? '').match(/\d+/g)?.map(Number);
      const ran = measured.rows.find(
        (one) => one.pytorch === row.call && JSON.stringify(one.input_shape) === JSON.stringify(shape),
      );
      if (!ran) continue;
      const figures = Object.entries(ran).filter(
        ([key]) => columns.includes(key) && /_(flops|macs|mult_adds)$/.test(key),
      );
      for (const [key, figure] of figures) {
        expect(row[key], `${row.call}: ${key}`).toBe(figure === null ? '' : String(figure));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
