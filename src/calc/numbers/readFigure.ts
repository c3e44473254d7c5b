/** Reads a figure as people print it: `3,402`, `24.37 M`, `1.8 GMACs`, `2556 万`, `3.9e9`, `8.18 × 10⁹`; exactly. */
import { toAscii } from './exact.ts';
import type { Ratio } from './ratio.ts';
import { powerOfTen, ratio, times } from './ratio.ts';

/** Why a text is not a figure. */
export type FigureRefusal = 'empty' | 'not_number' | 'comma' | 'negative' | 'zero' | 'too_large' | 'too_small';

export interface Figure {
  ok: true;
  value: Ratio;
  /** The number alone as it was written, with commas between thousands and an exponent as `e9`. */
  number: string;
  /** What stands behind the number: a unit, or nothing. */
  rest: string;
}

/** Powers of ten by the letter or word in front of a unit, in lower case. K is 10³, never 2¹⁰. */
export const LETTERS: Readonly<Record<string, number>> = {
  '': 0,
  k: 3,
  kilo: 3,
  千: 3,
  万: 4,
  m: 6,
  mega: 6,
  million: 6,
  百万: 6,
  亿: 8,
  g: 9,
  giga: 9,
  b: 9,
  billion: 9,
  十亿: 9,
  t: 12,
  tera: 12,
  trillion: 12,
  万亿: 12,
  p: 15,
  peta: 15,
  e: 18,
  exa: 18,
};

/** Sign; whole part, with commas or spaces between thousands; decimals; exponent; what is left. */
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(\d*))?(?:e([+-]?\d+))?(?: ?)(.*)$/i;

/** More digits than this are no figure anybody prints, and would only cost time. */
const LONGEST = 60;

/** A power of ten as `e9`, however it was written. */
function foldPower(text: string): string {
  const plain = text.replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => {
    return `10^${[...power].map((one) => (one === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one))).join('')}`;
  });
  return plain.replace(/^(.*?)( ?[×x*·] ?)?10 ?(?:\^|\*\*) ?([+-]?\d+)/i, (all, before: string, sign, power: string) =>
    sign === undefined && before !== '' ? all : `${before || '1'}e${power}`,
  );
}

/** Reads a number with whatever unit stands behind it; says by a reason what else it met. */
export function readFigure(text: string): Figure | { ok: false; reason: FigureRefusal } {
  const folded = foldPower(toAscii(text).replace(/[\s\u2009\u202f]+/g, ' '));
  const refused = (reason: FigureRefusal) => ({ ok: false, reason }) as const;
  const [, sign, whole = '', decimals = '', exponent = '0', rest = ''] = NUMBER.exec(folded) ?? [];
  if (folded === '') return refused('empty');
  const digits = whole.replace(/[, ]/g, '') + decimals;
  if (digits === '') return refused('not_number');
  if (/^,/.test(rest)) return refused('comma');
  if (/^[\d.]/.test(rest)) return refused('not_number');
  if (sign === '-') return refused('negative');
  if (/^0+$/.test(digits)) return refused('zero');
  if (digits.length > LONGEST || Number(exponent) > LONGEST) return refused('too_large');
  if (Number(exponent) < -LONGEST) return refused('too_small');
  const value = times(ratio(BigInt(digits)), powerOfTen(Number(exponent) - decimals.length));
  const number = `${whole.replace(/ /g, ',') || '0'}${decimals && `.${decimals}`}`;
  return { ok: true, value, number: exponent === '0' ? number : `${number}e${Number(exponent)}`, rest: rest.trim() };
}

/** The number of a figure `by` units of its last digit further, never down to zero: `4.09` and 1 make `4.10`. */
export function stepFigure(number: string, by: bigint): string {
  const [mantissa = '', exponent] = number.split('e');
  const places = mantissa.split('.')[1]?.length ?? 0;
  const moved = BigInt(mantissa.replace(/[.,]/g, '')) + by;
  const digits = (moved < 1n ? 1n : moved).toString().padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const written = mantissa.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return written + (part && `.${part}`) + (exponent === undefined ? '' : `e${exponent}`);
}
