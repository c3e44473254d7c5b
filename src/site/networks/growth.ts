/** How counts grow, as pictures: what becomes larger to the right, and upwards how many times the first count the others are. */
import { scaleLinear } from 'd3-scale';
import { inTenths } from '#calc/conventions/plottedNetworks.ts';
import { GROWTH } from './counted.ts';
import type { Grown, GrownLine, GrownPoint } from './growthRun.ts';
import { readGrown } from './growthRun.ts';

/** What is drawn of each point. */
export const GROWN_COUNTS = ['params', 'macs'] as const;

type GrownCount = (typeof GROWN_COUNTS)[number];

interface DrawnPoint {
  x: number;
  y: number;
}

/** A line of the picture: one count at all values. */
interface DrawnLine {
  count: GrownCount;
  points: readonly DrawnPoint[];
  path: string;
}

interface GrowthTick {
  at: number;
  text: string;
}

interface GrowthPicture {
  width: number;
  height: number;
  plane: { left: number; right: number; top: number; bottom: number };
  lines: readonly DrawnLine[];
  /** What the last point of each count is called, and where that stands. */
  ends: readonly { count: GrownCount; x: number; y: number; times: string }[];
  /** Where each kind of block begins, where there are several. */
  names: readonly { x: number; y: number; name: string }[];
  across: readonly GrowthTick[];
  up: readonly GrowthTick[];
  /** What is counted at the least value and at the largest. */
  first: GrownPoint;
  last: GrownPoint;
}

/** Whether anything was counted: only a build does. */
export const isGrowthCounted = (): boolean => GROWTH !== '';

/** What was read: the build puts it there before any page asks. */
let read: Grown | undefined;

/** The lines of what grows. */
export function grownLines(id: string): readonly GrownLine[] {
  read ??= readGrown(GROWTH);
  const lines = read[id];
  if (!lines)
    throw new ReferenceError(`there is no growth '${id}': content/growth.yaml has ${Object.keys(read).join(', ')}`);
  return lines;
}

/** What is counted at one value of what grows. */
export function grownAt(id: string, at: string): GrownPoint {
  const points = grownLines(id).flatMap(({ points: all }) => all);
  const point = points.find((one) => one.at === at);
  if (!point)
    throw new ReferenceError(`'${id}' is not counted at '${at}', but at ${points.map((one) => one.at).join(', ')}`);
  return point;
}

/** `other / first` in hundredths, rounded half up, as it is written. */
export function timesText(first: bigint, other: bigint): string {
  const hundredths = (200n * other + first) / (2n * first);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

const [WIDTH, HEIGHT] = [360, 284];
const PLANE = { left: 34, right: 348, top: 44, bottom: 236 };

/** How far apart two words of an axis stand at least. */
const APART = 30;

/** How far above its last point a line is named, and how far below. */
const [ABOVE, BELOW] = [9, 20];

/** The values that have room below the axis, from the left. */
function roomy(ticks: readonly GrowthTick[]): GrowthTick[] {
  const kept: GrowthTick[] = [];
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= APART) kept.push(tick);
  return kept;
}

/** The picture of what grows: a line for each count, broken where the kind of block changes. */
export function growthPicture(id: string): GrowthPicture {
  const grown = grownLines(id);
  const points = grown.flatMap(({ points: all }) => all);
  const first = points[0] as GrownPoint;
  const last = points.at(-1) as GrownPoint;
  const timesOf = (point: GrownPoint, count: GrownCount): number => Number(point[count]) / Number(first[count]);
  const largest = Math.max(...points.flatMap((point) => GROWN_COUNTS.map((count) => timesOf(point, count))));
  const x = scaleLinear([Number(first.at), Number(last.at)], [PLANE.left + 10, PLANE.right - 10]);
  const y = scaleLinear([0, largest], [PLANE.bottom, PLANE.top]).nice(5);
  const placed = (point: GrownPoint, count: GrownCount): DrawnPoint => ({
    x: inTenths(x(Number(point.at))),
    y: inTenths(y(timesOf(point, count))),
  });
  const lines = GROWN_COUNTS.flatMap((count) =>
    grown.map(({ points: all }): DrawnLine => {
      const drawn = all.map((point) => placed(point, count));
      return { count, points: drawn, path: `M${drawn.map((one) => `${one.x} ${one.y}`).join('L')}` };
    }),
  );
  const ends = GROWN_COUNTS.map((count) => {
    const end = placed(last, count);
    // The lower line is named below itself where there is room: the upper one runs above it.
    const isLower = count === 'params' && end.y + BELOW < PLANE.bottom;
    return { count, x: end.x + 6, y: end.y + (isLower ? BELOW : -ABOVE), times: timesText(first[count], last[count]) };
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    plane: PLANE,
    lines,
    ends,
    names: grown.flatMap(({ name, points: [begins] }) =>
      name === undefined || !begins ? [] : [{ name, x: placed(begins, 'macs').x, y: PLANE.bottom - 9 }],
    ),
    across: roomy(points.map(({ at }) => ({ at: inTenths(x(Number(at))), text: at }))),
    first,
    last,
    up: y.ticks(5).map((times) => ({ at: inTenths(y(times)), text: String(times) })),
  };
}
