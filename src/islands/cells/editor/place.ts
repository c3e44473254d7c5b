/** Where in a source a point of the window is. */

export interface PagePoint {
  x: number;
  y: number;
}

/** The text node at a point, and how many of its signs lie before it. Safari has a name of its own for this until 26. */
function caretAt({ x, y }: PagePoint): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** How many signs of an element's text lie before a point; none where the point is not in it. */
export function signsBefore(element: HTMLElement, point: PagePoint): number | undefined {
  const caret = caretAt(point);
  if (!caret || !element.contains(caret.node)) return undefined;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(caret.node, caret.offset);
  return range.toString().length;
}
