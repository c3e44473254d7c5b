/** Numbers as the picture writes them: its columns are narrow, whatever the layer's size. */
import { countFor } from '#calc/numbers/units.ts';

/** Exact up to five digits, then to three; a power of ten beyond the letters without its 1: `12,288`, `197 K`, `10¹⁵`, `2.70×10¹⁶`. */
export function drawnCount(value: bigint): string {
  const text = countFor(value, 100_000n).replace(' × ', '×');
  return /^10+$/.test(String(value)) ? text.replace('1.00×', '') : text;
}
