/** What an example is called. */
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { countsOf, exampleOf, nameOf } from '#site/chapters.ts';
import { KINDS } from '#site/kinds.ts';

/** The title of an example: its own name, or else what its kind says. */
export function exampleTitle(locale: Locale, slug: string, id: string): string {
  const { layer } = exampleOf(slug, id);
  return nameOf(slug, id, locale) ?? KINDS[countsOf(slug, id)].title(wordsOf(locale), { id, layer });
}
