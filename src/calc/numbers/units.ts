/** Counts and bytes as a person reads them. All rounding is exact: half up, on `bigint`. */
import type { ByteUnit, UnitLetter } from './letters.ts';

/** Digits in groups of three: `37,752,832`. */
export function grouped(value: bigint): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Thousandfold each. The names alone: what they are worth stands in `numbers/letters.ts`, which no page without a reader loads. */
const COUNT_UNITS = ['', 'K', 'M', 'G', 'T'] as const satisfies readonly UnitLetter[];
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const satisfies readonly ByteUnit[];

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A count where room is short: exact below `from`, to three digits above. */
export function countFor(value: bigint, from = 1_000_000n): string {
  return value < from ? grouped(value) : shortCount(value);
}

/** Three significant digits of `value`, and the power of ten of the first one after rounding. */
function significant(value: bigint): { digits: string; power: number } {
  const power = value.toString().length - 1;
  if (power < 3) return { digits: value.toString().padEnd(3, '0'), power };
  const unit = 10n ** BigInt(power - 2);
  const rounded = ((value + unit / 2n) / unit).toString();
  return { digits: rounded.slice(0, 3), power: power + rounded.length - 3 };
}

/** `9.41` from digits `941` with one digit before the point. */
const pointed = (digits: string, whole: number): string =>
  whole >= 3 ? digits : `${digits.slice(0, whole)}.${digits.slice(whole)}`;

function scaled(value: bigint, units: readonly string[]): string {
  if (value < 1000n) return `${value} ${units[0]}`.trim();
  const { digits, power } = significant(value);
  const step = Math.floor(power / 3);
  if (step >= units.length) {
    const exponent = String(power).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] as string);
    return `${pointed(digits, 1)} × 10${exponent} ${units[0]}`.trim();
  }
  return `${pointed(digits, (power % 3) + 1)} ${units[step]}`;
}

/** A count to three digits with K, M, G, T (each 10³): 9,408 → `9.41 K`. Below 1,000 exact. */
export function shortCount(value: bigint): string {
  return scaled(value, COUNT_UNITS);
}

/** A number of bytes to three digits with kB, MB, GB (each 10³): 999,600 → `1.00 MB`. */
export function shortBytes(value: bigint): string {
  return scaled(value, BYTE_UNITS);
}

const MYRIADS = ['', '万', '亿', '万亿', '亿亿'] as const satisfies readonly UnitLetter[];

/** A count to four digits with 万 and 亿: 25,557,032 → `2556万`. Below 10,000 exact. */
export function myriadCount(value: bigint): string {
  let unit = 1n;
  for (const letter of MYRIADS) {
    const whole = (value + unit / 2n) / unit;
    const fine = letter && whole < 100n;
    if (whole < 10_000n)
      return `${fine ? (Number((value * 100n + unit / 2n) / unit) / 100).toFixed(2) : whole}${letter}`;
    unit *= 10_000n;
  }
  return shortCount(value);
}

/** Bytes per value of a data type. */
export const BYTES = { float32: 4n, float16: 2n } as const;
