/**
 * Reads a chapter's Markdown: renders its formulas, keeps each product of numbers on one line, and tells each component
 * tag where it stands, so that a fault found later can name the file and the line. A bad formula or an unknown component
 * stops the build here.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
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
