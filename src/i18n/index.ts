/** The interface words of each language of the book. */
import type { Words } from './en/index.ts';
import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type { Words } from './en/index.ts';

/** Languages by the first part of their addresses. */
export const LOCALES = ['en', 'zh-cn'] as const;

export type Locale = (typeof LOCALES)[number];

const WORDS: Record<Locale, Words> = { en, 'zh-cn': zhCn };

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
