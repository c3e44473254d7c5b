/** A count as a person writes it: whole (`1,024`), or short with a unit (`3.4 K`, `24.37 M`, `2556 万`), read exactly. */
import type { Parsed } from './exact.ts';
import { parseWhole, toAscii } from './exact.ts';
import { ownOf } from './ownOf.ts';

export interface Quantity {
  /** The number written, in full: 3,400 for `3.4 K`. */
  value: bigint;
  /** What its last digit is worth: 100 for `3.4 K`, 1 for a whole number, which is meant exactly. */
  step: bigint;
}

/** Powers of ten by unit, in lower case. K, M, G, T are 10³, 10⁶, 10⁹, 10¹², never powers of two. */
const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  k: 3,
  m: 6,
  g: 9,
  t: 12,
  千: 3,
  万: 4,
  亿: 8,
  万亿: 12,
  亿亿: 16,
};

/** Whole part, decimals, unit. */
const SHORT = /^(\+?[\d,]*)(?:\.(\d{1,30}))?\s*(\p{L}*)$/u;

/** Reads a count from `min` to `max`, whole or short; says by a reason what else it met. */
export function parseQuantity(text: string, min: bigint, max: bigint): Parsed<Quantity> {
  const ascii = toAscii(text);
  const [, whole = ascii, decimals = '', unit = ''] = SHORT.exec(ascii) ?? [];
  const power = ownOf(POWERS, unit.toLowerCase());
  if (power === undefined) return { ok: false, reason: 'not_whole' };
  const parsed = parseWhole(whole || (decimals ? '0' : ascii), 0n, max);
  if (!parsed.ok) return parsed;
  const scale = 10n ** BigInt(power);
  const parts = 10n ** BigInt(decimals.length);
  const written = BigInt(`${parsed.value}${decimals}`) * scale;
  const value = written / parts;
  if (value * parts !== written) return { ok: false, reason: 'fraction' };
  if (value < min) return { ok: false, reason: 'too_small' };
  if (value > max) return { ok: false, reason: 'too_large' };
  return { ok: true, value: { value, step: value === 0n ? 1n : scale / parts || 1n } };
}

/** True where an exact count, rounded half up to the digits of a quantity, is that quantity: 3,402 is `3.4 K`. */
export function agrees({ value, step }: Quantity, exact: bigint): boolean {
  return ((exact + step / 2n) / step) * step === value;
}
