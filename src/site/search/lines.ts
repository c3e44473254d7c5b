/** What a part of a page says, as lines: a paragraph, an item of a list, a row of a table each. */
import type { Node } from './tree.ts';
import { classesOf } from './tree.ts';

/** What is there for hands, for ears only, is told of a choice once it is made, or says again what stands beside it. */
const SKIPPED = new Set(
  'katex-mathml tip number permalink asked-in meta letter actions hint prompt fields copy by-convention which try verdict choosing reaching why live-formula on-route resume visually-hidden work-controls work-numbers network-controls network-choices network-rows network-anew network-source below-table drawn-so untold'.split(
    ' ',
  ),
);

const SKIPPED_TAGS = new Set([
  'select',
  'button',
  'summary',
  'svg',
  'script',
  'style',
  'template',
  'label',
  'textarea',
]);

const BLOCKS = new Set(
  'p li tr h1 h2 h3 h4 div section header ul ol dl table thead tbody caption figure figcaption pre blockquote'.split(
    ' ',
  ),
);

/** What stands apart on the page though no space is written between. */
const APART = new Set(['a', 'b', 'span', 'dt', 'dd', 'code', 'input']);

/** What is folded away is options to be set, save what the tools print. */
function isSkipped(node: Node): boolean {
  const classes = classesOf(node);
  if (classes.includes('more')) return !classes.includes('tools');
  return SKIPPED_TAGS.has(node.tagName ?? '') || classes.some((name) => SKIPPED.has(name));
}

/** Whether a text begins with what may follow a word at once. */
const CLOSES = /^[\s\p{Pe}\p{Po}]/u;

/** The text of children in a row; two elements without a space between get one, save inside a formula. */
function inline(node: Node, leaf: (node: Node) => boolean, formula = false): string {
  const { children = [] } = node;
  return children.reduce((text, child, index) => {
    const before = children[index - 1];
    const own = textOf(child, leaf, formula);
    const named = node.tagName === 'figcaption' && before?.tagName === 'b';
    const apart = named || (APART.has(before?.tagName ?? '') && APART.has(child.tagName ?? ''));
    return `${text}${!formula && apart && own !== '' && !CLOSES.test(own) ? ' ' : ''}${own}`;
  }, '');
}

function textOf(node: Node, leaf: (node: Node) => boolean, formula: boolean): string {
  if (node.type === 'text') return node.value ?? '';
  if (isSkipped(node) || leaf(node)) return '';
  if (node.tagName === 'input') return String(node.properties?.value ?? '');
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'tr') return `\n${rowOf(node, leaf)}\n`;
  const text = inline(node, leaf, formula || classesOf(node).includes('katex-html'));
  return BLOCKS.has(node.tagName ?? '') ? `\n${text}\n` : text;
}

const flat = (text: string): string =>
  text
    .replace(/[\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The cells of a row in one line. */
const rowOf = (row: Node, leaf: (node: Node) => boolean): string =>
  (row.children ?? [])
    .map((cell) => flat(textOf(cell, leaf, false)))
    .filter((cell) => cell !== '')
    .join(' · ');

/** The lines of some nodes, without those parts that are places of their own. */
export const linesOf = (nodes: readonly Node[], leaf: (node: Node) => boolean = () => false): string[] =>
  nodes
    .map((node) => textOf(node, leaf, false))
    .join('\n')
    .split('\n')
    .map(flat)
    .filter((line) => line !== '');

/** All a node says in one line. */
export const lineOf = (node: Node | undefined): string => (node ? linesOf([node]).join(' ') : '');
