/**
 * Puts what follows a question, up to the next heading, into one part, which a page may fold (`components/Told.astro`,
 * `layout/answers.js`). The range is that of the chapter's structure: no chapter marks it. A question in it is folded with
 * it, since what stands before that one is what it needs; questions that follow each other at once share the part behind
 * the last of them.
 */
import { defineHastPlugin } from 'satteri';

/** The tags that ask. */
export const ASKING: readonly string[] = ['Question'];

/** What this needs to know of a node. */
export interface ChapterNode {
  type: string;
  name?: string | null;
  tagName?: string;
  value?: string;
  attributes?: readonly { name?: string; value?: unknown }[];
}

/** What follows a question: the question's id, and the nodes, in which there may be more of that kind. */
export interface Told<Node> {
  of: string;
  /** True for the first of the chapter. */
  first: boolean;
  nodes: (Node | Told<Node>)[];
}

/** True for what `toldIn` made. */
export const isTold = <Node extends object>(node: Node | Told<Node>): node is Told<Node> => 'nodes' in node;

const asks = ({ name }: ChapterNode): boolean => ASKING.includes(name ?? '');
const ends = ({ tagName }: ChapterNode): boolean => /^h[1-6]$/.test(tagName ?? '');
const isBlank = ({ type, value }: ChapterNode): boolean => type === 'text' && (value ?? '').trim() === '';
const idOf = ({ attributes = [] }: ChapterNode): string => String(attributes.find(({ name }) => name === 'id')?.value);

/** The nodes of a chapter with what follows each question as one of them. */
export function toldIn<Node extends ChapterNode>(nodes: readonly Node[]): (Node | Told<Node>)[] {
  const whole: (Node | Told<Node>)[] = [];
  let row = whole;
  let asked: Node | undefined;
  let first = true;
  for (const node of nodes) {
    if (ends(node)) row = whole;
    else if (asked && !asks(node) && !isBlank(node)) {
      const told: Told<Node> = { of: idOf(asked), first, nodes: [] };
      first = false;
      row.push(told);
      row = told.nodes;
    }
    if (!isBlank(node)) asked = asks(node) ? node : undefined;
    row.push(node);
  }
  return whole;
}

export const answerPlugin = defineHastPlugin({
  name: 'answer',
  before(root, ctx) {
    type Node = (typeof root.children)[number];
    const built = (node: Node | Told<Node>): Node =>
      isTold(node)
        ? {
            type: 'element',
            tagName: 'told',
            properties: { of: node.of, ...(node.first && { first: 'first' }) },
            children: node.nodes.map(built) as Extract<Node, { type: 'element' }>['children'],
          }
        : node;
    ctx.replaceNode(root, { type: 'root', children: toldIn<Node & ChapterNode>(root.children).map(built) });
  },
});
