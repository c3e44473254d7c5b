/** A given number as a sentence writes it. */
import { shortDuration } from './duration.ts';
import { evaluateExpression } from './expression.ts';
import { per as divided, ratio } from './ratio.ts';
import type { Scale } from './scales.ts';
import { isScale, MYRIADS, onScale } from './scales.ts';

/** What a sentence asks for; all as text. */
export interface CountRequest {
  /** The number, or an expression of numbers. */
  value: string;
  /** What it is divided by. */
  per?: string;
  /** A scale, or `time` for seconds. */
  as: string;
  digits?: string;
  unit?: string;
  bare?: boolean;
}

/** What follows a number on its scale: a letter after a space, 万 and 亿 without one. */
export function letterOf(scale: Scale): string {
  if (scale === 'exact' || scale === 'percent') return ' ';
  return MYRIADS.has(scale) ? scale : ` ${scale}`;
}

/** The text of a number: `25.56 M`, `2556万`, `419 µs`. Throws, naming the place, on a scale that is none. */
export function countText(request: CountRequest, at: string): string {
  const { value, per = '1', as, digits, unit = '', bare = false } = request;
  const number = divided(ratio(evaluateExpression(value, {})), ratio(evaluateExpression(per, {})));
  if (as === 'time') {
    const time = shortDuration(number);
    return `${time.number} ${time.unit}`;
  }
  if (!isScale(as)) throw new RangeError(`${at}: there is no scale '${as}'`);
  const text = onScale(number, as, digits === undefined ? undefined : Number(digits));
  return bare ? text : `${text}${letterOf(as)}${unit}`.trim();
}
