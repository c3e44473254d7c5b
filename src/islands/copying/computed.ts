/** Writes what style sheets make of a drawing into the drawing itself, as plain SVG attributes. */

/** Passed on from parent to child; with the value that holds where nobody says anything. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  visibility: 'visible',
};

/** Said by each element for itself. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'stop-color': '#000000',
  'stop-opacity': '1',
  'vector-effect': 'none',
  'clip-path': 'none',
  mask: 'none',
};

type Look = Record<string, string>;

/** Families that only this site has, and what stands in for them elsewhere. */
const FAMILIES: Readonly<Record<string, string>> = {
  'Source Sans 3 zh': "'Source Sans 3'",
  KaTeX_Math: "KaTeX_Math, 'Latin Modern Math', 'STIX Two Math', 'Cambria Math'",
  KaTeX_Main: "KaTeX_Main, 'Latin Modern Roman', 'STIX Two Text', Cambria",
};

/** A list of font families that means something outside this site. */
function families(list: string): string {
  const names = list.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
  const known = names.filter((name) => !name.includes('stand-in'));
  const written = known.map((name) => FAMILIES[name] ?? (name.includes(' ') ? `'${name}'` : name));
  return [...new Set(written)].join(', ');
}

/** A colour as `#rrggbb` and its opacity; what is no colour stays as it is. */
export function plainColour(value: string): { colour: string; opacity: number } {
  const match = /^(rgba?|color)\((?:srgb )?([^()]*)\)$/.exec(value);
  if (!match) return { colour: value, opacity: 1 };
  const [red = 0, green = 0, blue = 0, opacity = 1] = (match[2] as string).split(/[\s,/]+/).map(Number);
  const scale = match[1] === 'color' ? 255 : 1;
  const hex = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${hex.join('')}`, opacity };
}

/** How an element looks now, in attributes of SVG. */
function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const look: Look = {};
  for (const name of Object.keys({ ...INHERITED, ...OWN })) {
    look[name] = style.getPropertyValue(name).replace(/(\d)px/g, '$1');
  }
  for (const [paint, opacity] of [
    ['fill', 'fill-opacity'],
    ['stroke', 'stroke-opacity'],
    ['stop-color', 'stop-opacity'],
  ] as const) {
    const plain = plainColour(style.getPropertyValue(paint));
    look[paint] = plain.colour;
    look[opacity] = String(Number(look[opacity]) * plain.opacity);
  }
  look['font-family'] = families(style.fontFamily);
  return look;
}

/** What an attribute must say for an element to look so under such a parent. */
function differing(look: Look, parent: Look): [string, string][] {
  return Object.entries(look).filter(([name, value]) => value !== (name in OWN ? OWN[name] : parent[name]));
}

/** Attributes that mean nothing, or something else, outside the page. */
const FOREIGN = /^(class|style|role|tabindex|aria-.*|data-.*)$/;

function strip(element: Element): void {
  for (const { name } of [...element.attributes]) if (FOREIGN.test(name)) element.removeAttribute(name);
}

/** A transform that a style sheet gives stands as the attribute that means the same. */
function keepTransform(element: Element): void {
  const { transform } = getComputedStyle(element);
  if (transform && transform !== 'none' && !element.hasAttribute('transform') && element.parentElement)
    element.setAttribute('transform', transform);
}

/** Makes a drawing independent of every style sheet. It must stand in the page while this runs. */
export function inlineLooks(root: Element): void {
  for (const one of root.querySelectorAll('*'))
    if (getComputedStyle(one).display === 'none' && !one.closest('defs, title, desc')) one.remove();
  const elements = [root, ...root.querySelectorAll('*')];
  // All are read before any is written: a look may hang on the class of an element around.
  const looks = new Map(elements.map((element) => [element, lookOf(element)]));
  for (const element of elements.slice(1)) keepTransform(element);
  for (const element of elements) {
    const look = looks.get(element) as Look;
    const parent = element === root ? undefined : looks.get(element.parentElement as Element);
    strip(element);
    for (const name of Object.keys(look)) element.removeAttribute(name);
    for (const [name, value] of differing(look, parent ?? INHERITED)) element.setAttribute(name, value);
  }
}

/** The same for a line of text of the page, which is to stand in a drawing: its colour becomes a fill. */
export function textLook(element: Element): [string, string][] {
  const { colour, opacity } = plainColour(getComputedStyle(element).color);
  const look = { ...lookOf(element), fill: colour, 'fill-opacity': String(opacity), stroke: 'none' };
  const set = ['fill', 'fill-opacity', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing'];
  return differing(look, INHERITED).filter(([name]) => set.includes(name));
}
