/** Tables have names: who hears the page goes from one to the next by them. */
import { describe, expect, it } from 'vitest';
import { pages } from './weight.ts';

/** What a table is called: by itself, by another element, or by its caption, where that is more than a link. */
function nameOf(attributes: string, rest: string, html: string): string {
  const said = /\saria-label="([^"]*)"/.exec(attributes)?.[1];
  const by = /\saria-labelledby="([^"]*)"/.exec(attributes)?.[1];
  const caption = /^\s*<caption[^>]*>(.*?)<\/caption>/s.exec(rest)?.[1] ?? '';
  if (by) return html.includes(` id="${by}"`) ? by : '';
  return (said ?? caption.replace(/<[^>]*>/g, '')).trim();
}

/** The names of all tables of a page, in their order. */
const namesIn = (html: string): string[] =>
  [...html.matchAll(/<table\b([^>]*)>(.*?)<\/table>/gs)].map(([, attributes = '', rest = '']) =>
    nameOf(attributes, rest, html),
  );

const CHAPTER = /^\/(en|zh-cn)\/([\w-]+)\/$/;
/** What a cell says; a formula says more than its numbers. */
const textOf = (html: string): string => (html.includes('katex') ? '' : html.replace(/<[^>]*>/g, '').trim());

/** The columns of the tables that a chapter's text has: their cells below the head, and which of all stand on the right. */
const columnsIn = (html: string): { cells: string[]; right: boolean[] }[] =>
  [...html.matchAll(/<div class="table-box"><table id="[^"]*"[^>]*>(.*?)<\/table>/gs)].flatMap(([, table = '']) => {
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [
      ...row.matchAll(/<t[hd]\b([^>]*)>(.*?)<\/t[hd]>/gs),
    ]);
    return (rows[0] ?? []).map((_, place) => {
      const column = rows.flatMap((row) => (row[place] ? [row[place]] : []));
      return {
        cells: column.slice(1).map(([, , cell = '']) => textOf(cell)),
        right: column.map(([, attributes = '']) => attributes.includes('class="count"')),
      };
    });
  });

describe('tables of the built site', () => {
  const found = pages().map(({ path, html }) => ({ path, names: namesIn(html) }));

  it('are found: in chapters, on pages of layers and tools', () => {
    const having = found.filter(({ names }) => names.length > 0);
    for (const part of ['/en/units/', '/zh-cn/layers/lstm/', '/en/tools/fvcore/', '/zh-cn/layers/'])
      expect(having.map(({ path }) => path)).toContain(part);
  });

  it('all have a name', () => {
    expect(found.filter(({ names }) => names.includes('')).map(({ path }) => path)).toEqual([]);
  });

  it('have names that tell them apart on the pages of tools and in the list of layers', () => {
    const named = found.filter(({ path }) => /^\/[^/]+\/(tools\/.|layers\/$)/.test(path));
    expect(named.length).toBeGreaterThan(10);
    for (const { path, names } of named) expect(new Set(names).size, path).toBe(names.length);
  });

  describe('in chapters', () => {
    const chapters = pages().filter(({ path }) => CHAPTER.test(path));
    const columns = chapters.map(({ path, html }) => ({ path, found: columnsIn(html) }));

    it('have their numbers on one right edge, heads included', () => {
      const all = columns.flatMap(({ path, found }) => found.map((column) => ({ path, ...column })));
      const numbers = all.filter(({ cells }) => cells.length > 1 && cells.every((cell) => /^\d[\d.,]*$/.test(cell)));
      expect(numbers.length).toBeGreaterThan(60);
      for (const { path, cells, right } of numbers)
        expect(new Set(right), `${path}: ${cells}`).toEqual(new Set([true]));
      for (const { path, cells, right } of all) expect(new Set(right).size, `${path}: ${cells}`).toBe(1);
    });

    it('have them so in both languages', () => {
      const edges = (locale: string) =>
        columns.flatMap(({ path, found }) =>
          path.startsWith(`/${locale}/`)
            ? [[path.slice(locale.length + 1), found.map(({ right }) => right[0])] as const]
            : [],
        );
      expect(edges('en').length).toBeGreaterThan(14);
      expect(edges('zh-cn')).toEqual(edges('en'));
    });
  });
});
