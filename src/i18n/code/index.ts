/** The words for pasted code, which come with what reads it. */
import type { Locale } from '../index.ts';
import type { CodeWords } from './en.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<CodeWords>>> = {
  en: () => import('./en.ts'),
  'zh-cn': () => import('./zh-cn.ts'),
};

/** What is said of code in a language. */
export const codeWordsIn = (locale: Locale): Promise<CodeWords> => LOADERS[locale]();
