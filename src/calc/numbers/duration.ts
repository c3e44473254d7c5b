/** A time as a person reads it. */
import type { Ratio } from './ratio.ts';
import { below, decimal, groupedDecimal, per, powerOfTen, ratio, rounded, scientific, times } from './ratio.ts';

const SECOND = ratio(1n);
const DAY = ratio(86_400n);

/** Seconds in each unit, largest first. A year has 365.25 days. */
const UNITS = {
  years: times(DAY, ratio(1461n, 4n)),
  days: DAY,
  h: ratio(3600n),
  min: ratio(60n),
  s: SECOND,
  ms: powerOfTen(-3),
  µs: powerOfTen(-6),
  ns: powerOfTen(-9),
  ps: powerOfTen(-12),
} as const;

export type DurationUnit = keyof typeof UNITS;

export interface Duration {
  /** Three digits: `1.05`; far out with a power of ten: `3.17 × 10²⁵`. */
  number: string;
  unit: DurationUnit;
}

const DIGITS = 3;
/** Numbers from here on are written with a power of ten. */
const LONG = ratio(1_000_000n);

/** A time in the unit that suits it, to three digits: 1.05 ms, 4.53 days, 31,700 years. */
export function shortDuration(seconds: Ratio): Duration {
  for (const [unit, size] of Object.entries(UNITS) as [DurationUnit, Ratio][]) {
    const number = per(seconds, size);
    if (below(rounded(number, DIGITS), SECOND)) continue;
    return { number: below(number, LONG) ? groupedDecimal(decimal(number, DIGITS)) : scientific(number, DIGITS), unit };
  }
  return { number: scientific(seconds, DIGITS), unit: 's' };
}
