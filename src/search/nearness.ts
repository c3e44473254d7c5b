/** How many slips of the hand lie between two words. */

/**
 * Letters left out, added, exchanged, or two neighbours swapped (Damerau and Levenshtein, restricted: no letter is
 * touched twice). Answers a number above `most` as soon as it is sure to be.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      now[column] = swapped && row > 1 && column > 1 ? Math.min(least, (before[column - 2] ?? 0) + 1) : least;
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length] ?? most + 1;
}
