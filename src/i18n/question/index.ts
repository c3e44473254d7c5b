/** The words for a guess, which come with what judges it: no page carries them that is only opened. */
import type { Locale } from '../index.ts';
import type { SaidWords } from './en.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<{ said: SaidWords }>>> = {
  en: () => import('./en.ts'),
  'zh-cn': () => import('./zh-cn.ts'),
};

/** What is said of a guess in a language. */
export const saidWordsIn = async (locale: Locale): Promise<SaidWords> => (await LOADERS[locale]()).said;
