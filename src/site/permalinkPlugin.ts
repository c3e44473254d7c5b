/** Gives every section heading of a chapter a visible link to itself, named for those who hear the page. */
import { defineHastPlugin } from 'satteri';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';

/** The language of a chapter's file, by its folder. */
const localeOf = (file: URL | undefined): Locale =>
  LOCALES.find((locale) => file?.pathname.includes(`/content/${locale}/`)) ?? 'en';

export const permalinkPlugin = defineHastPlugin({
  name: 'permalink',
  element: {
    filter: ['h2', 'h3'],
    visit(node, ctx) {
      const title = ctx.textContent(node);
      const label = wordsOf(localeOf(ctx.fileURL)).linking.section.replace('{title}', title);
      // The sign itself is drawn by the style sheet: the heading's text stays the title alone.
      ctx.appendChild(node, {
        type: 'element',
        tagName: 'a',
        properties: { className: ['permalink'], href: `#${node.properties.id}`, ariaLabel: label },
        children: [],
      });
    },
  },
});
