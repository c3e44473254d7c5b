/** A shape as one text for each axis, and back. */
import { toAscii } from '#calc/numbers/exact.ts';

/** A text without what Python prints around a shape: `torch.Size([1, 3])` is `1, 3`. */
const bare = (text: string): string =>
  toAscii(text)
    .replace(/^(?:torch\.)?Size\s*\((.*)\)$/, '$1')
    .trim()
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim();

/** The texts of the axes in the text of a shape: `(2, 3)` is `2` and `3`. */
export const splitShape = (text: string): readonly string[] =>
  bare(text)
    .replace(/,\s*$/, '')
    .split(/\s*,\s*|\s+/);

/** The text of a shape of these axes, which `splitShape` takes apart again; an empty axis stays one. */
export function composeShape(parts: readonly string[]): string {
  const closed = parts.length === 1 || parts.at(-1) === '';
  return `(${parts.join(', ')}${closed ? ',' : ''})`;
}

/** `1,024` is one size with its separator: no size begins with a zero. */
const isSeparated = (ascii: string): boolean => /^\d{1,3}(,\d{3})+$/.test(ascii) && ascii.includes(',0');

/** True for a text that is a whole shape rather than the size of one axis. */
export function isWholeShape(text: string): boolean {
  const ascii = toAscii(text);
  return /[,([]|\d\s+\d/.test(ascii) && !isSeparated(ascii);
}

/** The texts with that of one axis replaced, as the text of a shape; a whole shape takes the place of all. */
export function withAxis(parts: readonly string[], at: number, text: string): string {
  if (isWholeShape(text)) return composeShape(splitShape(text));
  return composeShape(parts.map((part, index) => (index === at ? text.replace(/[,，\s]/g, '') : part)));
}

/** A long size in few letters: exactly `1.5 × 10` to a power, or about `2 × 10` to it. `null` for what is no long number. */
export function inPowers(text: string): { about: boolean; lead: string; power: number } | null {
  if (!/^[1-9]\d{4,}$/.test(text)) return null;
  const power = text.length - 1;
  if (/^\d\d0*$/.test(text))
    return { about: false, lead: text.slice(0, 2).replace(/(.)0/, '$1').split('').join('.'), power };
  const lead = Math.round(Number(text.slice(0, 2)) / 10);
  return { about: true, lead: String(lead === 10 ? 1 : lead), power: lead === 10 ? power + 1 : power };
}
