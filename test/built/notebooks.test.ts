/** Each chapter can be taken as a notebook: valid, run through, with the outputs of its page, and with a link that leads to it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import type { JupyterNotebook } from '#site/notebooks/nbformat.ts';
import { SUBPATH } from '../places.ts';

const notebookIn = (root: string, locale: string, slug: string): JupyterNotebook =>
  JSON.parse(readFileSync(join(root, locale, `${slug}.ipynb`), 'utf8'));

const pageIn = (root: string, locale: string, slug: string): string =>
  readFileSync(join(root, locale, slug, 'index.html'), 'utf8');

type Cell = JupyterNotebook['cells'][number];

/** Its cells of code, but for the one that installs. */
const codeOf = ({ cells }: JupyterNotebook) =>
  cells.flatMap((cell) => (cell.cell_type === 'code' && cell.id !== 'install' ? [cell] : []));

const saidIn = ({ cells }: JupyterNotebook): string =>
  cells.flatMap((cell) => (cell.cell_type === 'markdown' ? [cell.source.join('')] : [])).join('\n\n');

const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '',
    );

/** What the cells of a page come to, by their ids: what is printed, the value, an error. */
function shownOn(page: string): Map<string, string[]> {
  const cells = page.split(/<section class="code-cell"/).slice(1);
  return new Map(
    cells.map((cell) => {
      const id = /^ id="([^"]+)"/.exec(cell)?.[1] ?? '';
      const output = cell.slice(cell.indexOf('data-output'), cell.indexOf('</section>'));
      return [id, [...output.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => decoded(text))];
    }),
  );
}

/** The same of a cell of a notebook; what it prints stands on the page in one piece, with what goes to standard error below. */
function shownIn({ outputs }: Extract<Cell, { cell_type: 'code' }>): string[] {
  const printed = outputs.flatMap((output) => (output.output_type === 'stream' ? output.text : [])).join('');
  const others = outputs.flatMap((output) => {
    if (output.output_type === 'error') return [output.traceback.join('\n')];
    return output.output_type === 'execute_result' ? [output.data['text/plain'].join('')] : [];
  });
  return [...(printed === '' ? [] : [printed.replace(/\n$/, '')]), ...others];
}

/** Examples are cells too in a notebook, so a traceback counts its cells otherwise. */
const unnumbered = (text: string): string => text.replace(/Cell In\[\d+\]/g, 'Cell In[n]');

describe.each(['dist', SUBPATH.directory])('the notebooks in %s', (root) => {
  const each = LOCALES.flatMap((locale) => CHAPTERS.map((slug) => ({ locale, slug })));

  it.each(each)('$locale/$slug is nbformat 4.5', ({ locale, slug }) => {
    const { cells, ...head } = notebookIn(root, locale, slug);
    expect(head).toMatchObject({
      ...{ nbformat: 4, nbformat_minor: 5 },
      metadata: { kernelspec: { name: 'python3' }, language_info: { name: 'python' } },
    });
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const cell of cells) {
      expect(cell.id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      expect(cell.source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
      expect(cell.source.join('').trim()).not.toBe('');
    }
  });

  it.each(each)('$locale/$slug has run from its first cell to its last', ({ locale, slug }) => {
    const notebook = notebookIn(root, locale, slug);
    const code = codeOf(notebook);
    expect(code.map(({ execution_count }) => execution_count)).toEqual(code.map((_, index) => index + 1));
    for (const { id, outputs } of code) expect(outputs.length, id).toBeGreaterThan(0);
    const [, install] = notebook.cells;
    if (code.length > 0) expect(install).toMatchObject({ id: 'install', execution_count: null, outputs: [] });
  });

  it.each(each)('$locale/$slug has the outputs of the cells on its page', ({ locale, slug }) => {
    const shown = shownOn(pageIn(root, locale, slug));
    const code = new Map(codeOf(notebookIn(root, locale, slug)).map((cell) => [cell.id, cell]));
    for (const [id, texts] of shown) {
      const cell = code.get(id);
      expect(texts.length, id).toBeGreaterThan(0);
      expect(cell && shownIn(cell).map(unnumbered), id).toEqual(texts.map(unnumbered));
    }
    expect(existsSync(`content/cells/${slug}.py`)).toBe(shown.size > 0);
  });

  it.each(each)('$locale/$slug has nothing that only the book understands', ({ locale, slug }) => {
    const said = saidIn(notebookIn(root, locale, slug));
    expect(said).not.toMatch(
      /<\/?[A-Z]|\{#|undefined|\\(?:Cin|Cout|Kh|Kw|K|Hin|Win|Hout|Wout|G|biases|htmlClass)(?![A-Za-z])/,
    );
    expect(said).not.toMatch(/\]\((?!https?:|#|data:image\/svg)/);
    const anchors = new Set([...said.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    for (const [, id] of said.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors, id).toContain(id);
  });

  it.each(each)('$locale/$slug is linked from its page, without Colab where no place is known', ({ locale, slug }) => {
    const page = pageIn(root, locale, slug);
    const base = root === 'dist' ? '' : SUBPATH.base;
    expect(page).toContain(`<a href="${base}/${locale}/${slug}.ipynb" download`);
    expect(page).not.toContain('colab.research.google.com');
  });

  it('say where they are from where the host is known', () => {
    const said = saidIn(notebookIn(root, 'en', 'flops'));
    const home = `${SUBPATH.site}${SUBPATH.base}/en/flops/`;
    expect(said.includes(home)).toBe(root !== 'dist');
    expect(said).toContain(wordsOf('en').notebooks.from_book.slice(0, 20));
  });
});
