/** What `content/glossary.yaml` holds: terms by id, each in every language. */
import { z } from 'astro/zod';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { exactly, readYaml, sentence } from './readYaml.ts';
import { SLUG } from './slugs.ts';

const FILE = 'content/glossary.yaml';

export interface WrittenTerm {
  term: string;
  /** What else it is called: the search takes it for the term, the book does not write it. */
  also?: readonly string[];
  means: string;
}

const inLanguage = exactly({ term: sentence, also: z.array(sentence).optional(), means: sentence });
const term = exactly(Object.fromEntries(LOCALES.map((locale) => [locale, inLanguage])));

const id = z.string().regex(SLUG, {
  error: ({ input }) => `'${input}' is no id; one is small letters, digits and hyphens, as in feature-map`,
});

const glossary = z.record(id, term);

/** The terms by id, in the file's order. Throws, naming file and lines. */
export function readGlossary(text: string): Readonly<Record<string, Readonly<Record<Locale, WrittenTerm>>>> {
  return readYaml(FILE, text, glossary) as Record<string, Record<Locale, WrittenTerm>>;
}
