/**
 * fvcore 0.1.5 and calflops 0.3.2 on `torch.einsum`: `fvcore/nn/jit_handles.py`, `einsum_flop_jit`; `calflops/pytorch_ops.py`,
 * `_einsum_flops_compute`. Both read the count out of the report that `numpy.einsum_path` prints (numpy 2.4,
 * `numpy/_core/einsumfunc.py`), which has four significant digits. fvcore halves it, and has a rule of its own for two equations.
 */
import type { Shape } from '../fields/shapes.ts';
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

/** Digits in the place of `...`, the same from the last dimension on in every term. */
function spelled(terms: readonly string[], shapes: readonly Shape[]): { parts: string[]; dots: string } {
  const counts = terms.map((term, index) =>
    term.includes('...') ? (shapes[index] ?? []).length - (term.length - 3) : 0,
  );
  const dots = '0123456789'.slice(0, Math.max(0, ...counts));
  const parts = terms.map((term, index) => term.replace('...', dots.slice(dots.length - (counts[index] ?? 0))));
  return { parts, dots };
}

/** The letters that stand once, in the order of the alphabet: the output where none is said. */
const onceEach = (letters: string): string =>
  [...new Set(letters)]
    .filter((one) => /[a-z]/i.test(one) && letters.split(one).length === 2)
    .sort()
    .join('');

/** The terms of an equation, its output, and the size of each letter. */
function read(call: Call) {
  const [terms = '', said] = String(call.options.equation).replace(/\s/g, '').split('->');
  const { parts, dots } = spelled(terms.split(','), inputShapes(call));
  const output = said?.replace('...', dots) ?? dots + onceEach(parts.join(''));
  const sizes = new Map<string, bigint>();
  // A size of 1 spreads over the other.
  for (const [index, shape] of inputShapes(call).entries())
    for (const [at, letter] of [...(parts[index] ?? '')].entries())
      if ((sizes.get(letter) ?? 1n) === 1n) sizes.set(letter, shape[at] ?? 1n);
  return { parts, output, sizes };
}

const sizeOf = (letters: Iterable<string>, sizes: ReadonlyMap<string, bigint>): bigint =>
  product([...letters].map((letter) => sizes.get(letter) ?? 1n));

/** `numpy._core.einsumfunc._flop_count`: a multiplication for each tensor but one, an addition where an index is summed over. */
const stepFlops = (contracted: Set<string>, kept: Set<string>, terms: number, sizes: ReadonlyMap<string, bigint>) =>
  sizeOf(contracted, sizes) * (BigInt(Math.max(1, terms - 1)) + (kept.size < contracted.size ? 1n : 0n));

/** A way to contract all: what it has cost so far, and what is left. */
interface Way {
  cost: bigint;
  left: readonly Set<string>[];
}

/** Contracts some of what is left into one. */
function contract({ cost, left }: Way, at: readonly number[], output: Set<string>, sizes: ReadonlyMap<string, bigint>) {
  const rest = left.filter((_, index) => !at.includes(index));
  const contracted = new Set(at.flatMap((index) => [...(left[index] as Set<string>)]));
  const later = new Set([...output, ...rest.flatMap((one) => [...one])]);
  const kept = new Set([...contracted].filter((letter) => later.has(letter)));
  return { kept, way: { cost: cost + stepFlops(contracted, kept, at.length, sizes), left: [...rest, kept] } };
}

const every = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** `_optimal_path`: the cheapest order of pairs whose results are no larger than the largest tensor there is. */
function cheapest(parts: readonly string[], output: Set<string>, sizes: ReadonlyMap<string, bigint>): bigint {
  const start: Way = { cost: 0n, left: parts.map((part) => new Set(part)) };
  const all = new Set(parts.join(''));
  const least = (ways: readonly Way[]) => ways.reduce((best, one) => (one.cost < best.cost ? one : best));
  const together = (way: Way) => contract(way, every(way.left.length), output, sizes).way.cost;
  if (parts.length <= 2 || all.size === output.size) return together(start);
  const limit = [...parts, [...output].join('')].map((part) => sizeOf(part, sizes)).reduce((a, b) => (a > b ? a : b));
  let ways: Way[] = [start];
  for (let count = parts.length; count > 1; count -= 1) {
    const next = ways.flatMap((way) =>
      every(count).flatMap((first) =>
        every(count)
          .slice(first + 1)
          .map((second) => contract(way, [first, second], output, sizes))
          .filter(({ kept }) => sizeOf(kept, sizes) <= limit)
          .map((made) => made.way),
      ),
    );
    if (next.length === 0) return together(least(ways));
    ways = next;
  }
  return least(ways).cost;
}

/** More tensors have too many orders to look at all. */
const MOST_TENSORS = 6;

/** numpy's count as it prints it: that of the cheapest order, and one more in all. */
export function reportedFlops(call: Call): bigint {
  const { parts, output, sizes } = read(call);
  if (parts.length > MOST_TENSORS) return fourDigits(2n * call.work.macs + 1n);
  return fourDigits(cheapest(parts, new Set(output), sizes) + 1n);
}

/** True where fvcore counts by a rule of its own, and not by a report: the count is a whole number then. */
export const isExact = ({ options }: Call): boolean => EXACT.includes(renamed(String(options.equation)));

/** What fvcore counts for an `einsum` of two tensors; its multiply–accumulates are the product of all sizes. */
export const einsumFlops = (call: Call): bigint => (isExact(call) ? call.work.macs : reportedFlops(call) / 2n);

/** The letters of each tensor along which it has more than one number. */
const wide = (parts: readonly string[], shapes: readonly Shape[]): Set<string>[] =>
  parts.map((part, index) => new Set([...part].filter((_, at) => shapes[index]?.[at] !== 1n)));

/**
 * Multiply–accumulates of the `bmm` that PyTorch makes of two tensors after the other, from the left
 * (`aten/src/ATen/native/Linear.cpp`, `einsum` and `sumproduct_pair`). An index that only one of the two still has is
 * summed before, and without an index to sum over in both they are multiplied number by number: that is no `bmm`. So it
 * is where an index has one number.
 */
export function batchedMacs(call: Call): bigint {
  const { parts, output, sizes } = read(call);
  const [first = new Set(), ...rest] = wide(parts, inputShapes(call));
  let held: ReadonlySet<string> = first;
  let macs = 0n;
  for (const [index, next] of rest.entries()) {
    const later = new Set([...output, ...rest.slice(index + 1).flatMap((one) => [...one])]);
    const summed = [...held].filter((letter) => next.has(letter) && !later.has(letter));
    const kept = [...new Set([...held, ...next])].filter((letter) => later.has(letter));
    if (summed.length > 0) macs += sizeOf([...kept, ...summed], sizes);
    held = new Set(kept);
  }
  return macs;
}
