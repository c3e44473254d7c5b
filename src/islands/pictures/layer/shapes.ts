/** What a picture of a layer is made of: parts that light together, each of outlines and texts, in units of its drawing. */
import type { Quantity } from '#calc/fields/fields.ts';
import { shortCount } from '#calc/numbers/units.ts';

/** A piece of text, and the quantity whose hue it wears. */
export type Span = readonly [text: string, quantity?: Quantity];

export interface PlacedText {
  x: number;
  y: number;
  spans: readonly Span[];
  anchor?: 'middle' | 'end';
  /** True for a head. */
  strong?: true;
}

export interface Outline {
  d: string;
  look: 'face' | 'side' | 'cells' | 'split' | 'gap' | 'kept' | 'tick';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A tensor, an operation, or a line of the key. */
export interface DrawnPart {
  /** Names of the tensors or operations that it stands for: what the ledger calls its rows. */
  of: readonly string[];
  /** What it is, for who hears it; a line of the key repeats what others say. */
  says?: string;
  quantity: Quantity;
  /** All quantities that it is made of. */
  quantities: readonly Quantity[];
  box: Box;
  outlines: readonly Outline[];
  labels: readonly PlacedText[];
}

/** Size of all text, and the height of a line of it. */
export const TEXT = 13;
export const LINE = 17;

/** How wide a text is at most, by its letters: Chinese ones are as wide as they are tall. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[⺀-￯]/.test(letter) ? 1 : /[mwMW%]/.test(letter) ? 0.84 : 0.53), 0) * TEXT;

export const spansWidth = (spans: readonly Span[]): number => widthOf(spans.map(([text]) => text).join(''));

/** A size where room is short: exact below a million, else in three digits. */
export const sizeText = (size: bigint): string =>
  size < 1_000_000n
    ? size.toString().replace(/\B(?=(\d{3})+$)/g, ',')
    : shortCount(size).replace('1.00 × ', '').replace(' × ', '·');

export const round = (length: number): number => Math.round(length * 10) / 10;

/** The outline of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Thinner than this nothing is drawn. */
const HAIRLINE = 2.5;
/** A side this many times longer than the next shorter one is broken. */
const BREAK_FROM = 12;
const LARGEST_UNIT = 12;
/** No side is longer than the widest drawing. */
const LONGEST_SIDE = 640;

/** One scale for all sides of several boxes. */
export interface SideScale {
  /** Units of the drawing a number. */
  unit: number;
  length: (size: number) => number;
  broken: (size: number) => boolean;
}

/** The longest side that is drawn to scale: all, unless one is far longer than the rest. */
function longestWhole(sides: readonly number[]): number {
  const [first = 1, second = 1] = [...new Set(sides.filter((side) => side > 1))].sort((a, b) => b - a);
  return second > 1 && first > second * BREAK_FROM ? second : first;
}

/** The largest scale at which `fits` holds, or the smallest there is. */
export function scaleFor<T>(sides: readonly number[], fits: (scale: SideScale) => T | null): T | null {
  const whole = longestWhole(sides);
  const largest = Math.min(LARGEST_UNIT, LONGEST_SIDE / whole);
  for (let unit = largest; unit * whole > HAIRLINE; unit *= 0.93) {
    const broken = (size: number) => size > whole;
    const length = (size: number) => (broken(size) ? whole * unit * 5 : Math.max(HAIRLINE, size * unit));
    const found = fits({ unit, length, broken });
    if (found) return found;
  }
  return null;
}

/** Across a box where a side of it is longer than it is drawn: paper between two strokes. */
export function breakMarks({ x, y, width, height }: Box, down: boolean): Outline[] {
  const at = down ? y + height * 0.6 : x + width * 0.6;
  const stroke = (by: number) =>
    down
      ? `M${round(x - 3)} ${round(at + by + 2)}L${round(x + width + 3)} ${round(at + by - 2)}`
      : `M${round(at + by + 2)} ${round(y - 3)}L${round(at + by - 2)} ${round(y + height + 3)}`;
  return [
    { d: stroke(0), look: 'gap' },
    { d: stroke(-3) + stroke(3), look: 'cells' },
  ];
}
