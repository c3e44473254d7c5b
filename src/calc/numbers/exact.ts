/** Exact whole-number arithmetic on `bigint`, and the reading of a whole number a person typed. */

/** Quotient rounded toward minus infinity, as Python's `//`. Throws `RangeError` when `divisor` is 0. */
export function floorDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const exact = quotient * divisor === dividend;
  return !exact && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** Quotient rounded toward plus infinity. */
export function ceilDiv(dividend: bigint, divisor: bigint): bigint {
  return -floorDiv(-dividend, divisor);
}

/** Quotient of a division that must come out even. Throws `RangeError` on a remainder. */
export function exactDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  if (quotient * divisor !== dividend) throw new RangeError(`${divisor} does not divide ${dividend}`);
  return quotient;
}

/** Greatest common divisor of two positive numbers. */
export function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Product of all factors; 1 for none. */
export function product(factors: readonly bigint[]): bigint {
  return factors.reduce((result, factor) => result * factor, 1n);
}

/** Sum of all terms; 0 for none. */
export function sum(terms: readonly bigint[]): bigint {
  return terms.reduce((result, term) => result + term, 0n);
}

/** Why a text is not an acceptable whole number. */
export type Refusal =
  | 'empty'
  | 'not_whole'
  | 'fraction'
  | 'too_small'
  | 'too_large'
  | 'separator'
  | 'pair'
  | 'sizes'
  | 'not_number';

export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Refusal };

/** Full-width forms (`７`, `，`, `－`) as their ASCII twins, without space around. */
export function toAscii(text: string): string {
  const folded = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return folded
    .replace(/、/g, ',')
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/−/g, '-')
    .trim();
}

/**
 * Reads a whole number from `min` to `max`. Takes `7`, `1,024` and full-width digits;
 * says by a reason what else it met.
 */
export function parseWhole(text: string, min: bigint, max: bigint): Parsed<bigint> {
  const ascii = toAscii(text);
  if (ascii === '') return { ok: false, reason: 'empty' };
  if (/^[+-]?\d[\d,]*\.\d+$|^[+-]?\.\d+$|^\d+\/\d+$/.test(ascii)) return { ok: false, reason: 'fraction' };
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)$/.test(ascii)) return { ok: false, reason: 'not_whole' };
  const digits = ascii.replace(/[,+]/g, '');
  if (digits.length > 40) return { ok: false, reason: digits.startsWith('-') ? 'too_small' : 'too_large' };
  const value = BigInt(digits);
  if (value < min) return { ok: false, reason: 'too_small' };
  if (value > max) return { ok: false, reason: 'too_large' };
  return { ok: true, value };
}
