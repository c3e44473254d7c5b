/** The forms that formulas of a page may take: examples of one layer share them, and they wait behind its content. */
import type { RenderedForm } from '#formula/render.ts';

const KEPT = new WeakMap<object, Map<string, readonly RenderedForm[]>>();

/** The forms of a page's formulas so far, the page given by its locals. */
export function formsOf(page: object): Map<string, readonly RenderedForm[]> {
  const kept = KEPT.get(page) ?? new Map();
  KEPT.set(page, kept);
  return kept;
}
