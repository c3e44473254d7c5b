/** Finds the columns of numbers in the tables of a chapter: they stand on one right edge, heads included. */
import type { HastVisitorContext } from 'satteri';
import { defineHastPlugin } from 'satteri';

type Node = Parameters<HastVisitorContext['setProperty']>[0];
type Element = Extract<Node, { type: 'element' }>;

/** Tags that become one number; with `form="shape"` a list of them. */
const NUMBERS: readonly string[] = ['Amount', 'Count', 'NetworkCount', 'Timing', 'Cost'];

/** A number as it is typed, or what may stand behind a tag: a letter of a scale, a percent sign. */
const DIGITS = /^\d[\d.,]*$/;
const LETTER = /^(?:[KMGT%]|)$/;

/** What stands in the place of a number: `none`, `left out`. */
const SHORT = 18;

const isElement = (node: { type: string }): node is Element => node.type === 'element';

const childrenOf = (node: Element, name: string): Element[] =>
  node.children.filter(isElement).filter(({ tagName }) => tagName === name);

/** A cell is a number, a word in the place of one, or something else. */
function kindOf({ children }: Element, ctx: HastVisitorContext): 'number' | 'word' | 'other' {
  const tags = children.filter(({ type }) => type !== 'text');
  const said = children
    .filter(({ type }) => type === 'text')
    .map((text) => ctx.textContent(text).trim())
    .join('');
  if (tags.length === 0) return DIGITS.test(said) ? 'number' : said.length <= SHORT ? 'word' : 'other';
  const [tag] = tags;
  if (tags.length > 1 || tag?.type !== 'mdxJsxTextElement' || !LETTER.test(said)) return 'other';
  const shape = tag.attributes.some((one) => 'name' in one && one.name === 'form' && one.value === 'shape');
  return NUMBERS.includes(tag.name ?? '') && !shape ? 'number' : 'other';
}

/** Gives the cells of a table's columns of numbers the class `count`: those with two numbers or more, and nothing longer than a word. */
function markColumns(table: Element, ctx: HastVisitorContext): void {
  const rows = ['thead', 'tbody'].flatMap((part) => childrenOf(table, part).flatMap((one) => childrenOf(one, 'tr')));
  const [head, ...body] = rows.map((row) => row.children.filter(isElement));
  head?.forEach((title, place) => {
    const cells = body.flatMap((row) => row[place] ?? []);
    const kinds = cells.map((cell) => kindOf(cell, ctx));
    if (kinds.includes('other') || kinds.filter((kind) => kind === 'number').length < 2) return;
    for (const cell of [title, ...cells]) ctx.setProperty(cell, 'className', ['count']);
  });
}

export const numberColumns = defineHastPlugin({
  name: 'number-columns',
  element: {
    filter: ['table'],
    visit: markColumns,
  },
});
