/** Sentences of conditions, wherever they stand. */
import type { Locale } from '../index.ts';
import { wordsOf } from '../index.ts';
import { familyWords } from './index.ts';

/** The sentence of a condition, in the words of the layer's family, of all layers, or of functions and wrappings. */
export function conditionSentence(
  locale: Locale,
  condition: string,
  family?: Parameters<typeof familyWords>[1],
): string | undefined {
  const own = family && familyWords(locale, family).conditions[condition];
  const common: Readonly<Record<string, string>> = wordsOf(locale).conditions;
  return own ?? common[condition] ?? familyWords(locale, 'functions').conditions[condition];
}
