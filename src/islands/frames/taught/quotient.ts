/** What a count becomes when one option is set, as a person says it: how many times as much. */
import { exactDecimal, groupedDecimal, decimal as inDigits, ratio } from '#calc/numbers/ratio.ts';
import { countFor } from '#calc/numbers/units.ts';

/** A quotient whose digits all fit stands exactly, a longer one in three; beyond this many times it is rounded to a short count. */
const MOST_LETTERS = 7;
const DIGITS = 3;
const MOST_TIMES = 100_000n;

/** A quotient of at least one thousandth. */
function timesText(over: bigint, under: bigint): string {
  if (over >= MOST_TIMES * under) return countFor((2n * over + under) / (2n * under), MOST_TIMES);
  const value = ratio(over, under);
  const exact = exactDecimal(value);
  return groupedDecimal(exact !== null && exact.length <= MOST_LETTERS ? exact : inDigits(value, DIGITS));
}

/**
 * From one count to another: `× 0.25`, `÷ 4,096` below a thousandth, `+ 128` where there was nothing, an empty text
 * where nothing changes. Rounded half up to three digits where it is not exact in few.
 */
export function quotientText(from: bigint, to: bigint): string {
  if (from === to) return '';
  if (from === 0n) return `+ ${countFor(to)}`;
  if (to === 0n) return '× 0';
  return to * 1000n < from ? `÷ ${timesText(from, to)}` : `× ${timesText(to, from)}`;
}
