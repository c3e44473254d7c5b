/** Exact fractions above zero, and their decimal digits. */
import { gcd } from './exact.ts';
import { grouped } from './units.ts';

/** A fraction in lowest terms; both parts are positive. */
export interface Ratio {
  over: bigint;
  under: bigint;
}

/** `over / under` in lowest terms; both positive. */
export function ratio(over: bigint, under = 1n): Ratio {
  const common = gcd(over, under);
  return { over: over / common, under: under / common };
}

/** Product of two fractions. */
export function times(a: Ratio, b: Ratio): Ratio {
  return ratio(a.over * b.over, a.under * b.under);
}

/** Quotient of two fractions. */
export function per(a: Ratio, b: Ratio): Ratio {
  return ratio(a.over * b.under, a.under * b.over);
}

/** Ten to a power, negative ones too. */
export function powerOfTen(power: number): Ratio {
  return power < 0 ? ratio(1n, 10n ** BigInt(-power)) : ratio(10n ** BigInt(power));
}

/** True where two are the same: each is in lowest terms. */
export const sameRatio = (a: Ratio, b: Ratio): boolean => a.over === b.over && a.under === b.under;

/** True if `a` is below `b`. */
export function below(a: Ratio, b: Ratio): boolean {
  return a.over * b.under < b.over * a.under;
}

/** The power of ten of the first digit: 3 for 1,234 and −3 for 0.00123. */
export function powerOf({ over, under }: Ratio): number {
  const guess = over.toString().length - under.toString().length;
  return below({ over, under }, powerOfTen(guess)) ? guess - 1 : guess;
}

/** The decimal text of `scaled / 10^places`, with that many places. */
function pointed(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The fraction rounded half up to so many digits, as a fraction. */
export function rounded(value: Ratio, digits: number): Ratio {
  const unit = powerOfTen(powerOf(value) - digits + 1);
  const { over, under } = per(value, unit);
  return times(ratio((2n * over + under) / (2n * under)), unit);
}

/** All decimal digits of a fraction, or `null` if they never end. */
export function exactDecimal({ over, under }: Ratio): string | null {
  let places = 0;
  let rest = under;
  for (const factor of [10n, 5n, 2n]) for (; rest % factor === 0n; rest /= factor) places++;
  return rest === 1n ? pointed((over * 10n ** BigInt(places)) / under, places) : null;
}

/** A fraction in so many digits, rounded half up: `0.00105`, `24.4`. Digits before the point all stand, as zeros. */
export function decimal(value: Ratio, digits: number): string {
  const near = rounded(value, digits);
  const places = Math.max(0, digits - 1 - powerOf(near));
  return pointed((near.over * 10n ** BigInt(places)) / near.under, places);
}

/** Digits before the point in groups of three: `25,557.032`. */
export function groupedDecimal(text: string): string {
  const [whole = '', part] = text.split('.');
  return grouped(BigInt(whole)) + (part === undefined ? '' : `.${part}`);
}

/** A whole number as an exponent: `⁻²¹`. */
function superscript(power: number): string {
  return [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '⁻').join('');
}

/** A fraction in so many digits with a power of ten: `3.17 × 10²⁵`. */
export function scientific(value: Ratio, digits: number): string {
  const near = rounded(value, digits);
  const power = powerOf(near);
  return `${decimal(per(near, powerOfTen(power)), digits)} × 10${superscript(power)}`;
}
