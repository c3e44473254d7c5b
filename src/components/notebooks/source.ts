/** A chapter's MDX as a tree, and as Markdown again: what no rule changes stays as it is written. */
import { mdxToMdast } from 'satteri';
import { plainTex } from '#formula/plainTex.ts';

/** A node of the tree, as far as it is read here. */
export interface MdxNode {
  type: string;
  /** The name of a tag. */
  name?: string | null;
  attributes?: readonly { name?: string; value?: unknown }[];
  /** A text, a formula. */
  value?: string;
  /** The target of a link. */
  url?: string;
  depth?: number;
  data?: { hProperties?: { id?: string } };
  position?: { start: { offset?: number; line: number }; end: { offset?: number } };
  children?: readonly MdxNode[];
}

/** The tree of a chapter. */
export const treeOf = (text: string): MdxNode =>
  mdxToMdast(text, { features: { math: true, headingAttributes: true, smartPunctuation: false } }) as MdxNode;

const startOf = ({ position }: MdxNode): number => position?.start.offset ?? 0;
const endOf = ({ position }: MdxNode): number => position?.end.offset ?? 0;

/** True for a tag of the book's vocabulary. */
export const isTag = ({ type, name }: MdxNode): boolean => type.startsWith('mdxJsx') && /^[A-Z]/.test(name ?? '');

/** What a tag says of itself: `field="height"`, and `still` without a value as an empty text. */
export const saysOf = ({ attributes = [] }: MdxNode): Record<string, string> =>
  Object.fromEntries(attributes.map(({ name = '', value }) => [name, typeof value === 'string' ? value : '']));

/** What writes the nodes that do not stay as they are. */
export interface Writers {
  /** A tag. */
  tag: (tag: MdxNode) => string;
  /** The address of a link that leads out of the section; none where it leads nowhere. */
  address: (url: string) => string | undefined;
}

/** The source from one place to another, with each node in it written anew. */
function span(text: string, [from, to]: [number, number], nodes: readonly MdxNode[], writers: Writers): string {
  let at = from;
  let written = '';
  for (const node of nodes) {
    written += text.slice(at, startOf(node)) + markdownOf(text, node, writers);
    at = endOf(node);
  }
  return written + text.slice(at, to);
}

/** What stands in a node. */
export function insideOf(text: string, { children = [] }: MdxNode, writers: Writers): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? span(text, [startOf(first), endOf(last)], children, writers) : '';
}

/** A heading with its id as an anchor, which Markdown has no sign for. */
function headingOf(text: string, node: MdxNode, writers: Writers): string {
  const title = `${'#'.repeat(node.depth ?? 2)} ${insideOf(text, node, writers)}`;
  const id = node.data?.hProperties?.id;
  return id === undefined ? title : `<a id="${id}"></a>\n\n${title}`;
}

/** A link as it is written, with its address made whole; its text alone where it leads nowhere. */
function linkOf(text: string, node: MdxNode, writers: Writers): string {
  const address = writers.address(node.url ?? '');
  const inside = insideOf(text, node, writers);
  return address === undefined ? inside : `[${inside}](${address})`;
}

/** A node as Markdown that needs nothing of the book. */
export function markdownOf(text: string, node: MdxNode, writers: Writers): string {
  if (isTag(node)) return writers.tag(node);
  if (node.type === 'inlineMath') return `$${plainTex(node.value ?? '')}$`;
  if (node.type === 'math') return `$$\n${plainTex(node.value ?? '')}\n$$`;
  if (node.type === 'heading') return headingOf(text, node, writers);
  if (node.type === 'link') return linkOf(text, node, writers);
  return span(text, [startOf(node), endOf(node)], node.children ?? [], writers);
}

/** The title of a section by its id, without what only shows in it. Throws for one that is not there. */
export function titleIn(text: string, id: string): string {
  const section = treeOf(text).children?.find(({ data }) => data?.hProperties?.id === id);
  if (!section) throw new ReferenceError(`there is no section #${id}`);
  const writers: Writers = { tag: (tag) => insideOf(text, tag, writers), address: () => undefined };
  return insideOf(text, section, writers);
}
