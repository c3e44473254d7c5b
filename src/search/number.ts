/** Numbers as words: with and without separators, on a scale, and rounded. */

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12, 万: 1e4, 亿: 1e8 };

const SCALED = /^(\d+(?:\.(\d+))?)([kmgbt万亿]?)$/;

/** `4,089,184,256` → 4089184256, `8.21 G` → 8.21g, `3 × 3` → 3×3. */
export const numberTerm = (written: string): string => written.replace(/[\s,]/g, '').toLowerCase();

/** The number without its scale, or the sides of `3×3`: what it is made of. */
export function piecesOf(term: string): string[] {
  if (term.includes('×')) return [...new Set(term.split('×'))];
  const { 1: bare = '', 3: scale } = SCALED.exec(term) ?? [];
  return scale ? [bare] : [];
}

/** What a number amounts to, and how exactly it is given: half of its last place. */
function amountOf(term: string): { value: number; within: number } | undefined {
  const { 1: bare, 2: decimals = '', 3: scale = '' } = SCALED.exec(term) ?? [];
  if (bare === undefined) return undefined;
  const unit = SCALES[scale] ?? 1;
  return { value: Number(bare) * unit, within: (unit * 10 ** -decimals.length) / 2 };
}

/** Whether one number is the other, rounded: 25.557m of 25557032, and 8.2g of 8.21g. */
export function roundsTo(exact: string, rounded: string): boolean {
  const [one, other] = [amountOf(exact), amountOf(rounded)];
  if (!one || !other || one.within > other.within || other.within < 1) return false;
  return Math.abs(one.value - other.value) <= other.within * (1 + 1e-9);
}
