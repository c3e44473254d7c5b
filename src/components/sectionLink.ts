/** A section of a chapter as a link names it: `2.2 One kernel, then all of them`. */
import { getEntry, render } from 'astro:content';
import type { Locale } from '#i18n/index.ts';
import { CHAPTERS, pathOf } from '#site/chapters.ts';

/** The address and the title of a section. Throws for one that the chapter does not have. */
export async function sectionLink(locale: Locale, slug: string, id: string): Promise<{ href: string; title: string }> {
  const entry = await getEntry('chapters', `${locale}/${slug}`);
  const { headings } = entry ? await render(entry) : { headings: [] };
  const sections = headings.filter(({ depth }) => depth === 2);
  const place = sections.findIndex((section) => section.slug === id);
  const section = sections[place];
  if (!section) throw new ReferenceError(`content/${locale}/${slug}.mdx has no section #${id}`);
  const number = `${CHAPTERS.indexOf(slug) + 1}.${place + 1}`;
  return { href: `${pathOf(locale, slug)}#${id}`, title: `${number} ${section.text}` };
}
