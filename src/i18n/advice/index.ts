/** The words below an error of a program, which come with what runs programs. */
import type { Locale } from '../index.ts';
import type { AdviceWords } from './en.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<AdviceWords>>> = {
  en: () => import('./en.ts'),
  'zh-cn': () => import('./zh-cn.ts'),
};

/** What is said of errors in a language. */
export const adviceWordsIn = (locale: Locale): Promise<AdviceWords> => LOADERS[locale]();
