/** Which of several choices is right by their counts, and what a line of a table claims. */
import type { Ratio } from '../numbers/ratio.ts';
import { below, sameRatio } from '../numbers/ratio.ts';

/** What is asked of choices: the largest, the smallest, or the one that comes to a count. */
export type Asks = 'most' | 'least' | Ratio;

/** True where `a` is the better answer to what is asked. */
function beats(a: Ratio, b: Ratio, asks: Asks): boolean {
  if (asks === 'most') return below(b, a);
  return asks === 'least' ? below(a, b) : sameRatio(a, asks) && !sameRatio(b, asks);
}

/**
 * The place of the one right choice. One without a count says that none is ahead of the others: it is right where all
 * counts are equal. `null` where no choice is right, or more than one.
 */
export function rightChoice(counts: readonly (Ratio | null)[], asks: Asks): number | null {
  const known = counts.filter((count) => count !== null);
  const best = counts.findIndex(
    (count, index) =>
      count !== null &&
      (typeof asks === 'string' || sameRatio(count, asks)) &&
      counts.every((other, place) => place === index || other === null || beats(count, other, asks)),
  );
  if (best >= 0) return best;
  const [first] = known;
  const tied = typeof asks === 'string' && known.length > 1 && known.every((count) => sameRatio(count, first as Ratio));
  const neither = counts.indexOf(null);
  return tied && neither >= 0 && counts.lastIndexOf(null) === neither ? neither : null;
}

/** The numbers in a line of code or of a table, without those that belong to a word: `Conv2d-1`, `float32`. */
export const numbersInLine = (line: string): string[] =>
  line.match(/(?<![\w.,]|\w-)\d(?:[\d,]*\d)?(?![\w.]|,\d)/g) ?? [];

/** True where a line says so: its last number, or one that is named, is the count. `null` where it has no such number. */
export function lineHolds(line: string, count: Ratio, named?: string): boolean | null {
  const numbers = numbersInLine(line);
  const claimed = named === undefined ? numbers.at(-1) : numbers.find((number) => number === named);
  if (claimed === undefined) return null;
  return count.under === 1n && BigInt(claimed.replace(/,/g, '')) === count.over;
}
