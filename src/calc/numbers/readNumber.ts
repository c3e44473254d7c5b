/** Reads the number at the head of a text: `3,402`, `24.37`, `3.9e9`, `8.18 × 10⁹`; exactly, and in one pass. */
import { toAscii } from './exact.ts';
import type { Ratio } from './ratio.ts';
import { powerOfTen, ratio, times } from './ratio.ts';

/** Why a text begins with no number. */
export type NumberRefusal = 'empty' | 'not_number' | 'comma' | 'negative' | 'too_large' | 'too_small';

export interface WrittenNumber {
  ok: true;
  value: Ratio;
  /** What its last digit is worth: 0.01 for `4.09`. */
  step: Ratio;
  /** As it was written, with commas between thousands and an exponent as `e9`. */
  number: string;
  /** What stands behind it: a unit, or nothing. */
  rest: string;
}

/** Longer texts are no figure anybody prints: all patterns here see at most so much. */
export const LONGEST_TEXT = 200;

/** More digits before the point or behind it, or a larger exponent, would only cost time. */
const MOST_DIGITS = 60;
const MOST_DECIMALS = 100;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits, or thousands parted by one and the same sign. */
const WHOLE = String.raw`\d{1,3}(?:([, _'’])\d{3})(?:\2\d{3})*|\d*`;
const POWER = String.raw`10 ?(?:(?:\^|\*\*) ?\{? ?([+-]?\d+) ?\}?|([⁺⁻]?[${SUPERSCRIPTS}]+))`;
const TIMES = String.raw`(?:[×x*·⋅∗]|\\times|\\cdot)`;

/** A power of ten alone; or whole part, decimals and exponent, either way it is written. */
const ALONE = new RegExp(`^${POWER} ?(.*)$`, 'i');
const NUMBER = new RegExp(`^(${WHOLE})(?:\\.(\\d*))?(?:e([+-]?\\d+)| ?${TIMES} ?${POWER})? ?(.*)$`, 'i');

interface Parts {
  whole: string;
  decimals: string;
  exponent: number;
  rest: string;
}

/** An exponent in ASCII or in superscript digits; 0 for none. */
function exponentOf(ascii: string | undefined, raised: string | undefined): number {
  const digits = [...(raised ?? '')].map((one) => (one === '⁻' ? '-' : one === '⁺' ? '' : SUPERSCRIPTS.indexOf(one)));
  return Number(ascii ?? (digits.join('') || '0'));
}

function partsOf(text: string): Parts {
  const alone = ALONE.exec(text);
  if (alone) return { whole: '1', decimals: '', exponent: exponentOf(alone[1], alone[2]), rest: alone[3] ?? '' };
  const [, whole = '', , decimals = '', e, power, raised, rest = ''] = NUMBER.exec(text) ?? [];
  return { whole: whole.replace(/[, _'’]/g, ','), decimals, exponent: exponentOf(e ?? power, raised), rest };
}

/** Why the parts are no number that can be worked with; `null` if they are. */
function refusalOf(digits: string, { decimals, exponent, rest }: Parts, negative: boolean): NumberRefusal | null {
  if (digits === '') return 'not_number';
  if (/^,/.test(rest)) return 'comma';
  if (/^[\d.]/.test(rest)) return 'not_number';
  if (negative) return 'negative';
  const places = decimals.length;
  if (digits.length - places > MOST_DIGITS || places > MOST_DECIMALS || exponent > MOST_DIGITS) return 'too_large';
  return exponent < -MOST_DIGITS ? 'too_small' : null;
}

/** Reads a number, from zero on, with whatever stands behind it; says by a reason what else it met. */
export function readNumber(text: string): WrittenNumber | { ok: false; reason: NumberRefusal } {
  const folded = toAscii(text)
    .replace(/[\s$]+/g, ' ')
    .trim();
  if (folded === '') return { ok: false, reason: 'empty' };
  const [, sign = '', unsigned = ''] = /^([+-]?)(.*)$/.exec(folded) ?? [];
  const parts = partsOf(unsigned);
  const { whole, decimals, exponent, rest } = parts;
  const digits = whole.replace(/,/g, '') + decimals;
  const reason = refusalOf(digits, parts, sign === '-');
  if (reason) return { ok: false, reason };
  const step = powerOfTen(exponent - decimals.length);
  const number = `${whole || '0'}${decimals && `.${decimals}`}${exponent === 0 ? '' : `e${exponent}`}`;
  return { ok: true, value: times(ratio(BigInt(digits)), step), step, number, rest: rest.trim() };
}
