/** How well one list of numbers follows another. */

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Ranks from 1; equal numbers share the middle of theirs. */
export function ranksOf(numbers: readonly number[]): number[] {
  const order = numbers.map((_, index) => index).sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  const ranks: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && numbers[order[end] as number] === numbers[order[start] as number]) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Pearson's correlation, from −1 to 1. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [middleA, middleB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [index, one] of a.entries()) {
    const [away, other] = [one - middleA, (b[index] as number) - middleB];
    both += away * other;
    ofA += away * away;
    ofB += other * other;
  }
  return both / Math.sqrt(ofA * ofB);
}

/** The straight line with the least squares of differences upwards. */
export function lineThrough(x: readonly number[], y: readonly number[]): { slope: number; level: number } {
  const [middleX, middleY] = [mean(x), mean(y)];
  let [both, ofX] = [0, 0];
  for (const [index, one] of x.entries()) {
    both += (one - middleX) * ((y[index] as number) - middleY);
    ofX += (one - middleX) ** 2;
  }
  return { slope: both / ofX, level: middleY - (both / ofX) * middleX };
}
