/** Writes a number on a scale: as it is, in thousands of thousands, in 万 and 亿, by powers of two, in percent. */
import type { UnitLetter } from './letters.ts';
import { BINARY, LETTERS } from './letters.ts';
import type { Ratio } from './ratio.ts';
import {
  below,
  decimal,
  exactDecimal,
  groupedDecimal,
  per,
  powerOf,
  powerOfTen,
  ratio,
  rounded,
  scientific,
} from './ratio.ts';

export type Scale = Exclude<UnitLetter, ''> | keyof typeof BINARY | 'exact' | 'percent';

/** What one of each scale stands for. */
const SCALES = {
  exact: ratio(1n),
  percent: ratio(1n, 100n),
  ...Object.fromEntries(Object.entries(LETTERS).map(([letter, power]) => [letter, powerOfTen(power)])),
  ...Object.fromEntries(Object.entries(BINARY).map(([letter, power]) => [letter, ratio(2n ** BigInt(power))])),
} as Readonly<Record<Scale, Ratio>>;

/** The scales of Chinese, written without a space after the number. */
export const MYRIADS: ReadonlySet<Scale> = new Set(['万', '亿', '万亿', '亿亿']);
const FOUR_DIGITS = powerOfTen(4);

/** True for the name of a scale. */
export function isScale(name: string): name is Scale {
  return name !== '' && Object.hasOwn(SCALES, name);
}

/** The number on a scale, in so many digits; without them all its digits. Throws if those never end. */
export function onScale(value: Ratio, scale: Scale, digits?: number): string {
  const number = per(value, SCALES[scale]);
  const text = digits === undefined ? exactDecimal(number) : decimal(number, digits);
  if (text === null) throw new RangeError(`on the scale ${scale} its digits never end: say how many`);
  // Chinese groups by fours: 2556万.
  return MYRIADS.has(scale) && below(number, FOUR_DIGITS) ? text : groupedDecimal(text);
}

const THOUSANDS = ['E', 'P', 'T', 'G', 'M', 'K', ''] as const satisfies readonly UnitLetter[];

/** The letter that leaves one to three digits before the point, once the number is rounded to `digits`. */
export function bestPrefix(value: Ratio, digits: number): (typeof THOUSANDS)[number] {
  const near = rounded(value, digits);
  return THOUSANDS.find((one) => !below(near, powerOfTen(LETTERS[one]))) ?? '';
}

/** From a thousand of the largest letter on, a power of ten says more. */
const BEYOND_LETTERS = powerOfTen(LETTERS.E + 3);

/** A number short with the letter that suits it: `19.5 T`, or `1.2 × 10⁴⁹`; all its digits where they are at most `digits`. */
export function shortFigure(value: Ratio, digits: number): string {
  if (!below(rounded(value, digits), BEYOND_LETTERS)) return scientific(value, digits).replace(/\.?0+ /, ' ');
  const prefix = bestPrefix(value, digits);
  const number = per(value, powerOfTen(LETTERS[prefix]));
  return `${groupedDecimal(shortest(number, digits))} ${prefix}`.trim();
}

/** All digits of a number if they are at most `digits`, or else that many, rounded. */
function shortest(value: Ratio, digits: number): string {
  const near = rounded(value, digits);
  return exactDecimal(near) ?? decimal(value, digits);
}

/** A number as engineers write it: what stands before the power of ten, and the power, a multiple of three. */
export function engineering(value: Ratio, digits: number): { number: string; power: number } {
  const near = rounded(value, digits);
  const power = 3 * Math.floor(powerOf(near) / 3);
  return { number: shortest(per(near, powerOfTen(power)), digits), power };
}
