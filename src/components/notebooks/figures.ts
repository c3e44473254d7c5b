/** A figure of a chapter in a notebook: its number and its caption. */
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Chapter } from './chapter.ts';
import type { Node, Writers } from './source.ts';
import { insideOf, saysOf } from './source.ts';

export function figureText(tag: Node, { locale, text }: Chapter, writers: Writers): string {
  const { id = '', number = '' } = saysOf(tag);
  const { shell, notebooks } = wordsOf(locale);
  const title = message(shell.figure, { n: number });
  return `<a id="${id}"></a>\n\n**${title}${notebooks.colon}** ${insideOf(text, tag, writers).trim()}`;
}
