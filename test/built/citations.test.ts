import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { SUBPATH } from '../places.ts';

const WORKS = LOCALES.length * (1 + CHAPTERS.length);
const ROOTS = ['dist', SUBPATH.directory];

interface Entry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

/** The text from a brace to the one that closes it, without the two. Throws if none does. */
function inBraces(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return text.slice(from + 1, at);
  }
  throw new SyntaxError(`a brace is left open: ${text.slice(from, from + 60)}`);
}

/** Reads BibTeX as strictly as the oldest reader: entries in braces, fields in braces, a comma after each. */
function parseBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const head = /^@([a-z]+)(?=\{)/.exec(rest);
    if (!head) throw new SyntaxError(`no entry: ${rest.slice(0, 60)}`);
    const body = inBraces(rest, head[0].length);
    rest = rest.slice(head[0].length + body.length + 2).trim();
    entries.push({ type: head[1] as string, ...parseBody(body) });
  }
  return entries;
}

function parseBody(body: string): Omit<Entry, 'type'> {
  const key = /^([\w-]+),/.exec(body);
  if (!key) throw new SyntaxError(`no key: ${body.slice(0, 60)}`);
  const fields: Record<string, string> = {};
  let rest = body.slice(key[0].length).trim();
  while (rest !== '') {
    const name = /^([a-z]+) = (?=\{)/.exec(rest);
    if (!name) throw new SyntaxError(`no field: ${rest.slice(0, 60)}`);
    const value = inBraces(rest, name[0].length);
    const after = rest.slice(name[0].length + value.length + 2);
    if (!after.startsWith(',')) throw new SyntaxError(`no comma after ${name[1]}`);
    fields[name[1] as string] = value;
    rest = after.slice(1).trim();
  }
  return { key: key[1] as string, fields };
}

const bibtexIn = (root: string): Entry[] => parseBibtex(readFileSync(join(root, 'cite/flopbook.bib'), 'utf8'));
const cslIn = (root: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(root, 'cite/flopbook.json'), 'utf8'));

/** The texts of fields, without the braces that keep capitals. */
const bare = (text = ''): string => text.replace(/[{}]/g, '');

describe.each(ROOTS)('the citations in %s', (root) => {
  it('are BibTeX: balanced braces, one key an entry, and what every style asks for', () => {
    const entries = bibtexIn(root);
    expect(entries).toHaveLength(WORKS);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(WORKS);
    for (const { type, key, fields } of entries) {
      expect(type).toBe('misc');
      for (const name of ['author', 'title', 'year', 'version', 'language'])
        expect(fields[name], `${key}: ${name}`).toMatch(/\S/);
      expect(fields.year).toMatch(/^\d{4}$/);
      expect(Object.values(fields).join(''), key).not.toMatch(/undefined|(?<!\\)[&%$#_]/);
    }
  });

  it('are CSL-JSON: id, type, title, authors and a date in its form', () => {
    const items = cslIn(root);
    expect(items).toHaveLength(WORKS);
    expect(new Set(items.map(({ id }) => id)).size).toBe(WORKS);
    for (const item of items) {
      expect(item).toMatchObject({ id: expect.stringMatching(/^[\w-]+$/), title: expect.stringMatching(/\S/) });
      expect(['book', 'chapter']).toContain(item.type);
      expect(item.author).toEqual([{ literal: expect.stringMatching(/\S/) }]);
      expect(item.issued).toEqual({ 'date-parts': [[expect.any(Number)]] });
    }
  });

  it('say the same in both forms', () => {
    const said = cslIn(root).map((item) => ({
      key: item.id,
      title: item.title,
      year: String((item.issued as { 'date-parts': number[][] })['date-parts'][0]?.[0]),
      url: item.URL,
    }));
    const written = bibtexIn(root).map(({ key, fields }) => ({
      key,
      title: bare(fields.title),
      year: fields.year,
      url: fields.url,
    }));
    expect(written).toEqual(said);
  });
});

describe('the address of a work', () => {
  it('is given where the host is known, as it is published, and nowhere else', () => {
    const known = bibtexIn(SUBPATH.directory).map(({ fields }) => fields.url);
    const pages = LOCALES.flatMap((locale) =>
      ['', ...CHAPTERS.map((slug) => `${slug}/`)].map((at) => `${locale}/${at}`),
    );
    expect(known).toEqual(pages.map((page) => `${SUBPATH.site}${SUBPATH.base}/${page}`));
    for (const { fields } of bibtexIn('dist')) expect(fields.url).toBeUndefined();
  });
});

describe('the reader of BibTeX here', () => {
  it.each(['@misc{a,\n  title = {{T},\n}', '@misc{a,\n  title = {T}\n}', '@misc{a b,\n}', 'misc{a,\n}'])(
    'refuses %j',
    (text) => {
      expect(() => parseBibtex(text)).toThrow(SyntaxError);
    },
  );
});
