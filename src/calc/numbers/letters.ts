/** What stands between a number and its unit, and what it is worth: the one table, for all that reads or writes numbers. */

/** Letters and words that the book writes, with their powers of ten. K is 10³, never 2¹⁰. */
export const LETTERS = {
  '': 0,
  K: 3,
  万: 4,
  M: 6,
  亿: 8,
  G: 9,
  T: 12,
  万亿: 12,
  P: 15,
  亿亿: 16,
  E: 18,
} as const;

export type UnitLetter = keyof typeof LETTERS;

/** Units of bytes as the book writes them; k is small in front of them, as in SI. */
export type ByteUnit = `${UnitLetter | 'k'}B`;

/** Powers of two: what IEC 80000-13 calls kibi, mebi and so on. */
export const BINARY = { Ki: 10, Mi: 20, Gi: 30, Ti: 40 } as const;

/** What else is read, in lower case. `B` before a unit is a billion. */
const WORDS: Readonly<Record<string, number>> = {
  kilo: 3,
  thousand: 3,
  千: 3,
  十万: 5,
  mega: 6,
  million: 6,
  millions: 6,
  mn: 6,
  百万: 6,
  千万: 7,
  giga: 9,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  tera: 12,
  trillion: 12,
  trillions: 12,
  peta: 15,
  exa: 18,
};

/** A factor as a power of ten or of two. */
export interface Magnitude {
  base: 2 | 10;
  power: number;
}

const lower = (table: Readonly<Record<string, number>>) =>
  new Map(Object.entries(table).map(([name, power]) => [name.toLowerCase(), power]));

const TENS = lower({ ...LETTERS, ...WORDS });
const TWOS = lower(BINARY);

/** No letter or word of the tables is longer. */
export const LONGEST_LETTER = Math.max(...[...TENS.keys()].map((name) => name.length));

/** What a letter or word is worth, in lower case; `null` for one that is in no table. */
export function magnitudeOf(letter: string): Magnitude | null {
  const [ten, two] = [TENS.get(letter), TWOS.get(letter)];
  if (ten !== undefined) return { base: 10, power: ten };
  return two === undefined ? null : { base: 2, power: two };
}

/** A scale as a whole number. */
export const worth = ({ base, power }: Magnitude): bigint => BigInt(base) ** BigInt(power);
