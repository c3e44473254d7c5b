/** Pictures of measured speeds: a figure to the right, the time of an image upwards, both by powers of ten. */
import { scaleLog } from 'd3-scale';
import type { Timing, TimingFigure } from './timings.ts';
import { followed } from './timings.ts';

/** A network that has a number in the pictures. */
export interface NumberedTiming {
  number: number;
  timing: Timing;
}

interface ScatterTick {
  at: number;
  /** The power of ten. */
  power: number;
}

export interface Scatter {
  width: number;
  height: number;
  plane: { left: number; right: number; top: number; bottom: number };
  /** All networks in one path: a point each, where they do not fall on one. */
  points: string;
  named: readonly { number: number; x: number; y: number }[];
  /** The line that comes nearest to all points. */
  line: { x1: number; y1: number; x2: number; y2: number };
  across: readonly ScatterTick[];
  up: readonly ScatterTick[];
}

const [WIDTH, HEIGHT] = [352, 320];
const PLANE = { left: 52, right: 332, top: 10, bottom: 276 };

function domain(numbers: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))];
}

/** Every `step`-th power of ten of a scale. */
function powers([from, to]: readonly [number, number], step: number): number[] {
  const [first, last] = [Math.round(Math.log10(from)), Math.round(Math.log10(to))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((power) => power % step === 0);
}

/**
 * Points as one path, from left to right, each from the one before: such a path is a third as long where it travels.
 * Points that fall on one place are one.
 */
function pointsOf(places: readonly { x: number; y: number }[]): string {
  const whole = places.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const sorted = [...new Map(whole.map((one) => [`${one.x} ${one.y}`, one])).values()].sort(
    (a, b) => a.x - b.x || a.y - b.y,
  );
  let [x, y] = [0, 0];
  return sorted
    .map((one) => {
      const step = `m${one.x - x} ${one.y - y}h0`.replace(' -', '-');
      [x, y] = [one.x, one.y];
      return step;
    })
    .join('');
}

/** The picture of one figure. */
export function scatterOf(
  timings: readonly Timing[],
  figure: TimingFigure,
  numbered: readonly NumberedTiming[],
): Scatter {
  const [figures, seconds] = [domain(timings.map((one) => one[figure])), domain(timings.map((one) => one.seconds))];
  const x = scaleLog(figures, [PLANE.left, PLANE.right]);
  const y = scaleLog(seconds, [PLANE.bottom, PLANE.top]);
  const place = (one: Timing) => ({ x: x(one[figure]), y: y(one.seconds) });
  const { slope, level } = followed(timings, figure);
  const onLine = (at: number) => ({ x: x(at), y: y(10 ** (level + slope * Math.log10(at))) });
  const least = Math.min(...timings.map((one) => one[figure]));
  const [from, to] = [onLine(least), onLine(Math.max(...timings.map((one) => one[figure])))];
  return {
    width: WIDTH,
    height: HEIGHT,
    plane: PLANE,
    points: pointsOf(timings.map(place)),
    named: numbered.map(({ number, timing }) => ({ number, ...place(timing) })),
    line: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    across: powers(figures, 1).map((power) => ({ at: x(10 ** power), power })),
    up: powers(seconds, 1).map((power) => ({ at: y(10 ** power), power })),
  };
}
