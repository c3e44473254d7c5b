/** The terms of the book, in every language. */
import glossaryText from '#content/glossary.yaml?raw';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { keepProducts } from './products.ts';
import type { WrittenTerm } from './schemas/glossary.ts';
import { readGlossary } from './schemas/glossary.ts';

export interface Term {
  id: string;
  names: Readonly<Record<Locale, string>>;
  means: string;
}

const WRITTEN = readGlossary(glossaryText);

function read(id: string, locale: Locale): Term {
  const written = WRITTEN[id] as Readonly<Record<Locale, WrittenTerm>>;
  const names = Object.fromEntries(LOCALES.map((one) => [one, written[one].term])) as Record<Locale, string>;
  return { id, names, means: keepProducts(written[locale].means) };
}

/** A term by its id, explained in a language. Throws if the glossary has none of that id. */
export function termOf(id: string, locale: Locale): Term {
  if (!Object.hasOwn(WRITTEN, id)) throw new ReferenceError(`content/glossary.yaml has no term '${id}'`);
  return read(id, locale);
}

/** All terms, sorted as a reader of the language looks them up. */
export function glossaryOf(locale: Locale): Term[] {
  const order = new Intl.Collator(wordsOf(locale).lang);
  return Object.keys(WRITTEN)
    .map((id) => read(id, locale))
    .sort((a, b) => order.compare(a.names[locale], b.names[locale]));
}
