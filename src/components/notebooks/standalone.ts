/** Drawings side by side as one SVG that needs no style sheet: light colours on paper. */
import type { Drawn } from './drawings.tsx';

/** Paper around the drawings, and between them. */
const EDGE = 12;
const BETWEEN = 40;

/** What a style sheet says of a drawing's ink; how wide it stands on a page is the page's. */
const INK = /^(--[\w-]+|fill(-\w+)?|stroke(-\w+)*|font(-\w+)*|text-anchor|dominant-baseline|vector-effect|opacity)$/;

/** What follows a hand, or a screen. */
const MOVED = /\[data-(?!kind|dense)|:hover|:focus|@|html|:lang/;

/** Light colours alone: a picture has one paper. */
const inLight = (text: string): string =>
  text.replace(/light-dark\(([^,]+),[^)]*\)\)?/g, (all, light: string) => (all.endsWith('))') ? `${light})` : light));

interface InkRule {
  selector: string;
  said: string[];
}

/** The rules of style sheets that speak of ink, without those for a screen or a hand. */
function rulesIn(styles: string): InkRule[] {
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    said: body
      .split(';')
      .map((one) => one.trim().replace(/\s+/g, ' '))
      .filter((one) => INK.test(one.split(':')[0] ?? '')),
  }));
  return rules.filter(({ selector }) => !MOVED.test(selector));
}

const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** The names that values are read by, from those that ink is set with to those that these are made of. */
function readNames(rules: readonly InkRule[]): Set<string> {
  const said = rules.flatMap((rule) => rule.said);
  const names = new Set(namesIn(said.filter((one) => !one.startsWith('--')).join(';'), /var\((--[\w-]+)/g));
  for (const name of names)
    for (const one of said)
      if (one.startsWith(`${name}:`)) for (const inner of namesIn(one, /var\((--[\w-]+)/g)) names.add(inner);
  return names;
}

/** The rules of style sheets that hold for a drawing, in light colours. */
export function inkOf(styles: string, svg: string): string {
  const used = new Set(namesIn(svg, /\sclass="([^"]*)"/g).flatMap((names) => names.split(/\s+/)));
  const rules = rulesIn(styles).filter(
    ({ selector }) => selector === ':root' || namesIn(selector, /\.([\w-]+)/g).some((name) => used.has(name)),
  );
  const read = readNames(rules);
  return rules
    .map(({ selector, said }) => ({
      selector,
      said: said.filter((one) => !one.startsWith('--') || read.has(one.split(':')[0] ?? '')),
    }))
    .filter(({ said }) => said.length > 0)
    .map(({ selector, said }) => `${selector}{${inLight(said.join(';'))}}`)
    .join('\n');
}

const escaped = (text: string): string => text.replace(/&(?![\w#]+;)/g, '&amp;').replace(/</g, '&lt;');

/** A drawing at its place, in its own size. */
const placed = ({ svg, box: [, , width, height] }: Drawn, x: number): string =>
  svg
    .replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="\d+"/g, ''))
    .replace(/^<svg/, `<svg x="${x}" y="${EDGE}" width="${width}" height="${height}" overflow="visible"`);

/** One picture of drawings in a row. */
export function standaloneOf(drawings: readonly Drawn[], styles: string): string {
  const widths = drawings.map(({ box }) => box[2]);
  const startOf = (index: number): number =>
    EDGE + widths.slice(0, index).reduce((sum, width) => sum + width + BETWEEN, 0);
  const width = startOf(drawings.length) - BETWEEN + EDGE;
  const height = Math.max(...drawings.map(({ box }) => box[3])) + 2 * EDGE;
  const row = drawings.map((drawing, index) => placed(drawing, startOf(index))).join('');
  // On its page, too, a row of grids is what their rules begin with.
  const inner = row.includes('class="work-') ? `<g class="work-grids">${row}</g>` : row;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(drawings.map(({ says }) => says).join(' '))}</title>`,
    `<style>${inkOf(styles, inner)}</style>`,
    `<rect width="${width}" height="${height}" fill="#fbfbf9"/>`,
    inner,
    '</svg>',
  ].join('\n');
}
