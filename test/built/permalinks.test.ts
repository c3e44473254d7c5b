import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { SUBPATH } from '../places.ts';

/**
 * The text of the main part of every page, at the root and under a sub-path; formulas waiting in templates, and scripts, left out.
 * A page to be framed is one example: it links back to where that stands.
 */
const pages = ['dist', SUBPATH.directory].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== '404.html' && !file.includes('embed/'))
    .map((file) => {
      const html = readFileSync(join(root, file), 'utf8').replace(/<(template|script)\b[\s\S]*?<\/\1>/g, '');
      return { name: `${root}/${file}`, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')) };
    }),
);

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

interface Link {
  to: string;
  label: string;
}

/** The permanent links in a piece of a page. */
const linksIn = (html: string): Link[] =>
  [...html.matchAll(/<a class="permalink" href="#([^"]*)" aria-label="([^"]*)"/g)].map((match) => ({
    to: match[1] as string,
    label: match[2] as string,
  }));

const found = (main: string, pattern: RegExp) =>
  [...main.matchAll(pattern)].map((match) => ({ attributes: match[1] as string, inside: match[2] as string }));
const idOf = (attributes: string): string => /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';

describe.each(pages)('$name', ({ main }) => {
  it('gives every section heading one link, to itself, that names it; its text stays the title alone', () => {
    for (const { attributes, inside } of found(main, /<h[23]\b([^>]*)>([\s\S]*?)<\/h[23]>/g)) {
      // A framed example has a heading for the ear only.
      if (attributes.includes('visually-hidden')) continue;
      const links = linksIn(inside);
      expect(links, inside).toHaveLength(1);
      // The heading of an example, or of a question, leads to the one around it.
      const id = idOf(attributes);
      if (id) expect(links[0]?.to).toBe(id);
      else expect(main).toMatch(new RegExp(`<section[^>]*\\bid="${links[0]?.to}"[^>]*data-(example|question|network)`));
      if (id) expect(links[0]?.label).toContain(plain(inside));
      expect(plain(inside)).not.toContain('#');
    }
  });

  it('gives every example, question and figure one link to itself', () => {
    const examples = found(main, /<section\b([^>]*data-(?:example|question)[^>]*)>([\s\S]*?)<\/h3>/g);
    const figures = found(main, /<figure\b([^>]*)>([\s\S]*?)<\/figure>/g);
    expect(examples).toHaveLength(main.match(/\bdata-(example|question)\b/g)?.length ?? 0);
    for (const { attributes, inside } of [...examples, ...figures]) {
      expect(idOf(attributes)).not.toBe('');
      expect(linksIn(inside).map(({ to }) => to)).toEqual([idOf(attributes)]);
    }
    for (const { inside } of figures) expect(inside).toContain('class="save-figure"');
  });

  it('gives every formula and table of a section one link to itself', () => {
    const formulas = found(main, /<div class="tex"([^>]*)>([\s\S]*?)<\/div>/g).filter(({ attributes }) =>
      attributes.includes('id='),
    );
    const tables = found(main, /<table\b([^>]*)>([\s\S]*?)<thead/g).filter(({ attributes }) =>
      attributes.includes('id='),
    );
    for (const { attributes, inside } of [...formulas, ...tables])
      expect(linksIn(inside).map(({ to }) => to)).toEqual([idOf(attributes)]);
  });

  it('names each of its links differently', () => {
    const labels = linksIn(main).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe.each(CHAPTERS)('the formulas and tables of the chapter %s', (slug) => {
  const mains = LOCALES.map(
    (locale) => pages.find(({ name }) => name === `dist/${join(locale, slug)}/index.html`)?.main ?? '',
  );
  /** What a chapter writes: formulas between dollars, tables, and tables of conventions; those of examples stand in islands. */
  const written = LOCALES.map((locale) => {
    const text = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8');
    return (
      (text.match(/^\$\$$/gm)?.length ?? 0) / 2 + (text.match(/^(\| *-[-| :]*\|$|<ConventionRows)/gm)?.length ?? 0)
    );
  });
  const ids = mains.map((main) =>
    [...main.matchAll(/<(?:div class="tex"|table)[^>]*\bid="([^"]*-(?:formula|table)(?:-\d+)?)"/g)].map(([, id]) => id),
  );

  it('each have an address, the same in both languages', () => {
    expect(ids.map((all) => new Set(all).size)).toEqual(written);
    for (const other of ids) expect(other).toEqual(ids[0]);
  });
});

describe('the contents', () => {
  it('list the titles of the sections as they are written', () => {
    const html = readFileSync('dist/en/parameters/index.html', 'utf8');
    const entries = [...html.matchAll(/<a href="#[\w-]+">\s*<span>[^<]*<\/span>\s*([^<]*?)\s*<\/a>/g)].map(
      (match) => match[1],
    );
    expect(entries).toContain('The rule for parameters');
    expect(entries.join('')).not.toMatch(/#|Link to/);
  });
});
