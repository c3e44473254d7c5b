/** Networks in one picture, as the build lays it out and a page draws it: parameters to the right, operations upwards; and where names fit. */
import type { ToolKey } from './define.ts';

/** What the picture counts upwards: by the book, or as a tool prints it. */
export type PlottedKey = 'flops' | 'macs' | ToolKey;

export interface PlottedNetwork {
  name: string;
  /** The anchor of its line in the list of all. */
  id: string;
  /** The anchor of its family in the list of all. */
  family: string;
  params: bigint;
  work: bigint;
  /** Published top-1 accuracy in per cent, where there is one. */
  top1?: number | undefined;
}

export interface PlottedDot extends PlottedNetwork {
  x: number;
  y: number;
  radius: number;
  /** None where nothing else leaves it room. */
  label?: { x: number; y: number; anchor: 'start' | 'end' };
}

interface Tick {
  at: number;
  text: string;
}

/** A part of the plane. */
export interface PlotBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface NetworkPlot {
  width: number;
  height: number;
  /** Where the plane lies in it. */
  plane: PlotBox;
  dots: readonly PlottedDot[];
  across: readonly Tick[];
  up: readonly Tick[];
}

/** A picture for a wide page and one for a phone, and the networks that neither can show: of which a tool gives no number, or 0. */
export interface NetworkPlots {
  wide: NetworkPlot;
  narrow: NetworkPlot;
  missing: readonly string[];
}

/** How wide a character of a label is at most, and how high a line of it, in the units of a picture. */
const [ADVANCE, LINE] = [7.4, 15];

const meet = (a: PlotBox, b: PlotBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOf = ({ x, y, radius }: PlottedDot): PlotBox => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** To tenths: more is not seen. */
export const inTenths = (value: number): number => Math.round(value * 10) / 10;

/** A dot with its name on its right or on its left, where nothing is; without one where there is no room. */
function named({ label: _, ...dot }: PlottedDot, taken: PlotBox[], from: number, to: number): PlottedDot {
  const width = dot.name.length * ADVANCE;
  for (const anchor of ['start', 'end'] as const) {
    const x = anchor === 'start' ? dot.x + dot.radius + 4 : dot.x - dot.radius - 4;
    const left = anchor === 'start' ? x : x - width;
    const box = { left, right: left + width, top: dot.y - LINE / 2, bottom: dot.y + LINE / 2 };
    const inside = box.left > from && box.right < to;
    if (!inside || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    return { ...dot, label: { x: inTenths(x), y: inTenths(dot.y + 4.5), anchor } };
  }
  return dot;
}

/** Dots with their names, between two verticals. Those that come first have theirs first. */
export function namedDots(dots: readonly PlottedDot[], from: number, to: number): PlottedDot[] {
  const taken = dots.map(boxOf);
  return dots.map((dot) => named(dot, taken, from, to));
}

/** The dots of a picture where some families are lit: of those alone the names stand. Where none is, all as they are. */
export function litDots({ dots, plane, width }: NetworkPlot, lit: ReadonlySet<string>): readonly PlottedDot[] {
  if (lit.size === 0) return dots;
  const bright = namedDots(
    dots.filter(({ family }) => lit.has(family)),
    plane.left,
    width,
  );
  const dark = dots.filter(({ family }) => !lit.has(family)).map(({ label: _, ...dot }) => dot);
  return [...dark, ...bright];
}
