/** Data as JSON with whole numbers exact at any size: `25557032n` as text, since a number of JSON is not exact beyond 2⁵³. */

const WHOLE = /^-?\d+n$/;

export const writeExact = (data: unknown): string =>
  JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));

/** Reads what `writeExact` has written. */
export const readExact = (text: string): unknown =>
  JSON.parse(text, (_, value) => (typeof value === 'string' && WHOLE.test(value) ? BigInt(value.slice(0, -1)) : value));
