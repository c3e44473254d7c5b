/** A chapter as the parts of its notebook. */
import type { Locale } from '#i18n/index.ts';
import type { CellSource } from '#site/cells/source.ts';
import type { NotebookPart } from '#site/notebooks/nbformat.ts';
import { inlineOf, isMadeCode, madeOf } from './rules.ts';
import type { MdxNode, Writers } from './source.ts';
import { isTag, markdownOf, treeOf } from './source.ts';

/** A chapter as its file has it, and where it is published. */
export interface Chapter {
  locale: Locale;
  slug: string;
  /** Its MDX, without what stands at its head. */
  text: string;
  /** Its address, where the host is known. */
  home: string | undefined;
  /** The title of a section, for the way through the book. */
  titleOf: (slug: string, id: string) => string;
  /** The style sheets that its pictures are drawn by. */
  styles: string;
  /** A cell of its Python by its id. */
  cellOf: (id: string) => CellSource;
}

/** Where a link leads from a notebook: to a place in it, or out of it where the host is known. */
function addressIn(home: string | undefined, url: string): string | undefined {
  if (/^(#|https?:)/.test(url)) return url;
  return home === undefined ? undefined : new URL(url, home).href;
}

/** What stands at one level of the chapter, in its order. A new section begins a new cell. */
export function partsOf(chapter: Chapter): NotebookPart[] {
  const parts: NotebookPart[] = [];
  let section = 'text';
  const say = (text: string, anew: boolean) => {
    const last = parts.at(-1);
    if (text.trim() === '') return;
    if (last?.kind === 'text' && !anew) last.text += `\n\n${text}`;
    else parts.push({ kind: 'text', id: section, text });
  };
  const writers: Writers = {
    tag: (tag) => inlineOf(tag, chapter, writers),
    address: (url) => addressIn(chapter.home, url),
  };
  for (const node of treeOf(chapter.text).children ?? []) {
    if (node.type === 'yaml') continue;
    const made = isTag(node) ? madeOf(node, chapter, writers) : markdownOf(chapter.text, node, writers);
    const opens = node.type === 'heading' && node.depth === 2;
    if (opens) section = idOf(node);
    if (!isMadeCode(made)) {
      say(made, opens);
      continue;
    }
    say(made.before, false);
    parts.push({ kind: 'code', id: made.id, source: made.source, raises: made.raises });
  }
  return parts;
}

const idOf = ({ data }: MdxNode): string => data?.hProperties?.id ?? 'text';
