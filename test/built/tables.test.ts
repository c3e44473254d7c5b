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
});
