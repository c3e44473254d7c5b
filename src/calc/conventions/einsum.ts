/**
 * fvcore 0.1.5 and calflops 0.3.2 on `torch.einsum`: `fvcore/nn/jit_handles.py`, `einsum_flop_jit`; `calflops/pytorch_ops.py`,
 * `_einsum_flops_compute`. Both read the count out of the report that `numpy.einsum_path` prints (numpy 2.4,
 * `numpy/_core/einsumfunc.py`), which has four significant digits. fvcore halves it, and has a rule of its own for two equations.
 */
import { product } from '../numbers/exact.ts';
import type { Call } from '../run/call.ts';
import { inputShapes } from '../run/call.ts';

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

/** Whether an index of the first tensors is not in the output. */
function sumsOver(equation: string): boolean {
  const [terms = '', output = ''] = equation.split('->');
  return [...terms.replace(/[\s,]/g, '')].some((letter) => !output.includes(letter));
}

/** numpy's count of two tensors as it prints it: a multiplication, and an addition where an index is summed over; one more in all. */
export const reportedFlops = ({ options, work }: Call): bigint =>
  fourDigits(work.macs * (sumsOver(String(options.equation)) ? 2n : 1n) + 1n);

/** True where fvcore counts by a rule of its own, and not by a report: the count is a whole number then. */
export const isExact = ({ options }: Call): boolean => EXACT.includes(renamed(String(options.equation)));

/** What fvcore counts for an `einsum` of two tensors; its multiply–accumulates are the product of all sizes. */
export const einsumFlops = (call: Call): bigint => (isExact(call) ? call.work.macs : reportedFlops(call) / 2n);

/**
 * Multiply–accumulates of the `bmm` that PyTorch makes of two tensors (`aten/src/ATen/native/Linear.cpp`,
 * `sumproduct_pair`): an index of one tensor alone that the output lacks is summed before; without an index to sum over
 * in both it is no `bmm`.
 */
export function batchedMacs(call: Call): bigint {
  const { options } = call;
  const [left = [], right = []] = inputShapes(call);
  const [terms = '', output = ''] = String(options.equation).replace(/\s/g, '').split('->');
  const [first = '', second = ''] = terms.split(',');
  const inBoth = (letter: string) => first.includes(letter) && second.includes(letter);
  if (![...first].some((letter) => inBoth(letter) && !output.includes(letter))) return 0n;
  const kept = [...new Set(first + second)].filter((letter) => inBoth(letter) || output.includes(letter));
  return product(kept.map((letter) => left[first.indexOf(letter)] ?? right[second.indexOf(letter)] ?? 1n));
}
