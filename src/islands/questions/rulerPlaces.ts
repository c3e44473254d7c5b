/** Where counts stand on a ruler on which equal steps multiply, and in which line the number of each has room. */
import { countFor, grouped } from '#calc/numbers/units.ts';

/** The logarithm of a count above zero, of any size: a `Number` would end at 10³⁰⁸. */
export function log10(count: bigint): number {
  const digits = count.toString();
  return digits.length - 1 + Math.log10(Number(`${digits[0]}.${digits.slice(1, 16)}`));
}

/** Zero has no logarithm: where it is among the counts, it stands at the left end, so far before the smallest other one. */
const BEFORE = 0.12;

/** The places of counts, each from 0 to 1: by their logarithms, and all in the middle where there is one alone. */
export function placesOnRuler(counts: readonly bigint[]): number[] {
  const logs = counts.filter((count) => count > 0n).map(log10);
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const start = logs.length < counts.length ? BEFORE : 0;
  return counts.map((count) => {
    if (count === 0n) return 0;
    return high > low ? start + ((log10(count) - low) / (high - low)) * (1 - start) : (1 + start) / 2;
  });
}

/** How many times as large or as small as all known counts a guess is drawn at most: from further off they would stand at one place. */
const REACH = 4n;

/** The count at which a guess is drawn: itself, or the end of the ruler that it lies beyond. */
export function drawnAt(guess: bigint, counts: readonly bigint[]): bigint {
  const known = counts.filter((count) => count > 0n);
  if (known.length === 0 || guess === 0n) return guess;
  const [least, most] = [known.reduce((a, b) => (a < b ? a : b)), known.reduce((a, b) => (a > b ? a : b))];
  if (guess > most * REACH) return most * REACH;
  return guess * REACH < least ? least / REACH || 1n : guess;
}

/** A digit of a number below the ruler, and what stays free beside it, in px. */
const DIGIT = 9;
const GAP = 12;

/** How counts are written below the ruler: short, but for those that would then look like another. */
export function textsFor(counts: readonly bigint[]): string[] {
  const short = counts.map((count) => countFor(count));
  return short.map((text, index) =>
    short.indexOf(text) === short.lastIndexOf(text) ? text : grouped(counts[index] as bigint),
  );
}

/** Numbers that have no room in so many lines are left out. */
export const LINES = 8;

/** The least room, that of the picture of a slip. */
const LEAST = 36;

/** Half of the room that a text takes, in px. */
export const halfOf = (text: string): number => Math.max(LEAST, text.length * DIGIT + GAP) / 2;

/**
 * The line, from 0, in which each text stands below its place on a ruler so many px wide: the first that has room, those
 * that come first in the list before the others. `null` for a text that has room in none.
 */
export function linesBelow(
  texts: readonly string[],
  places: readonly number[],
  width: number,
  lines: number,
): (number | null)[] {
  const taken: [line: number, from: number, to: number][] = [];
  return texts.map((text, index) => {
    const half = halfOf(text);
    const middle = Math.min(Math.max((places[index] as number) * width, half), width - half);
    for (let line = 0; line < lines; line++) {
      if (taken.some(([other, from, to]) => other === line && from < middle + half && middle - half < to)) continue;
      taken.push([line, middle - half, middle + half]);
      return line;
    }
    return null;
  });
}
