/** A size of memory as a person writes it: `8 GB` is eight thousand million bytes, `8 GiB` eight times 2³⁰. */
import { readFigure } from './readFigure.ts';

/** Why a text is no size of memory: nothing is there, no unit of bytes is, or it is too small, too large or no number. */
export type MemoryRefusal = 'empty' | 'unit' | 'too_small' | 'too_large' | 'not_number';

export type MemoryRead = { ok: true; bytes: bigint } | { ok: false; reason: MemoryRefusal };

/** The largest that is read: a thousand million GB. */
export const LARGEST_MEMORY = 10n ** 18n;

const REFUSALS: Readonly<Record<string, MemoryRefusal>> = {
  empty: 'empty',
  unit: 'unit',
  zero: 'too_small',
  negative: 'too_small',
  too_small: 'too_small',
  too_large: 'too_large',
};

/** `8 Gb` are bits by the letter of the unit, and an eighth of what most who write it mean: neither is taken for the other. */
const BITS = /[KMGTP]i?b$/;

/** Reads a size of memory in whole bytes, what is left of one let go. A number without a unit of bytes, or in bits, is refused. */
export function readMemory(text: string): MemoryRead {
  if (BITS.test(text.trim())) return { ok: false, reason: 'not_number' };
  const figure = readFigure(text);
  if (!figure.ok) return { ok: false, reason: REFUSALS[figure.reason] ?? 'not_number' };
  const reading = figure.readings.find(({ counts }) => counts === 'bytes');
  if (!reading) return { ok: false, reason: 'unit' };
  const bytes = reading.value.over / reading.value.under;
  if (bytes < 1n) return { ok: false, reason: 'too_small' };
  return bytes > LARGEST_MEMORY ? { ok: false, reason: 'too_large' } : { ok: true, bytes };
}
