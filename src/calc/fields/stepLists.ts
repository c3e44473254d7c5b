/** Steps of lists of sizes and of decimals: lists.ts gives them to the fields that hold such. */
import type { Sizes } from './fields.ts';
import { isList, isShape } from './fields.ts';
import type { Stepping } from './step.ts';
import { clamped, fromWord } from './step.ts';

const isNumber = (part: string): boolean => /^-?\d+$/.test(part);

/** All sizes of a list of a given rank, one of a shape (the last if not said); words among them stay: `7,None` → `8,None`. */
export const stepSizes: Stepping = (value, by, spec, side) => {
  if (typeof value === 'string' && spec.words?.includes(value)) return fromWord(value, spec);
  const parts: readonly string[] = isList(value) ? value.map(String) : String(value).split(',');
  const last = parts.findLastIndex(isNumber);
  if (last < 0) return undefined;
  const shape = isShape(spec);
  const moves = (index: number) =>
    shape ? index === (side ?? last) : parts.length === 1 || side === undefined || side === index;
  const moved = parts.map((part, index) =>
    isNumber(part) && moves(index) ? clamped(BigInt(part) + by, spec) : isNumber(part) ? BigInt(part) : part,
  );
  if (!moved.every((part) => typeof part === 'bigint')) return moved.join(',');
  const sizes: Sizes = moved;
  return !shape && sizes.every((size) => size === sizes[0]) ? sizes[0] : sizes;
};

const WRITTEN = /^(-?)(\d*)(?:\.(\d*))?(e.*)?$/;

/** A decimal stepped at its last digit, exactly and on its text: `0.5` → `0.6`, `9.9` → `10.0`, `1e-05` → `2e-05`. */
function stepText(text: string, by: bigint): string | undefined {
  const read = WRITTEN.exec(text);
  if (!read || !/\d/.test(text)) return undefined;
  const [, sign = '', whole = '', places = '', power = ''] = read;
  const stepped = BigInt(`${sign}${whole}${places}`) + by;
  const digits = String(stepped < 0n ? -stepped : stepped).padStart(places.length + 1, '0');
  const cut = digits.length - places.length;
  return `${stepped < 0n ? '-' : ''}${digits.slice(0, cut)}${places && `.${digits.slice(cut)}`}${power}`;
}

/** One decimal, or each of several; `None` stays, and so does what would grow too long for its field. */
export const stepDecimals: Stepping = (value, by) => {
  const parts = String(value)
    .split(',')
    .map((part) => stepText(part, by));
  return parts.every((part) => part !== undefined && part.length <= LONGEST) ? parts.join(',') : undefined;
};

/** Characters of the longest decimal that a field takes. */
export const LONGEST = 40;
