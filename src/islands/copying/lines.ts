/** The text of a part of the page, line by line as it is set: what each line says, and where it stands. */

export interface Line {
  text: string;
  rect: DOMRect;
  /** How far down the letters stand. */
  baseline: number;
  /** The element whose style it has. */
  parent: Element;
}

let canvas: CanvasRenderingContext2D | null = null;

/** How far the font reaches above its baseline; a line's rectangle begins there. */
function ascentOf(parent: Element): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent);
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return canvas.measureText('0').fontBoundingBoxAscent;
}

/** The pieces of a text that stand on one line each, without space around. */
function piecesOf(node: Text): { text: string; rect: DOMRect }[] {
  const range = document.createRange();
  const pieces: { from: number; to: number; top: number }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const rect = range.getClientRects()[0];
    if (!rect || node.data[at]?.trim() === '') continue;
    const last = pieces.at(-1);
    if (last && Math.abs(last.top - rect.top) < 2) last.to = at + 1;
    else pieces.push({ from: at, to: at + 1, top: rect.top });
  }
  return pieces.map(({ from, to }) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return { text: range.toString(), rect: range.getBoundingClientRect() };
  });
}

/** All lines that can be seen in an element, outside of what `apart` selects. */
export function linesIn(element: Element, apart: string): Line[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(apart) || !parent.checkVisibility({ visibilityProperty: true })) continue;
    for (const piece of piecesOf(node as Text))
      lines.push({ ...piece, baseline: piece.rect.top + ascentOf(parent), parent });
  }
  return lines;
}
