/**
 * A figure of the page as one SVG that stands alone: light colours on paper, no style sheet, nothing used from
 * elsewhere. A single drawing keeps its own measures; several are set as they stand, with the text between them.
 */
import { inlineLooks, plainColour, textLook } from './computed.ts';
import { linesIn } from './lines.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Paper left around the drawing. */
const EDGE = 12;

/** Controls, and what only a screen reader is told, are no part of the drawing. */
const APART = '[data-controls], button, input, select, textarea, .visually-hidden, figcaption, template, script, .mark';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

function create(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The drawings that can be seen, each whole. */
function drawingsOf(figure: Element): SVGSVGElement[] {
  return [...figure.querySelectorAll('svg')].filter(
    (one) => !one.closest(APART) && !one.parentElement?.closest('svg') && one.getClientRects().length > 0,
  );
}

/** What a `<use>` shows, in its place: a group, or for a symbol a drawing within the drawing. */
function shownBy(use: Element): Element | null {
  const target = document.querySelector(use.getAttribute('href') ?? 'none');
  if (!target) return null;
  const place = `translate(${use.getAttribute('x') ?? 0} ${use.getAttribute('y') ?? 0})`;
  const group = create('g', { transform: `${use.getAttribute('transform') ?? ''} ${place}`.trim() });
  for (const { name, value } of use.attributes) if (/^(class|style|data-)/.test(name)) group.setAttribute(name, value);
  const copy = target.cloneNode(true) as Element;
  copy.removeAttribute('id');
  if (copy.localName !== 'symbol') {
    group.append(copy);
    return group;
  }
  const size = { width: use.getAttribute('width') ?? '100%', height: use.getAttribute('height') ?? '100%' };
  const inner = create('svg', { viewBox: copy.getAttribute('viewBox') ?? '0 0 100 100', ...size });
  inner.append(...copy.childNodes);
  group.append(inner);
  return group;
}

/** Puts the parts that are drawn once and used often where they are used. */
function expandUses(drawing: Element): void {
  for (let use = drawing.querySelector('use'); use; use = drawing.querySelector('use')) {
    const shown = shownBy(use);
    if (shown) use.replaceWith(shown);
    else use.remove();
  }
  const text = drawing.outerHTML;
  for (const part of drawing.querySelectorAll('defs > *'))
    if (!text.includes(`url(#${part.id})`) && !/gradient|pattern|clip|mask/i.test(part.localName)) part.remove();
  for (const empty of drawing.querySelectorAll('defs:empty')) empty.remove();
}

/** A copy that needs no style sheet, and the frame of all it draws, also of what reaches over its edge. */
function plainCopy(drawing: SVGSVGElement): { copy: SVGSVGElement; frame: Frame } {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  drawing.after(copy);
  // A drawing that fades in when it is new is wanted as it stands in the end.
  for (const animation of copy.getAnimations({ subtree: true })) animation.cancel();
  try {
    expandUses(copy);
    const [box, view] = [copy.getBBox(), copy.viewBox.baseVal];
    const [left, top] = [Math.min(box.x, view.x), Math.min(box.y, view.y)];
    const right = Math.max(box.x + box.width, view.x + view.width);
    const bottom = Math.max(box.y + box.height, view.y + view.height);
    inlineLooks(copy);
    return { copy, frame: { x: left, y: top, width: right - left, height: bottom - top } };
  } finally {
    copy.remove();
  }
}

function compose(figure: Element, drawings: readonly SVGSVGElement[]): { parts: Element[]; frame: Frame } {
  const lines = linesIn(figure, `${APART}, svg`);
  const rects = drawings.map((drawing) => drawing.getBoundingClientRect());
  const all = [...rects, ...lines.map(({ rect }) => rect)];
  const [x, y] = [Math.min(...all.map(({ left }) => left)), Math.min(...all.map(({ top }) => top))];
  const width = Math.max(...all.map(({ right }) => right)) - x;
  const height = Math.max(...all.map(({ bottom }) => bottom)) - y;
  const set = drawings.map((drawing, index) => {
    const rect = rects[index] as DOMRect;
    const { copy } = plainCopy(drawing);
    const place = { x: rect.x - x, y: rect.y - y, width: rect.width, height: rect.height };
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(round(value)));
    copy.setAttribute('overflow', 'visible');
    return copy;
  });
  const texts = lines.map(({ text, rect, baseline, parent }) =>
    create(
      'text',
      {
        x: round(rect.x - x),
        y: round(baseline - y),
        // Whatever font stands in elsewhere, a line keeps its width, and so its distance from the next.
        textLength: round(rect.width),
        lengthAdjust: 'spacingAndGlyphs',
        ...Object.fromEntries(textLook(parent)),
      },
      text,
    ),
  );
  return { parts: [...set, ...texts], frame: { x: 0, y: 0, width, height } };
}

function sheet(figure: Element): { parts: Element[]; frame: Frame } {
  const drawings = drawingsOf(figure);
  const [first, second] = drawings;
  if (!first || second) return compose(figure, drawings);
  const { copy, frame } = plainCopy(first);
  const group = create('g', {});
  for (const { name, value } of copy.attributes)
    if (!/^(xmlns.*|viewBox|width|height|id|preserveAspectRatio)$/.test(name)) group.setAttribute(name, value);
  group.append(...copy.childNodes);
  return { parts: [group], frame };
}

/** Runs with the page in its light theme and nothing lit; the reader never sees it so. */
function inLight<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const { theme, light } = dataset;
  dataset.theme = 'light';
  delete dataset.light;
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    if (light !== undefined) dataset.light = light;
  }
}

/** The figure as a file's text, with its caption and its licence inside. */
export function standaloneSvg(figure: Element, caption: string, licence: string): string {
  return inLight(() => {
    const { parts, frame } = sheet(figure);
    const alt = figure.querySelector('svg[aria-label]')?.getAttribute('aria-label') ?? '';
    const [x, y] = [round(frame.x - EDGE), round(frame.y - EDGE)];
    const size = { width: round(frame.width + 2 * EDGE), height: round(frame.height + 2 * EDGE) };
    const root = create('svg', { viewBox: `${x} ${y} ${size.width} ${size.height}`, ...size, role: 'img' });
    const paper = plainColour(getComputedStyle(document.body).backgroundColor).colour;
    root.append(
      create('title', {}, caption),
      create('desc', {}, [alt, licence].filter(Boolean).join('\n')),
      create('rect', { x, y, ...size, fill: paper }),
      ...parts,
    );
    root.setAttribute('style', 'font-variant-numeric:tabular-nums lining-nums');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
  });
}
