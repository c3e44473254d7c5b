/** What an example is called. */
import type { Words } from '#i18n/index.ts';
import { countsOf, exampleOf } from '#site/chapters.ts';
import { CALCULATOR } from '#site/reference.ts';

/** The title of an example. A calculator in a chapter bears its layer's name, since there may be several. */
export function exampleTitle(words: Words, slug: string, id: string): string {
  const counts = countsOf(slug, id);
  if (counts === 'conversion') return words.converter.title;
  if (counts === 'summary') return words.hands_on.title;
  return counts === 'layer' && id !== CALCULATOR ? exampleOf(slug, id).layer : words.example.titles[counts];
}
