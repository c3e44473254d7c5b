/** The words for refused code, which come with what reads it. */
import type { Locale } from '../index.ts';
import type { CodeRefusals } from './en.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<{ refusals: CodeRefusals }>>> = {
  en: () => import('./en.ts'),
  'zh-cn': () => import('./zh-cn.ts'),
};

/** The sentences of refusals in a language, by reason. */
export const refusalsIn = async (locale: Locale): Promise<CodeRefusals> => (await LOADERS[locale]()).refusals;
