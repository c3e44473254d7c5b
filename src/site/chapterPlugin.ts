/**
 * Reads a chapter's Markdown: renders its formulas, keeps each product of numbers on one line, and tells each component
 * tag where it stands, so that a fault found later can name the file and the line. A bad formula or an unknown component
 * stops the build here.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastTarget, MdastVisitorContext, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { defineMdastPlugin } from 'satteri';
import { renderTex } from '#formula/render.ts';
import { keepProducts } from './products.ts';
import { COMPONENT_NAMES, isComponentName } from './vocabulary.ts';

interface Placed {
  position?: { start: { line: number } } | undefined;
}

const placeOf = (node: Placed, file: URL | undefined): string => {
  const path = file ? relative(process.cwd(), fileURLToPath(file)) : 'chapter';
  return `${path}:${node.position?.start.line ?? 0}`;
};

function formula(tex: string, place: string): string {
  try {
    return renderTex(tex);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** A component's tag with its place as the attribute `at`; fails on one that the vocabulary lacks. */
function placed<T extends Tag>(node: Readonly<T>, place: string): T | undefined {
  const { name } = node;
  if (!name || !/^[A-Z]/.test(name)) return undefined;
  if (!isComponentName(name)) {
    throw new Error(`${place}: there is no component <${name}>; chapters may use ${COMPONENT_NAMES.join(', ')}`);
  }
  return { ...node, attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'at', value: place }] };
}

/**
 * True for a product that may have to break: beside a number that is typed in it, and between numbers that follow one in
 * a cell of a table. These may grow as long as the line.
 */
function mayGrow(node: Readonly<MdastTarget>, ctx: MdastVisitorContext): boolean {
  const parent = ctx.parent(node);
  const index = ctx.indexOf(node) ?? 0;
  const beside = [parent?.children[index - 1], parent?.children[index + 1]];
  const names = beside.flatMap((one) => (one?.type === 'mdxJsxTextElement' && one.name ? [one.name] : []));
  return names.includes('Value') || (parent?.type === 'tableCell' && names.includes('Amount'));
}

export const chapterPlugin = defineMdastPlugin({
  name: 'chapter',
  options: { position: true },
  inlineMath(node, ctx) {
    ctx.replaceNode(node, { raw: formula(node.value, placeOf(node, ctx.fileURL)), mdxExpressions: false });
  },
  math(node, ctx) {
    const html = formula(`\\displaystyle ${node.value}`, placeOf(node, ctx.fileURL));
    ctx.replaceNode(node, { raw: `<div class="tex">${html}</div>`, mdxExpressions: false });
  },
  text(node, ctx) {
    if (mayGrow(node, ctx)) return;
    const value = keepProducts(node.value);
    if (value !== node.value) ctx.setProperty(node, 'value', value);
  },
  mdxJsxFlowElement(node, ctx) {
    return placed(node, placeOf(node, ctx.fileURL));
  },
  mdxJsxTextElement(node, ctx) {
    return placed(node, placeOf(node, ctx.fileURL));
  },
});
