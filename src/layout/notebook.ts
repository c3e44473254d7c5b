/** A chapter as a notebook: its head, its parts, and what its code comes to. */
import { getEntry } from 'astro:content';
import type { Chapter } from '#components/notebooks/chapter.ts';
import { partsOf } from '#components/notebooks/chapter.ts';
import { titleIn } from '#components/notebooks/source.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { cellOf } from '#site/cells/cells.ts';
import { CHAPTERS, pathOf } from '#site/chapters.ts';
import type { JupyterNotebook, NotebookPart } from '#site/notebooks/nbformat.ts';
import { notebookOf } from '#site/notebooks/nbformat.ts';
import { installCell } from '#site/notebooks/packages.ts';
import { runNotebook } from '#site/notebooks/running.ts';
import base from '#styles/base.css?raw';
import panels from '#styles/panels.css?raw';
import picture from '#styles/picture.css?raw';
import reach from '#styles/reach.css?raw';
import tickField from '#styles/tick-field.css?raw';
import tokens from '#styles/tokens.css?raw';
import work from '#styles/work.css?raw';

/** What pictures are drawn by, in the order of the pages. */
const STYLES = [tokens, base, picture, reach, work, tickField, panels].join('\n');

/** A chapter's file, read. Throws for one that is not there. */
async function fileOf(locale: Locale, slug: string) {
  const entry = await getEntry('chapters', `${locale}/${slug}`);
  if (!entry) throw new ReferenceError(`content/${locale}/${slug}.mdx is missing: content/chapters.yaml lists it`);
  return { body: entry.body ?? '', data: entry.data };
}

/** What a notebook begins with: its title, its lead, and where it is from. */
function headOf({ locale, home }: Chapter, title: string, lead: string): NotebookPart {
  const { notebooks: words, shell } = wordsOf(locale);
  const book = shell.book;
  const from = home === undefined ? message(words.from_book, { book }) : message(words.from, { book, address: home });
  return { kind: 'text', id: 'head', text: `# ${title}\n\n${lead}\n\n${from}` };
}

/** The notebook of a chapter. `site` is the address of the host, where it is known. */
export async function notebookFor(locale: Locale, slug: string, site: URL | undefined): Promise<JupyterNotebook> {
  const files = await Promise.all(CHAPTERS.map((one) => fileOf(locale, one)));
  const file = files[CHAPTERS.indexOf(slug)] as (typeof files)[number];
  const chapter: Chapter = {
    locale,
    slug,
    text: file.body,
    home: site && new URL(pathOf(locale, slug), site).href,
    styles: STYLES,
    cellOf: (id) => cellOf(slug, id),
    titleOf: (of, id) => titleIn(files[CHAPTERS.indexOf(of)]?.body ?? '', id),
  };
  const { title, lead } = file.data;
  const parts = [headOf(chapter, title, lead), ...partsOf(chapter)];
  const code = parts.filter((part) => part.kind === 'code');
  const ran = await runNotebook(`the notebook of content/${locale}/${slug}.mdx`, code);
  return notebookOf(title, parts, ran, installCell(code.map(({ source }) => source)));
}
