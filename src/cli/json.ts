/** What `--json` prints. */

/** JSON on several lines; whole numbers as numbers up to 2⁵³ − 1, as strings beyond. */
export function toJson(value: object): string {
  const whole = (_: string, one: unknown) =>
    typeof one !== 'bigint' ? one : one <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(one) : String(one);
  // A shape stays on one line.
  return JSON.stringify(value, whole, 2).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, inside: string) => `[${inside.replace(/\s+/g, ' ')}]`,
  );
}
