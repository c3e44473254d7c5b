/**
 * Whole numbers through a tool's double-precision arithmetic, printed as Python prints it. JavaScript's own `toFixed`
 * differs twice: it rounds halves up where Python takes the even neighbour, and gives up at 10²¹.
 */

/** A finite double ≥ 0 as `mantissa` × 2^`exponent`, exactly. */
function decompose(double: number): { mantissa: bigint; exponent: bigint } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, double);
  const raw = bits.getBigUint64(0);
  const [fraction, power] = [raw & (2n ** 52n - 1n), raw >> 52n];
  return power === 0n
    ? { mantissa: fraction, exponent: -1074n }
    : { mantissa: fraction | (2n ** 52n), exponent: power - 1075n };
}

/** Quotient rounded to the nearest whole number, halves to the even one. */
function roundHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = 2n * (dividend - quotient * divisor);
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** `f"{double:.2f}"`: two decimals of the exact value of a finite double ≥ 0. */
export function twoDecimals(double: number): string {
  const { mantissa, exponent } = decompose(double);
  const cents = exponent >= 0n ? mantissa * 100n * 2n ** exponent : roundHalfEven(mantissa * 100n, 2n ** -exponent);
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
