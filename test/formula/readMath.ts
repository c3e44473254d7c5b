/** The visible numbers of a rendered formula, read back from its MathML as a text of the formula language. */

/** Elements of a row, each as text: fractions with their bar, numbers without the symbol beneath. */
function rowOf(tokens: string[]): string[] {
  const parts: string[] = [];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token.startsWith('</')) break;
    const name = /^<(\w+)/.exec(token)?.[1];
    if (name === undefined) {
      parts.push(token);
      continue;
    }
    const inner = rowOf(tokens);
    if (name === 'mfrac') parts.push(`((${inner[0]}) / (${inner[1]}))`);
    else if (name === 'munder') parts.push(inner[0] ?? '');
    else parts.push(inner.join(''));
  }
  return parts;
}

const SIGNS: Readonly<Record<string, string>> = { '×': ' * ', '−': ' - ', '+': ' + ', '⌊': '', '⌋': '' };

/** `((5 + 2 * 1) // 2) + 1` of the part of a formula before its last equals sign, without what stands before the first. */
export function readMath(html: string): string {
  const math = /<semantics>(.*)<\/semantics>/s.exec(html)?.[1] ?? '';
  const tokens = math.match(/<[^>]+>|[^<]+/g) ?? [];
  const text = rowOf(tokens)
    .join('')
    .replace(/[\u2061\u200b]/g, '');
  const sides = text.split('=');
  const negative = (sides.at(-2) ?? '').replace(/-(\d+)/g, '(0 - $1)');
  const signed = negative.replace(/[×−+⌊⌋]/g, (sign) => SIGNS[sign] ?? sign);
  // An exact quotient has the same value either way.
  return signed.replaceAll(' / ', ' // ').replaceAll('&nbsp;', ' ').trim();
}
