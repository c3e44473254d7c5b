/** A built page as a tree, as far as the search reads it. */
import { htmlToHast } from 'satteri';

export interface Node {
  type: string;
  tagName?: string;
  properties?: Readonly<Record<string, unknown>>;
  children?: readonly Node[];
  value?: string;
}

/**
 * Drawings, scripts and styles are most of a page, and say nothing that is searched; nor do rows that are folded until they
 * are asked for.
 */
const WORDLESS = /<(svg|script|style)\b.*?<\/\1>|<tr data-row="[^"]*" data-deep="true".*?<\/tr>/gs;

/** What an article says of itself: the tree of the page's article, if it is one that is searched. */
export function articleOf(html: string): Node | undefined {
  const article = /<article\b[^>]*\sdata-search=.*?<\/article>/s.exec(html)?.[0];
  if (article === undefined) return undefined;
  const tree = htmlToHast(article.replace(WORDLESS, '').replace(/ props=(?:"[^"]*"|'[^']*')/g, ''), {
    fragment: true,
  }) as Node;
  return tree.children?.[0];
}

export const classesOf = ({ properties }: Node): readonly string[] =>
  Array.isArray(properties?.className) ? properties.className : [];

export const idOf = ({ properties }: Node): string | undefined => properties?.id as string | undefined;

/** All nodes below a node that are so, in order; not those inside of one. */
export function all(node: Node, is: (node: Node) => boolean): Node[] {
  return (node.children ?? []).flatMap((child) => (is(child) ? [child] : all(child, is)));
}

/** The first node below that has a tag or a class. */
export const first = (node: Node, name: string): Node | undefined =>
  all(node, (one) => one.tagName === name || classesOf(one).includes(name))[0];

/** A live example, with what the tools print for it. */
export const isExample = (node: Node): boolean =>
  classesOf(node).includes('example') || classesOf(node).includes('any-layer');
