/** The picture that a link to the book shows where links are shared: one per language. */
import sharp from 'sharp';
import type { Locale } from '#i18n/index.ts';
import en from './card/en.svg?raw';
import zhCn from './card/zh-cn.svg?raw';

const DRAWINGS: Readonly<Record<Locale, string>> = { en, 'zh-cn': zhCn };

export const CARD_SIZE = { width: 1200, height: 630 };

/** The card of a language as PNG: what shares links reads no SVG. */
export async function cardOf(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp(Buffer.from(DRAWINGS[locale])).png({ palette: true }).toBuffer());
}
