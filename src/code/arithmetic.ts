/** Python's arithmetic on numbers: whole ones exact and bounded, `//` and `%` toward minus infinity, `/` a decimal. */
import { floorDiv } from '#calc/numbers/exact.ts';
import type { PythonValue } from './scope.ts';

export type Amount = Extract<PythonValue, { kind: 'whole' | 'decimal' }>;

/** No size has more digits; Python itself would go on. */
const MOST_BITS = 4096n;

export const whole = (value: bigint): PythonValue => ({ kind: 'whole', value });
export const truth = (value: boolean): PythonValue => ({ kind: 'constant', value });

/** A decimal as Python's `repr` writes it. */
export function decimalValue(value: number): PythonValue {
  const text = String(value);
  const plain = Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
  return { kind: 'decimal', value, text: plain.replace('Infinity', 'inf').replace('NaN', 'nan') };
}

const bitsOf = (value: bigint): bigint => BigInt((value < 0n ? -value : value).toString(16).length * 4);

/** A whole number as a decimal; nothing where Python raises OverflowError. */
const floatOf = (amount: Amount): number | undefined => {
  const value = Number(amount.value);
  return amount.kind === 'whole' && !Number.isFinite(value) ? undefined : value;
};

/** `a ** b` of whole numbers. */
function power(base: bigint, exponent: bigint): PythonValue | undefined {
  if (exponent < 0n) return base === 0n ? undefined : decimalValue(Number(base) ** Number(exponent));
  return bitsOf(base) * exponent > MOST_BITS && base * base > 1n ? undefined : whole(base ** exponent);
}

type OfWholes = (a: bigint, b: bigint) => bigint | undefined;

const OF_WHOLES: Readonly<Record<string, OfWholes>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': (a, b) => (b === 0n ? undefined : floorDiv(a, b)),
  '%': (a, b) => (b === 0n ? undefined : a - b * floorDiv(a, b)),
  '<<': (a, b) => (b < 0n || b > MOST_BITS ? undefined : a << b),
  '>>': (a, b) => (b < 0n ? undefined : a >> (b > MOST_BITS ? MOST_BITS : b)),
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

/** The remainder with the sign of the divisor. */
const remainder = (a: number, b: number): number => {
  const left = a % b;
  return left !== 0 && left < 0 !== b < 0 ? left + b : left;
};

type OfDecimals = (a: number, b: number) => number | undefined;

const OF_DECIMALS: Readonly<Record<string, OfDecimals>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? undefined : a / b),
  '//': (a, b) => (b === 0 ? undefined : Math.round((a - remainder(a, b)) / b)),
  '%': (a, b) => (b === 0 ? undefined : remainder(a, b)),
  // A root of a negative number is complex, and a power beyond all decimals an OverflowError.
  '**': (a, b) => (Number.isFinite(a ** b) ? a ** b : undefined),
};

/** Whole numbers that a quotient of decimals rounds once only. */
const isSafe = (value: bigint): boolean => BigInt.asIntN(54, value) === value;

/** The result of an operator; nothing where Python raises an error, or none of this size is a size of anything. */
export function compute(sign: string, a: Amount, b: Amount): PythonValue | undefined {
  if (a.kind === 'whole' && b.kind === 'whole' && sign !== '/') {
    if (sign === '**') return power(a.value, b.value);
    const made = OF_WHOLES[sign]?.(a.value, b.value);
    return made === undefined || bitsOf(made) > MOST_BITS ? undefined : whole(made);
  }
  if (sign === '/' && a.kind === 'whole' && b.kind === 'whole' && !(isSafe(a.value) && isSafe(b.value)))
    return undefined;
  const [left, right] = [floatOf(a), floatOf(b)];
  const made = left === undefined || right === undefined ? undefined : OF_DECIMALS[sign]?.(left, right);
  return made === undefined ? undefined : decimalValue(made);
}

const ORDERS: Readonly<Record<string, (a: number | bigint, b: number | bigint) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  // biome-ignore lint/suspicious/noDoubleEquals: a whole number equals a decimal of its value, as in Python.
  '==': (a, b) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: as above.
  '!=': (a, b) => a != b,
};

export const isOrder = (sign: string): boolean => Object.hasOwn(ORDERS, sign);

/** Compares two numbers. */
export const order = (sign: string, a: Amount, b: Amount): PythonValue =>
  truth((ORDERS[sign] as (typeof ORDERS)[string])(a.value, b.value));

/** `round(x)`: halves go to the even neighbour. */
export function roundHalfEven(value: number): bigint {
  const below = Math.floor(value);
  const half = value - below;
  const up = half > 0.5 || (half === 0.5 && below % 2 !== 0);
  return BigInt(up ? below + 1 : below);
}
