/**
 * fvcore 0.1.5 on `torch.einsum`: `fvcore/nn/jit_handles.py`, `einsum_flop_jit`. Two equations have a rule of their own; for
 * all others it reads the count out of the report that `numpy.einsum_path` prints (numpy 2.4, `numpy/_core/einsumfunc.py`),
 * which has four significant digits, and halves it.
 */
import type { Call } from '../recording.ts';

/** Equations that are counted exactly, with their letters in the order they first occur. */
const EXACT = ['abc,abd->acd', 'abc,adc->adb'];

/** The equation without spaces, its letters renamed in the order they first occur. */
function renamed(equation: string): string {
  const letters = [...new Set(equation.match(/[A-Za-z]/g) ?? [])];
  return equation
    .replace(/\s/g, '')
    .replace(/[A-Za-z]/g, (letter) => String.fromCharCode(97 + letters.indexOf(letter)));
}

/** Four significant digits, as Python's `format(count, '.3e')` rounds: a half goes to the even digit. */
function fourDigits(count: bigint): bigint {
  const scale = 10n ** BigInt(Math.max(0, `${count}`.length - 4));
  const whole = count / scale;
  const twice = 2n * (count % scale);
  const up = twice > scale || (twice === scale && whole % 2n === 1n);
  return (whole + (up ? 1n : 0n)) * scale;
}

/** What fvcore counts for an `einsum` of two tensors; its multiply–accumulates are the product of all sizes. */
export function einsumFlops({ options, macs }: Call): bigint {
  const equation = renamed(String(options.equation));
  if (EXACT.includes(equation)) return macs;
  const [terms = '', output = ''] = equation.split('->');
  const summed = [...terms].some((letter) => letter !== ',' && !output.includes(letter));
  // numpy counts a multiplication, and an addition where an index is summed over; and one more in all.
  return fourDigits(macs * (summed ? 2n : 1n) + 1n) / 2n;
}
