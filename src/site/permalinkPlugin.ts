/**
 * Gives every section heading of a chapter, and every formula and table of a section, a visible link to itself, named for
 * those who hear the page.
 */
import type { HastVisitorContext } from 'satteri';
import { defineHastPlugin } from 'satteri';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';

type Node = Parameters<HastVisitorContext['setProperty']>[0];

/** The language of a chapter's file, by its folder. */
const localeOf = (file: URL | undefined): Locale =>
  LOCALES.find((locale) => file?.pathname.includes(`/content/${locale}/`)) ?? 'en';

/** The sign itself is drawn by the style sheet: the text beside it stays its own alone. */
const link = (to: string, label: string) => ({
  type: 'element' as const,
  tagName: 'a',
  properties: { className: ['permalink'], href: `#${to}`, ariaLabel: label },
  children: [],
});

/** What stands in a section and has a link of its own: what chapterPlugin makes of a formula, tables, and the tag that is one. */
function kindOf(node: Node): 'formula' | 'table' | undefined {
  if (node.type === 'element') return node.tagName === 'table' ? 'table' : undefined;
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name === 'ConventionRows') return 'table';
  const isTex = node.attributes.some((one) => 'name' in one && one.name === 'class' && one.value === 'tex');
  return node.name === 'div' && isTex ? 'formula' : undefined;
}

/** Gives a formula or table its id and its link, and a table the name of its section; a tag makes its own of all. */
function linked(node: Node, id: string, [name, label]: [string, string], ctx: HastVisitorContext): void {
  ctx.setProperty(node, 'id', id);
  if (node.type === 'element') {
    ctx.setProperty(node, 'ariaLabel', name);
    ctx.prependChild(node, { type: 'element', tagName: 'caption', properties: {}, children: [link(id, label)] });
  } else if (node.type === 'mdxJsxFlowElement' && node.name === 'div') ctx.appendChild(node, link(id, label));
  else {
    ctx.setProperty(node, 'name', name);
    ctx.setProperty(node, 'label', label);
  }
}

export const permalinkPlugin = defineHastPlugin({
  name: 'permalink',
  /** `the-rule-formula` is the first formula of the section `the-rule`, `the-rule-formula-2` the second. */
  before(root, ctx) {
    const { linking } = wordsOf(localeOf(ctx.fileURL));
    const counted = { formula: 0, table: 0 };
    let section = { id: '', title: '' };
    for (const node of root.children) {
      if (node.type === 'element' && node.tagName === 'h2') {
        section = { id: String(node.properties.id), title: ctx.textContent(node) };
        Object.assign(counted, { formula: 0, table: 0 });
      }
      const kind = kindOf(node);
      if (!kind || !section.id) continue;
      counted[kind] += 1;
      const place = counted[kind] > 1 ? [counted[kind]] : [];
      const name = [section.title, ...place].join(' ');
      const label = linking[kind].replace('{title}', name);
      linked(node, [section.id, kind, ...place].join('-'), [name, label], ctx);
    }
  },
  element: {
    filter: ['h2', 'h3'],
    visit(node, ctx) {
      const title = ctx.textContent(node);
      const label = wordsOf(localeOf(ctx.fileURL)).linking.section.replace('{title}', title);
      ctx.appendChild(node, link(String(node.properties.id), label));
    },
  },
});
