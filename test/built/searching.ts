/** Searches the built book in Node, with the index and the code that the browser has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Locale } from '#i18n/index.ts';
import { toolWords } from '#i18n/tools/index.ts';
import type { Finding } from '#search/find.ts';
import { bookOf, find } from '#search/find.ts';
import { restore } from '#search/index.ts';
import type { Place } from '#search/record.ts';
import { CHAPTERS, QUESTIONS } from '#site/chapters.ts';
import { LAYER_PAGES, TOOL_PAGES } from '#site/reference.ts';

export const fileOf = (root: string, locale: Locale): string => {
  const files = readdirSync(join(root, 'search')).filter((file) => file.startsWith(`${locale}.`));
  if (files.length !== 1) throw new Error(`${root} has ${files.length} indexes of ${locale}`);
  return join(root, 'search', files[0] as string);
};

/** A search in the built book of a language. */
async function open(locale: Locale): Promise<(query: string) => Finding> {
  const { index, records } = JSON.parse(readFileSync(fileOf('dist', locale), 'utf8'));
  const book = bookOf(await restore(index), records);
  return (query) => find(query, book);
}

const opened = new Map<Locale, Promise<(query: string) => Finding>>();

/** The search in the built book of a language, opened once. */
export function searchIn(locale: Locale): Promise<(query: string) => Finding> {
  const search = opened.get(locale) ?? open(locale);
  opened.set(locale, search);
  return search;
}

/** The places of an answer in the order they are shown. */
export const listed = ({ named, book, reference, referenceFirst }: Finding): Place[] => [
  ...named,
  ...(referenceFirst ? [...reference, ...book] : [...book, ...reference]),
];

/** Something the book calls by a name, and where that stands. */
export interface Named {
  name: string;
  url: string;
}

/** The chapters' titles and headings, as they are written. */
export const headingsOf = (locale: Locale): Named[] =>
  CHAPTERS.flatMap((slug) => {
    const source = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8');
    const { title } = parse((source.split(/^---$/m)[1] ?? '').replace(/^title: (?!["'])(.*)$/m, 'title: "$1"'));
    const headings = [...source.matchAll(/^## (.*?) \{#([\w-]+)\}$/gm)];
    return [
      { name: String(title), url: `${locale}/${slug}/` },
      ...headings.map(([, name = '', id]) => ({
        name: name.replace(/[`$*]|<[^>]*>/g, ''),
        url: `${locale}/${slug}/#${id}`,
      })),
    ];
  });

/** What learners ask, as the page of questions writes it. */
export const questionsOf = (locale: Locale): Named[] =>
  [...readFileSync(`content/${locale}/${QUESTIONS}.mdx`, 'utf8').matchAll(/^### (.*?) \{#([\w-]+)\}$/gm)].map(
    ([, name = '', id]) => ({ name: name.replace(/<[^>]*>/g, ''), url: `${locale}/${QUESTIONS}/#${id}` }),
  );

type Terms = Record<string, Record<Locale, { term: string; also?: string[] }>>;

const TERMS: Terms = parse(readFileSync('content/glossary.yaml', 'utf8'));

export const termsOf = (locale: Locale): Named[] =>
  Object.entries(TERMS).map(([id, term]) => ({ name: term[locale].term, url: `${locale}/glossary/#${id}` }));

/** What terms are called besides, with the term it must lead to. */
export const aliasesOf = (locale: Locale): Named[] =>
  Object.entries(TERMS).flatMap(([id, term]) =>
    (term[locale].also ?? []).map((name) => ({ name, url: `${locale}/glossary/#${id}` })),
  );

export const layersOf = (locale: Locale): Named[] =>
  [...LAYER_PAGES].map(([slug, { name }]) => ({ name, url: `${locale}/layers/${slug}/` }));

export const toolsOf = (locale: Locale): Named[] =>
  TOOL_PAGES.map((tool) => ({ name: toolWords(locale, tool).name, url: `${locale}/tools/${tool}/` }));

/** The peculiarities of tools, each under a heading of its own. */
export const casesOf = (locale: Locale): Named[] =>
  TOOL_PAGES.flatMap((tool) =>
    Object.entries(toolWords(locale, tool).notes).map(([id, { title }]) => ({
      name: title,
      url: `${locale}/tools/${tool}/#${id}`,
    })),
  );

/** The figures in the tables of the chapters, as they are printed, with the chapter of each; but for folded rows. */
export const figuresOf = (locale: Locale): Named[] =>
  CHAPTERS.flatMap((slug) => {
    const page = readFileSync(`dist/${locale}/${slug}/index.html`, 'utf8');
    const html = page.replace(/<tr data-row="[^"]*" data-deep="true".*?<\/tr>/gs, '');
    const cells = [...html.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''));
    const figures = cells.flatMap(
      (cell) => cell.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?(?: [KMGT](?![A-Za-z]))?|\d+\.\d+ [KMGT](?![A-Za-z])/g) ?? [],
    );
    return [...new Set(figures)].map((name) => ({ name, url: `${locale}/${slug}/` }));
  });

/** What PyTorch says, with the layers that say it. */
export const MESSAGES: Record<string, string[]> = parse(readFileSync('content/messages.yaml', 'utf8'));
