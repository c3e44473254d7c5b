/** The interface words of each language of the book. */
import type { Words } from './en/index.ts';
import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type { Words } from './en/index.ts';

/** Words by the first part of a language's addresses. */
const WORDS = { en, 'zh-cn': zhCn } as const satisfies Record<string, Words>;

export type Locale = keyof typeof WORDS;

/** The languages of the book, English first. */
export const LOCALES = Object.keys(WORDS) as readonly Locale[];

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
