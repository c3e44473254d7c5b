/** What an example is called. */
import type { Words } from '#i18n/index.ts';
import { countsOf, exampleOf } from '#site/chapters.ts';
import { KINDS } from '#site/kinds.ts';

/** The title of an example, as its kind says. */
export function exampleTitle(words: Words, slug: string, id: string): string {
  return KINDS[countsOf(slug, id)].title(words, { id, layer: exampleOf(slug, id).layer });
}
