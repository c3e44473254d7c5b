/**
 * Fields that hold lists of sizes, or decimals: how they are read and stepped. The layers that have such fields take
 * `field` from here, so that pages without them need not load this.
 */
import type { Parsed } from '../numbers/exact.ts';
import { parseWhole } from '../numbers/exact.ts';
import type { Field, Value } from './fields.ts';
import { plainField, wordIn } from './fields.ts';
import { LONGEST, stepDecimals, stepSizes } from './stepLists.ts';

/** What commas part; one at the end closes a list of one. */
const partsOf = (ascii: string): string[] =>
  ascii
    .replace(/,\s*$/, '')
    .split(',')
    .map((part) => part.trim());

/** A list of sizes; of a given rank, one number may stand for all. With a word among them it is a text. */
function parseSizes(ascii: string, { min, max, rank, within = [] }: Field): Parsed<Value> {
  const parts = partsOf(ascii);
  if (rank !== undefined && parts.length === 1) return parseWhole(parts[0] as string, min, max);
  if (parts.length > 1 && parts.includes('')) return { ok: false, reason: 'sizes' };
  // `1,024` is a thousand with its separator: no size of a list begins with a zero.
  if (parts.length > 1 && parts.some((part) => /^0\d/.test(part))) return { ok: false, reason: 'separator' };
  const read = parts.map((part): Parsed<bigint | string> => {
    const word = wordIn(part, within);
    return word === undefined ? parseWhole(part, min, max) : { ok: true, value: word };
  });
  const refused = read.find((one) => !one.ok);
  if (refused) return refused as Parsed<Value>;
  if (read.length > MOST_DIMENSIONS || (rank !== undefined && read.length !== rank))
    return { ok: false, reason: 'sizes' };
  const values = read.map((one) => (one as { value: bigint | string }).value);
  return { ok: true, value: values.every((one) => typeof one === 'bigint') ? values : values.join(',') };
}

/** No tensor of a book has more dimensions. */
const MOST_DIMENSIONS = 8;

function parseDecimal(ascii: string): Parsed<Value> {
  if (ascii === '') return { ok: false, reason: 'empty' };
  // The length first: the pattern tries each end of a run of digits.
  return ascii.length <= LONGEST && /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(ascii)
    ? { ok: true, value: ascii.toLowerCase() }
    : { ok: false, reason: 'not_number' };
}

/** One decimal or several, parted by commas; the text is kept, and the comma of a list of one. */
function parseDecimals(ascii: string): Parsed<Value> {
  const read = partsOf(ascii).map(parseDecimal);
  const refused = read.find((one) => !one.ok);
  if (refused) return refused;
  const end = read.length === 1 && ascii.endsWith(',') ? ',' : '';
  return { ok: true, value: read.map((one) => (one as { value: Value }).value).join(',') + end };
}

/** What a field of such a kind brings with it. */
const WAYS: Readonly<Partial<Record<Field['kind'], Pick<Field, 'read' | 'step'>>>> = {
  sizes: { read: parseSizes, step: stepSizes },
  decimal: { read: parseDecimal, step: stepDecimals },
  decimals: { read: parseDecimals, step: stepDecimals },
};

/** A field of any kind, as a layer says it. */
export const field: typeof plainField = (kind, quantity, symbol, rest) =>
  plainField(kind, quantity, symbol, { ...WAYS[kind], ...rest });
