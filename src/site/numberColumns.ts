/**
 * Finds the columns of numbers in the tables of a chapter: they stand on one right edge, heads included. Where words follow
 * the numbers (`189 parameters`), the numbers have that edge and the words begin behind it.
 */
import type { HastVisitorContext } from 'satteri';
import { defineHastPlugin } from 'satteri';

type Node = Parameters<HastVisitorContext['setProperty']>[0];
type Element = Extract<Node, { type: 'element' }>;

/** Tags that become one number; with `form="shape"` a list of them. */
const NUMBERS: readonly string[] = ['Amount', 'Count', 'NetworkCount', 'Timing', 'Cost'];

/** A number as it is typed, or what may stand behind a tag: a letter of a scale, a percent sign. */
const DIGITS = /^\d[\d.,]*$/;
const LETTER = /^(?:[KMGT%]|)$/;

/** What follows a number where it is the first of a working: `3 × 3`. */
const OPERATOR = /^\s*[×+−÷/=]/;

/** What stands in the place of a number, or in front of one: `none`, `left out`. */
const SHORT = 18;

const isElement = (node: { type: string }): node is Element => node.type === 'element';

const childrenOf = (node: Element, name: string): Element[] =>
  node.children.filter(isElement).filter(({ tagName }) => tagName === name);

/** True for a tag that becomes a number. */
function isNumber(tag: Element['children'][number] | undefined): boolean {
  if (tag?.type !== 'mdxJsxTextElement' || !NUMBERS.includes(tag.name ?? '')) return false;
  return !tag.attributes.some((one) => 'name' in one && one.name === 'form' && one.value === 'shape');
}

type Kind = 'number' | 'word' | 'led' | 'other';

/** A cell is a number, a word in the place of one, led by a number, or something else. */
function kindOf({ children }: Element, ctx: HastVisitorContext): Kind {
  const textFrom = (from: number, to?: number) =>
    children
      .slice(from, to)
      .map((one) => ctx.textContent(one))
      .join('');
  const at = children.findIndex(({ type }) => type !== 'text');
  const before = textFrom(0, at < 0 ? undefined : at).trim();
  if (at < 0) return DIGITS.test(before) ? 'number' : before.length <= SHORT ? 'word' : 'other';
  if (!isNumber(children[at])) return 'other';
  const behind = textFrom(at + 1);
  if (children.length === at + (behind === '' ? 1 : 2) && before.length <= SHORT && LETTER.test(behind.trim()))
    return 'number';
  return before === '' && !OPERATOR.test(behind) ? 'led' : 'other';
}

/** Gives the cells of a column their class, and room for the longest number that leads one. */
function markColumn(title: Element, cells: readonly Element[], ctx: HastVisitorContext): void {
  const kinds = cells.map((cell) => kindOf(cell, ctx));
  const having = (kind: Kind) => cells.filter((_, index) => kinds[index] === kind);
  const led = having('led');
  if (kinds.includes('other') || led.length + having('number').length < 2) return;
  if (led.length === 0) {
    for (const cell of [title, ...cells]) ctx.setProperty(cell, 'className', ['count']);
    return;
  }
  const lengths = [...led, ...having('number')].map(({ children: [first] }) =>
    first ? ctx.textContent(first).length : 0,
  );
  for (const cell of cells) {
    ctx.setProperty(cell, 'className', ['led']);
    ctx.setProperty(cell, 'style', `--lead: ${Math.max(...lengths)}`);
  }
}

/** Finds the columns of a table by its head: those with two numbers or more, and nothing else that is longer than a word. */
function markColumns(table: Element, ctx: HastVisitorContext): void {
  const rows = ['thead', 'tbody'].flatMap((part) => childrenOf(table, part).flatMap((one) => childrenOf(one, 'tr')));
  const [head, ...body] = rows.map((row) => row.children.filter(isElement));
  head?.forEach((title, place) => {
    const cells = body.flatMap((row) => row[place] ?? []);
    markColumn(title, cells, ctx);
  });
}

export const numberColumns = defineHastPlugin({
  name: 'number-columns',
  element: {
    filter: ['table'],
    visit: markColumns,
  },
});
