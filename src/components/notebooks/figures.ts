/** A figure of a chapter in a notebook: its picture, its number and its caption. */
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { exampleOf, firstExample } from '#site/chapters.ts';
import type { Chapter } from './chapter.ts';
import { drawingsOf } from './drawings.tsx';
import type { MdxNode, Writers } from './source.ts';
import { insideOf, saysOf } from './source.ts';
import { standaloneOf } from './standalone.ts';
import { growthTable } from './tables.ts';

/** A picture as an address that holds it: a notebook is one file, and Jupyter shows no other picture of lines in a text. */
const addressOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

export function figureText(tag: MdxNode, { locale, slug, text, styles }: Chapter, writers: Writers): string {
  const { id = '', kind = '', number = '', of = firstExample(slug) } = saysOf(tag);
  const words = wordsOf(locale);
  const { layer, values, taught } = exampleOf(slug, of);
  const drawings = drawingsOf(kind, { id: of, layer, values, without: taught?.without ?? {} }, words);
  const title = message(words.shell.figure, { n: number });
  const caption = `**${title}${words.notebooks.colon}** ${insideOf(text, tag, writers).trim()}`;
  const picture = `![${title}](${addressOf(standaloneOf(drawings, styles))})`;
  return [`<a id="${id}"></a>`, ...(drawings.length > 0 ? [picture] : []), caption].join('\n\n');
}

/** What grows, in a notebook: its number, its caption and its table. */
export function growthText(tag: MdxNode, { locale, text }: Chapter, writers: Writers): string {
  const { id = '', by = '', number = '' } = saysOf(tag);
  const words = wordsOf(locale);
  const title = message(words.shell.figure, { n: number });
  const caption = `**${title}${words.notebooks.colon}** ${insideOf(text, tag, writers).trim()}`;
  return [`<a id="${id}"></a>`, caption, growthTable(locale, by)].join('\n\n');
}
