/** What the search knows besides the pages: other names of terms, and what PyTorch says when a layer is used wrongly. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import type { Place, Synonyms } from '#search/record.ts';

type Terms = Record<string, Record<Locale, { term: string; also?: string[] }>>;

const read = (content: URL, name: string) => parse(readFileSync(new URL(name, content), 'utf8'));

/** The names of each term: first the one of this language's pages, then all others, in both languages. */
export function synonymsIn(content: URL, locale: Locale): Synonyms {
  const terms = Object.values(read(content, 'glossary.yaml') as Terms);
  const languages = [locale, ...LOCALES.filter((one) => one !== locale)];
  return terms
    .map((term) => [...new Set(languages.flatMap((one) => [term[one].term, ...(term[one].also ?? [])]))])
    .filter((names) => names.length > 1);
}

/** PyTorch's messages, each with the layers that say it. */
function messagesIn(content: URL): { message: string; layers: string[] }[] {
  const written: Record<string, string[]> = read(content, 'messages.yaml');
  const each = (name: string): string[] =>
    name.includes('?') ? ['1', '2', '3'].map((n) => name.replace('?', n)) : [name];
  return Object.entries(written).map(([message, names]) => ({ message, layers: names.flatMap(each) }));
}

/** Places with the messages that lead to them. Throws if a message leads to a layer that has no page. */
export function withMessages(content: URL, places: readonly Place[]): Place[] {
  const messages = messagesIn(content);
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
