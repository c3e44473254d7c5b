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

/** How a cell is set by its attributes: `count` on the right, `led` by a number in the room of the longest. */
const settingOf = (attributes: string): string => /class="(count|led)"/.exec(attributes)?.[1] ?? '';

/** What leads a cell, as its first element says it, and the room that it has. */
const leadOf = (attributes: string, cell: string) => ({
  said: /^<(\w+)\b[^>]*>([^<]*)<\/\1>/.exec(cell)?.[2],
  room: Number(/--lead: ?(\d+)/.exec(attributes)?.[1]),
});

/** A number in digits, one that words follow, and one with a short word in front; no number of a working. */
const PLAIN = /^\d[\d.,]*$/;
const FOLLOWED = /^(\d[\d,]*(?:\.\d+)?)(?!\s*[×+−÷/=,.\d])\s*[^KMGT%\s]/u;
const BEHIND_WORD = /^[^\d×][^×]{0,16}?\s\d[\d.,]*(?: ?[KMGT])?$/;
const isShort = (cell: string): boolean => cell.length <= 18 && !/\d/.test(cell);

/** The columns that the tables of a chapter's text have: their cells below the head, and how all are set. */
const columnsIn = (html: string) =>
  [...html.matchAll(/<div class="table-box"><table id="[^"]*"[^>]*>(.*?)<\/table>/gs)].flatMap(([, table = '']) => {
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [
      ...row.matchAll(/<t[hd]\b([^>]*)>(.*?)<\/t[hd]>/gs),
    ]);
    return (rows[0] ?? []).map((_, place) => {
      const column = rows.flatMap((row) => (row[place] ? [row[place]] : []));
      return {
        cells: column.slice(1).map(([, , cell = '']) => textOf(cell)),
        // The first column names the rows: `64 channels, 56 × 56`.
        isName: place === 0,
        settings: column.map(([, attributes = '']) => settingOf(attributes)),
        leads: column.slice(1).map(([, attributes = '', cell = '']) => leadOf(attributes, cell)),
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

    const all = columns.flatMap(({ path, found }) => found.map((column) => ({ path, ...column })));

    it('have their numbers on one right edge, heads included', () => {
      const numbers = all.filter(
        ({ cells }) => cells.length > 1 && cells.every((cell) => PLAIN.test(cell) || BEHIND_WORD.test(cell)),
      );
      expect(numbers.length).toBeGreaterThan(60);
      for (const { path, cells, settings } of numbers)
        expect(new Set(settings), `${path}: ${cells}`).toEqual(new Set(['count']));
      for (const { path, cells, settings } of all)
        expect(new Set(settings[0] === 'count' ? settings : settings.slice(1)).size, `${path}: ${cells}`).toBe(1);
    });

    it('have an edge too for numbers that words follow, with room for the longest', () => {
      const followed = all.filter(
        ({ cells, isName }) =>
          !isName &&
          cells.filter((cell) => FOLLOWED.test(cell)).length > 1 &&
          cells.every((cell) => PLAIN.test(cell) || FOLLOWED.test(cell) || isShort(cell)),
      );
      expect(followed.length).toBeGreaterThan(5);
      for (const { path, cells, settings, leads } of followed) {
        expect(settings.slice(1), `${path}: ${cells}`).toEqual(cells.map(() => 'led'));
        const numbers = cells.map((cell) => (PLAIN.test(cell) ? cell : FOLLOWED.exec(cell)?.[1]));
        for (const [index, number] of numbers.entries()) {
          if (number === undefined) continue;
          expect(leads[index]?.said, `${path}: ${cells[index]}`).toBe(number);
          expect(leads[index]?.room).toBe(Math.max(...numbers.map((one) => one?.length ?? 0)));
        }
      }
    });

    it('have them so in both languages', () => {
      const edges = (locale: string) =>
        columns.flatMap(({ path, found }) =>
          path.startsWith(`/${locale}/`)
            ? [[path.slice(locale.length + 1), found.map(({ settings }) => settings.at(-1))] as const]
            : [],
        );
      expect(edges('en').length).toBeGreaterThan(14);
      expect(edges('zh-cn')).toEqual(edges('en'));
    });
  });

  it('of networks have every sum below its own column', () => {
    const levels = pages().flatMap(({ path, html }) =>
      [...html.matchAll(/<table class="levels"[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) => ({ path, table })),
    );
    expect(levels.length).toBeGreaterThan(20);
    for (const { path, table } of levels) {
      const rows = [...table.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(
        ([, row = '']) => row.match(/<t[hd]\b/g)?.length,
      );
      expect(new Set(rows).size, path).toBe(1);
      expect(table, path).not.toContain('colspan');
    }
  });
});
