/** The words of the book as they are written, for what is nowhere among its terms: beginnings, slips, rounded numbers. */
import { slipsBetween } from './nearness.ts';
import { roundsTo } from './number.ts';
import type { Place } from './record.ts';
import { WORD, wordsIn } from './words.ts';

export interface Vocabulary {
  /** Terms by written names, in small letters. */
  names: ReadonlyMap<string, string>;
  numbers: ReadonlySet<string>;
}

/** Reads all places; only done when a word is nowhere. */
export function vocabularyOf(places: readonly Place[]): Vocabulary {
  const names = new Map<string, string>();
  const numbers = new Set<string>();
  const written = new Set(
    places.flatMap(({ title, lines }) => [title, ...lines].flatMap((line) => line.match(WORD) ?? [])),
  );
  for (const word of written) {
    const [read] = wordsIn(word);
    if (read?.kind === 'name') names.set(word.toLowerCase(), read.term);
    if (read?.kind === 'number') numbers.add(read.term);
  }
  return { names, numbers };
}

/** The terms of words that begin like this. */
export const beginningWith = (written: string, { names }: Vocabulary): string[] =>
  written.length < 2
    ? []
    : [...new Set([...names].filter(([name]) => name.startsWith(written)).map(([, term]) => term))];

/** The numbers that a number is when it is rounded. */
export const roundedFrom = (term: string, { numbers }: Vocabulary): string[] =>
  [...numbers].filter((number) => roundsTo(number, term));

/** How many slips a word of this length may have and still be meant: none in a short one. */
const slipsIn = (written: string): number => (written.length >= 8 ? 2 : written.length >= 5 ? 1 : 0);

/** The words that may have been meant, with the fewest slips. The first letter is seldom wrong. */
export function meantBy(written: string, { names }: Vocabulary): { written: string; term: string }[] {
  for (let slips = 1; slips <= slipsIn(written); slips++) {
    const near = [...names].filter(
      ([name]) => name[0] === written[0] && name.length >= 4 && slipsBetween(name, written, slips) <= slips,
    );
    if (near.length > 0) return near.map(([name, term]) => ({ written: name, term }));
  }
  return [];
}
