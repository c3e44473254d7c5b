/** A count as a person writes it: whole (`1,024`), or short with a unit (`3.4 K`, `9e3`, `2556 万`), read exactly. */
import type { Parsed, Refusal } from './exact.ts';
import type { FigureRefusal, Reading } from './readFigure.ts';
import { readFigure } from './readFigure.ts';

export interface QuantityRead {
  /** The number written, in full: 3,400 for `3.4 K`. */
  value: bigint;
  /** What its last digit is worth: 100 for `3.4 K`, 1 for a whole number, which is meant exactly. */
  step: bigint;
  /** The same text in bytes, where it may mean these as well: 784 for `784 B`, a billion times more otherwise. */
  bytes?: QuantityRead;
}

/** What a question says of a text that is no figure. */
const REFUSALS: Readonly<Partial<Record<FigureRefusal, Refusal>>> = {
  empty: 'empty',
  negative: 'too_small',
  too_small: 'fraction',
  too_large: 'too_large',
};

function within({ value, step }: Reading, min: bigint, max: bigint): Parsed<QuantityRead> {
  if (value.under !== 1n) return { ok: false, reason: 'fraction' };
  if (value.over < min) return { ok: false, reason: 'too_small' };
  if (value.over > max) return { ok: false, reason: 'too_large' };
  return { ok: true, value: { value: value.over, step: step.over / step.under || 1n } };
}

/** Reads a count from `min` to `max`, whole or short; says by a reason what else it met. */
export function parseQuantity(text: string, min: bigint, max: bigint): Parsed<QuantityRead> {
  const figure = readFigure(text);
  if (!figure.ok) {
    if (figure.reason !== 'zero') return { ok: false, reason: REFUSALS[figure.reason] ?? 'not_whole' };
    return min > 0n ? { ok: false, reason: 'too_small' } : { ok: true, value: { value: 0n, step: 1n } };
  }
  const [likelier, other] = figure.readings.map((one) => within(one, min, max)) as [
    Parsed<QuantityRead>,
    Parsed<QuantityRead>?,
  ];
  if (!other?.ok) return likelier;
  return likelier.ok ? { ok: true, value: { ...other.value, bytes: likelier.value } } : other;
}

/** True where an exact count, rounded half up to the digits of a quantity, is that quantity: 3,402 is `3.4 K`. */
export function agrees({ value, step }: QuantityRead, exact: bigint): boolean {
  return ((exact + step / 2n) / step) * step === value;
}
