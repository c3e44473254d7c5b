/** Writes a number on a scale: as it is, in thousands of thousands, in 万 and 亿, by powers of two, in percent. */
import type { Prefix } from './conversion.ts';
import { PREFIXES } from './conversion.ts';
import type { Ratio } from './ratio.ts';
import { below, decimal, exactDecimal, groupedDecimal, per, powerOf, powerOfTen, ratio, rounded } from './ratio.ts';

/** What one of each scale stands for. */
const SCALES = {
  exact: ratio(1n),
  K: powerOfTen(3),
  万: powerOfTen(4),
  M: powerOfTen(6),
  亿: powerOfTen(8),
  G: powerOfTen(9),
  T: powerOfTen(12),
  P: powerOfTen(15),
  E: powerOfTen(18),
  万亿: powerOfTen(12),
  Ki: ratio(2n ** 10n),
  Mi: ratio(2n ** 20n),
  Gi: ratio(2n ** 30n),
  Ti: ratio(2n ** 40n),
  percent: ratio(1n, 100n),
} as const;

export type Scale = keyof typeof SCALES;

const MYRIADS: ReadonlySet<Scale> = new Set(['万', '亿', '万亿']);
const FOUR_DIGITS = powerOfTen(4);

/** True for the name of a scale. */
export function isScale(name: string): name is Scale {
  return Object.hasOwn(SCALES, name);
}

/** The number on a scale, in so many digits; without them all its digits. Throws if those never end. */
export function onScale(value: Ratio, scale: Scale, digits?: number): string {
  const number = per(value, SCALES[scale]);
  const text = digits === undefined ? exactDecimal(number) : decimal(number, digits);
  if (text === null) throw new RangeError(`on the scale ${scale} its digits never end: say how many`);
  // Chinese groups by fours: 2556 万.
  return MYRIADS.has(scale) && below(number, FOUR_DIGITS) ? text : groupedDecimal(text);
}

const THOUSANDS = ['E', 'P', 'T', 'G', 'M', 'K', ''] as const satisfies Prefix[];

/** The letter that leaves one to three digits before the point, once the number is rounded to `digits`. */
export function bestPrefix(value: Ratio, digits: number): (typeof THOUSANDS)[number] {
  const near = rounded(value, digits);
  return THOUSANDS.find((one) => !below(near, powerOfTen(PREFIXES[one]))) ?? '';
}

/** A number short with the letter that suits it: `19.5 T`; all its digits where they are at most `digits`. */
export function shortFigure(value: Ratio, digits: number): string {
  const prefix = bestPrefix(value, digits);
  const number = per(value, powerOfTen(PREFIXES[prefix]));
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
