/** What examples are called, and what else can be framed. */
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { countsOf, exampleOf, nameOf } from '#site/chapters.ts';
import { KINDS } from '#site/kinds.ts';
import type { Piece } from '#site/pieces.ts';

/** The title of an example: its own name, or else what its kind says. */
export function exampleTitle(locale: Locale, slug: string, id: string): string {
  const { layer, cost } = exampleOf(slug, id);
  return nameOf(slug, id, locale) ?? KINDS[countsOf(slug, id)].title(wordsOf(locale), { id, layer, cost });
}

/** A figure or a question by its place in its chapter. */
export const pieceTitle = (locale: Locale, chapter: string, { kind, n }: Piece): string =>
  message(wordsOf(locale).embed[kind], { n, chapter });

/** The calculator of a layer's page, where it stands among others. */
export const calculatorTitle = (locale: Locale, layer: string): string =>
  message(wordsOf(locale).embed.calculator, { layer });
