/** The number of a figure `by` units of its last digit further, never down to zero: `4.09` and 1 make `4.10`. */
export function stepFigure(number: string, by: bigint): string {
  const [mantissa = '', exponent] = number.split('e');
  const places = mantissa.split('.')[1]?.length ?? 0;
  const moved = BigInt(mantissa.replace(/[.,]/g, '')) + by;
  const digits = (moved < 1n ? 1n : moved).toString().padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const written = mantissa.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return written + (part && `.${part}`) + (exponent === undefined ? '' : `e${exponent}`);
}
