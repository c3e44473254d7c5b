/** All networks in one picture: parameters to the right, operations upwards, both by powers of ten; and where labels fit. */
import { scaleLog } from 'd3-scale';
import { shortCount } from '#calc/numbers/units.ts';

export interface PlottedNetwork {
  name: string;
  params: bigint;
  macs: bigint;
  /** Published top-1 accuracy in per cent, where there is one. */
  top1?: number | undefined;
}

interface Dot extends PlottedNetwork {
  x: number;
  y: number;
  radius: number;
  label?: { x: number; y: number; anchor: 'start' | 'end' };
}

interface Tick {
  at: number;
  text: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Plot {
  width: number;
  height: number;
  /** Where the plane lies in it. */
  plane: Box;
  dots: readonly Dot[];
  across: readonly Tick[];
  up: readonly Tick[];
}

const [WIDTH, HEIGHT] = [960, 600];
const EDGE = { left: 66, right: 24, top: 18, bottom: 48 };

/** How wide a character of a label is at most, and how high a line of it, in the units of the picture. */
const [ADVANCE, LINE] = [7.4, 15];

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The powers of ten that hold all of some numbers. */
function decades(numbers: readonly bigint[]): [number, number] {
  const logs = numbers.map((one) => Math.log10(Number(one)));
  return [10 ** Math.floor(Math.min(...logs)), 10 ** Math.ceil(Math.max(...logs))];
}

/** The radius of a dot: its area grows with what an accuracy is above one half. */
const radiusOf = (top1: number | undefined): number => (top1 === undefined ? 3 : 2.5 + Math.max(0, top1 - 50) / 8);

const boxOf = ({ x, y, radius }: Dot): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Labels a dot on its right or on its left, where nothing is. */
function labelled(dot: Dot, taken: Box[]): Dot {
  const width = dot.name.length * ADVANCE;
  for (const anchor of ['start', 'end'] as const) {
    const x = anchor === 'start' ? dot.x + dot.radius + 4 : dot.x - dot.radius - 4;
    const left = anchor === 'start' ? x : x - width;
    const box = { left, right: left + width, top: dot.y - LINE / 2, bottom: dot.y + LINE / 2 };
    const inside = box.left > EDGE.left && box.right < WIDTH;
    if (!inside || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    return { ...dot, label: { x, y: dot.y + 4.5, anchor } };
  }
  return dot;
}

/** The picture of some networks. Those that come first have their labels first; a label that has no room is left out. */
export function plotOf(networks: readonly PlottedNetwork[]): Plot {
  const x = scaleLog(decades(networks.map(({ params }) => params)), [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLog(decades(networks.map(({ macs }) => macs)), [HEIGHT - EDGE.bottom, EDGE.top]);
  const dots = networks.map(
    (one): Dot => ({
      ...one,
      x: x(Number(one.params)),
      y: y(Number(one.macs)),
      radius: radiusOf(one.top1),
    }),
  );
  const taken = dots.map(boxOf);
  const ticks = (scale: typeof x): Tick[] => {
    const [from, to] = scale.domain() as [number, number];
    const powers = Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, step) => from * 10 ** step);
    return powers.map((power) => ({
      at: scale(power),
      text: shortCount(BigInt(Math.round(power))).replace(/\.0+(?=\D|$)/, ''),
    }));
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    plane: { left: EDGE.left, right: WIDTH - EDGE.right, top: EDGE.top, bottom: HEIGHT - EDGE.bottom },
    dots: dots.map((dot) => labelled(dot, taken)),
    across: ticks(x),
    up: ticks(y),
  };
}
