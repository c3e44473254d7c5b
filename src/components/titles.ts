/** What an example is called. */
import type { Words } from '#i18n/index.ts';
import type { Counts } from '#site/chapters.ts';

/** The title of an example that counts this. */
export function exampleTitle(words: Words, counts: Counts | 'conversion'): string {
  if (counts === 'conversion') return words.converter.title;
  return counts === 'summary' ? words.hands_on.title : words.example.titles[counts];
}
