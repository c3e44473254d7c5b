/** What a picture of a layer is made of: parts that light together, each of outlines and texts, in units of its drawing. */
import type { Quantity } from '#calc/fields/fields.ts';
import { countFor } from '#calc/numbers/units.ts';

/** A piece of text, and the quantity whose hue it wears. */
export type Span = readonly [text: string, quantity?: Quantity | undefined];

export interface PlacedText {
  x: number;
  y: number;
  spans: readonly Span[];
  anchor?: 'middle' | 'end';
  /** True for a head. */
  strong?: true;
}

export type Outline = readonly [look: 'face' | 'side' | 'cells' | 'split' | 'gap' | 'kept' | 'tick', path: string];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A tensor, an operation, or a line of the key. */
export interface DrawnPart {
  /** Names of the tensors or operations that it stands for: what the ledger calls its rows. */
  of: string;
  /** What it is, for who hears it; a line of the key repeats what others say. */
  says?: string;
  quantity: Quantity;
  box: Box;
  outlines: Outline[];
  labels: PlacedText[];
}

/** Size of all text, and the height of a line of it. */
export const TEXT = 13;
export const LINE = 17;

/** How wide a text is at most, by its letters: Chinese ones are as wide as they are tall, with space beside others. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += letter > '⺀' ? 1.05 : /[mwMW%]/.test(letter) ? 0.84 : 0.53;
  return width * TEXT;
};

/** A size where room is short: exact below a million, else in three digits. */
export const sizeText = (size: bigint): string => countFor(size).replace('1.00 × ', '').replace(' × ', '·');

/** A path, its numbers to a tenth; what is a path already stays as it is. */
export const path = (texts: TemplateStringsArray, ...parts: (number | string)[]): string =>
  String.raw({ raw: texts }, ...parts.map((part) => (typeof part === 'string' ? part : Math.round(part * 10) / 10)));

/** The outline of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string => path`M${x} ${y}h${width}v${height}h${-width}z`;

/** Thinner than this nothing is drawn. */
const HAIRLINE = 2.5;
/** A side this many times longer than the next shorter one is broken. */
const BREAK_FROM = 30;
const LARGEST_UNIT = 12;
/** No side is longer than the widest drawing. */
const LONGEST_SIDE = 640;

/** How long a side of so many numbers is drawn; those longer than `whole` are broken. */
export type Length = (size: number) => number;

/** The longest side of these that is drawn to scale: a longer one is far longer than the rest. */
export function wholeSide(sides: number[]): number {
  const [first = 1, second = 1] = [...new Set(sides)].sort((a, b) => b - a);
  return second > 1 && first > second * BREAK_FROM ? second : first;
}

/** The largest scale at which `fits` finds a place for boxes whose longest whole side is this, or none. All are drawn to it. */
export function scaleFor<T>(whole: number, fits: (length: Length) => T | undefined): T | undefined {
  for (let unit = Math.min(LARGEST_UNIT, LONGEST_SIDE / whole); unit * whole > HAIRLINE; unit *= 0.93) {
    const found = fits((size) => (size > whole ? whole * unit * 5 : Math.max(HAIRLINE, size * unit)));
    if (found) return found;
  }
  return undefined;
}

/** A strip of paper across a box whose rows or columns are more than are drawn to scale. */
export const breakMarks = ({ x, y, width, height }: Box, rows: number, columns: number, whole: number): Outline => [
  'gap',
  (rows > whole ? path`M${x - 3} ${y + height * 0.6}l${width + 6}-4` : '') +
    (columns > whole ? path`M${x + width * 0.6} ${y - 3}l-4 ${height + 6}` : ''),
];
