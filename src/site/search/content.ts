/** What the search knows besides the pages: other names of terms, and what PyTorch says when a layer is used wrongly. */
import { readFileSync } from 'node:fs';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import type { Place, Synonyms } from '#search/record.ts';
import { readGlossary } from '../schemas/glossary.ts';
import { readMessages } from '../schemas/messages.ts';

const read = (content: URL, name: string) => readFileSync(new URL(name, content), 'utf8');

/** The names of each term: first the one of this language's pages, then all others, in both languages. */
export function synonymsIn(content: URL, locale: Locale): Synonyms {
  const terms = Object.values(readGlossary(read(content, 'glossary.yaml')));
  const languages = [locale, ...LOCALES.filter((one) => one !== locale)];
  return terms
    .map((term) => [...new Set(languages.flatMap((one) => [term[one].term, ...(term[one].also ?? [])]))])
    .filter((names) => names.length > 1);
}

/** Places with the messages that lead to them. Throws if a message leads to a layer that has no page. */
export function withMessages(content: URL, places: readonly Place[]): Place[] {
  const messages = readMessages(read(content, 'messages.yaml'));
  const pages = new Set(places.filter(({ kind }) => kind === 'layer').map(({ title }) => title));
  for (const { message, layers } of messages)
    for (const layer of layers)
      if (!pages.has(layer))
        throw new Error(`content/messages.yaml: '${message}' leads to ${layer}, which has no page`);
  return places.map((place) => {
    if (place.kind !== 'layer') return place;
    const said = messages.filter(({ layers }) => layers.includes(place.title)).map(({ message }) => message);
    return { ...place, names: [...place.names, ...said] };
  });
}
