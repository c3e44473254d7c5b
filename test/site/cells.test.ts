/** Files of cells are cut as editors and notebooks cut them, and each cell stands in each language, in their order. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { readCells } from '#site/cells/source.ts';

describe('a file of cells', () => {
  it('is cut at its marks, without the empty lines around a cell', () => {
    const text = '# %% a\n\nx = 1\n\n# %% in-two raises\n\n\nif x:\n    raise ValueError\n';
    expect(readCells('f.py', text)).toEqual([
      { id: 'a', number: 1, source: 'x = 1', raises: false },
      { id: 'in-two', number: 2, source: 'if x:\n    raise ValueError', raises: true },
    ]);
  });

  it('is refused with its line where a cell has no mark, or the id of another', () => {
    expect(() => readCells('f.py', '\nx = 1\n')).toThrow("f.py:2: a cell begins with a line '# %% id'");
    expect(() => readCells('f.py', '# %% a\n# %% a\n')).toThrow("f.py:2: a second cell 'a'");
  });
});

const FILES = readdirSync('content/cells').map((name) => name.replace(/\.py$/, ''));

describe.each(FILES)('the cells of %s', (slug) => {
  const ids = readCells(slug, readFileSync(`content/cells/${slug}.py`, 'utf8')).map(({ id }) => id);

  it.each(LOCALES)('stand in the chapter in %s, each once, in the order in which they run', (locale) => {
    const chapter = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8');
    expect([...chapter.matchAll(/<Cell id="([^"]+)" \/>/g)].map(([, id]) => id)).toEqual(ids);
  });
});
