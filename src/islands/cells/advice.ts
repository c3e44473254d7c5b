/** What the book says below an error, in the language of the page. It is loaded with the first error that it knows. */
import { adviceWordsIn } from '#i18n/advice/index.ts';
import { saidOf } from '#i18n/advice/said.ts';
import type { Locale } from '#i18n/index.ts';
import type { Advice } from '#kernel/advice/index.ts';

/** The sentences; none where there is nothing to say. */
export async function adviceSaid(advice: Advice): Promise<string[]> {
  const locale = document.documentElement.lang.toLowerCase() as Locale;
  return saidOf(advice, await adviceWordsIn(locale), locale);
}
