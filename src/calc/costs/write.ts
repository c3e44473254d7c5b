/** Results of a calculator as they are read: short with the unit that suits, and exactly. */
import type { DurationUnit } from '../numbers/duration.ts';
import { shortDuration } from '../numbers/duration.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { below, decimal, exactDecimal, groupedDecimal, powerOfTen, ratio, times } from '../numbers/ratio.ts';
import { shortFigure } from '../numbers/scales.ts';
import { grouped, shortBytes } from '../numbers/units.ts';
import type { CostUnit } from './define.ts';

/** A number, and what it is in: an empty text for a count. */
export interface WrittenCost {
  number: string;
  unit: string;
}

/** Digits of a short number, of one whose decimals never end, and of one as data. */
const SHORT = 3;
const EXACT = 6;
const DATA = 12;

/** Counts from here on are shortened where they are read from across the room. */
const LONG = powerOfTen(8);
/** Decimals longer than this are rounded, though they end. */
const LONGEST = 24;

/** What stands behind the letter of a short number. */
const NAMES: Readonly<Partial<Record<CostUnit, string>>> = {
  flops: 'FLOPs',
  speed: 'FLOPS',
  bandwidth: 'B/s',
  intensity: 'FLOPs/B',
};

const half = ({ over, under }: Ratio): bigint => (2n * over + under) / (2n * under);

/** The last word is a unit, unless it is a power of ten. */
const cut = (text: string): WrittenCost => {
  const at = text.search(/ [^\d ]\S*$/);
  return at < 0 ? { number: text, unit: '' } : { number: text.slice(0, at), unit: text.slice(at + 1) };
};

/** A result short: `2.15 GB`, `4.53 days`; the unit of a time is a key of the words for times. */
export function shortCost(value: Ratio, unit: CostUnit): WrittenCost | { number: string; unit: DurationUnit } {
  const whole = value.under === 1n && below(value, LONG);
  if (unit === 'bytes')
    return value.under === 1n || !below(value, powerOfTen(3))
      ? cut(shortBytes(half(value)))
      : { number: exactCostText(value), unit: 'B' };
  if (unit === 'seconds') return value.over === 0n ? { number: '0', unit: 's' } : shortDuration(value);
  if (unit === 'percent') return { number: shortFigure(times(value, ratio(100n)), SHORT), unit: '%' };
  if (whole && (unit === 'count' || unit === 'parameters')) return { number: grouped(value.over), unit: '' };
  const { number, unit: letter } = cut(shortFigure(value, SHORT));
  return { number, unit: letter + (NAMES[unit] ?? '') };
}

/** A short result as one text: `2.15 GB`, and `13.3%`, which takes no space. */
export const joinedCost = ({ number, unit }: WrittenCost): string =>
  `${number}${unit === '%' ? '' : ' '}${unit}`.trim();

/** All digits of a result, or null where they never end, or are too many. */
function allDigits(value: Ratio): string | null {
  const text = exactDecimal(value);
  return text !== null && (value.under === 1n || text.length <= LONGEST) ? text : null;
}

/** All digits of a result, or, where they never end, some of them. */
export const exactCostText = (value: Ratio): string => groupedDecimal(allDigits(value) ?? decimal(value, EXACT));

/** The same where a label calls it exact: a text that is rounded says so. */
export const labelledExact = (value: Ratio): string =>
  `${allDigits(value) === null ? '≈ ' : ''}${exactCostText(value)}`;

/** A result as data: digits and a point. */
export const costData = (value: Ratio): string => exactDecimal(value) ?? decimal(value, DATA);

/** A number in a formula: all its digits while they are few. */
export function costInFormula(value: Ratio): string {
  return below(value, powerOfTen(15)) ? exactCostText(value) : shortFigure(value, EXACT);
}
