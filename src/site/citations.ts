/** How the book and its chapters are cited: as BibTeX and as CSL-JSON, from the files that say what they are. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { CHAPTERS, pathOf } from './chapters.ts';

/** The book in a language, or a chapter of it. */
export interface CitedWork {
  /** What a paper cites it by. */
  key: string;
  locale: Locale;
  title: string;
  /** Its place in the book; none for the book itself. */
  chapter?: number;
  path: string;
}

/** The year and the holders of the copyright, as LICENSE names them. */
function holders(): { year: string; authors: string } {
  const found = /Copyright \(c\) (\d{4}) (.+)/.exec(readFileSync('LICENSE', 'utf8'));
  if (!found) throw new Error('LICENSE names no year and no holder');
  const [, year = '', authors = ''] = found;
  return { year, authors: authors[0]?.toUpperCase() + authors.slice(1) };
}

const version = (): string => JSON.parse(readFileSync('package.json', 'utf8')).version;

/** A chapter's title, from the head of its file. */
function titleOf(locale: Locale, slug: string): string {
  const head = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8').split('\n---\n')[0] ?? '';
  return parse(head).title;
}

/** The book in a language, then its chapters. */
export function worksIn(locale: Locale): CitedWork[] {
  const { shell } = wordsOf(locale);
  const prefix = locale === LOCALES[0] ? 'flopbook' : `flopbook-${locale}`;
  const book: CitedWork = { key: prefix, locale, title: `${shell.book}: ${shell.tagline}`, path: pathOf(locale) };
  return [
    book,
    ...CHAPTERS.map((slug, index) => ({
      key: `${prefix}-${slug}`,
      locale,
      title: titleOf(locale, slug),
      chapter: index + 1,
      path: pathOf(locale, slug),
    })),
  ];
}

/** Every work in every language. */
export const allWorks = (): CitedWork[] => LOCALES.flatMap(worksIn);

/** A language as BibTeX names it: by its English name, small. */
function languageOf(locale: Locale): string {
  const { language } = new Intl.Locale(wordsOf(locale).lang);
  return new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? language;
}

/** A text in braces, with what TeX would read as a command escaped. */
const braced = (text: string): string => `{${text.replace(/[&%$#_{}]/g, '\\$&')}}`;

/** An entry of a BibTeX file. `url` is left out where the address of the host is not known. */
export function bibtex({ key, locale, title, chapter }: CitedWork, url?: string): string {
  const { year, authors } = holders();
  const book = wordsOf(locale).shell.book;
  const fields: [string, string][] = [
    ['author', `{${braced(authors)}}`],
    ['title', `{${braced(title)}}`],
    ...(chapter === undefined ? [] : [['howpublished', `{Chapter ${chapter} of ${braced(book)}}`] as [string, string]]),
    ['year', `{${year}}`],
    ['version', `{${version()}}`],
    ['language', `{${languageOf(locale)}}`],
    ...(url === undefined ? [] : [['url', `{${url}}`] as [string, string]]),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}`;
}

/** An item of a CSL-JSON file. */
export function csl({ key, locale, title, chapter }: CitedWork, url?: string): Record<string, unknown> {
  const { year, authors } = holders();
  const { lang, shell } = wordsOf(locale);
  return {
    id: key,
    type: chapter === undefined ? 'book' : 'chapter',
    title,
    // Not last: a page that leaves this line out is still valid.
    ...(url === undefined ? {} : { URL: url }),
    ...(chapter === undefined ? {} : { 'container-title': shell.book, 'chapter-number': String(chapter) }),
    author: [{ literal: authors }],
    issued: { 'date-parts': [[Number(year)]] },
    version: version(),
    language: lang,
  };
}
