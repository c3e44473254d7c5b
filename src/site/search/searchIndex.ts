/** Makes the index that the book's search reads, once its pages are built. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { indexOf } from '#search/index.ts';
import { pack } from '#search/packed.ts';
import type { Records } from '#search/record.ts';
import { synonymsIn, withMessages } from './content.ts';
import { articlePlaces } from './places.ts';
import { articleOf } from './tree.ts';

const pagesIn = (dir: URL, under = ''): string[] =>
  readdirSync(new URL(under, dir), { recursive: true, encoding: 'utf8' })
    .map((file) => `${under}${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.html'))
    .sort();

/** What a language's pages say. Throws if they say nothing: a book whose search finds nothing is broken. */
function recordsOf(dir: URL, content: URL, locale: Locale): Records {
  const places = pagesIn(dir, `${locale}/`).flatMap((file) => {
    const article = articleOf(readFileSync(new URL(file, dir), 'utf8'));
    return article ? articlePlaces(article, file.replace(/index\.html$/, '')) : [];
  });
  if (places.length === 0) throw new Error(`search index: no page of ${locale} is marked with data-search`);
  return { places: withMessages(content, places), synonyms: synonymsIn(content, locale) };
}

/** Writes a language's index, and answers the name of the file: by what it holds, so that it can be kept for good. */
function writeIndex(dir: URL, content: URL, locale: Locale): string {
  const records = recordsOf(dir, content, locale);
  const index = pack(indexOf(records.places).toJSON());
  const written = JSON.stringify({ records, index, words: wordsOf(locale).found });
  const hash = createHash('sha256').update(written).digest('base64url').slice(0, 8);
  const name = `search/${locale}.${hash}.json`;
  mkdirSync(new URL('search/', dir), { recursive: true });
  writeFileSync(new URL(name, dir), written);
  return name;
}

/** Tells the pages, which were built before it, what the index is called. */
function nameIndex(dir: URL, names: ReadonlyMap<string, string>): void {
  for (const file of pagesIn(dir)) {
    const page = new URL(file, dir);
    const html = readFileSync(page, 'utf8');
    const named = html.replace(/(data-index="[^"]*)(search\/[\w-]+\.json)"/, (_, before: string, plain: string) => {
      const name = names.get(plain);
      if (name === undefined) throw new Error(`search index: ${fileURLToPath(page)} asks for ${plain}`);
      return `${before}${name}"`;
    });
    if (named !== html) writeFileSync(page, named);
  }
}

/** An index per language of what pages mark with `data-search`. */
export function searchIndex(): AstroIntegration {
  let content: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = new URL('content/', config.root);
      },
      'astro:build:done': ({ dir }) => {
        nameIndex(dir, new Map(LOCALES.map((locale) => [`search/${locale}.json`, writeIndex(dir, content, locale)])));
      },
    },
  };
}
