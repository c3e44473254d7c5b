/** The roofline of a machine, and layers under it: FLOPs a byte to the right, FLOPS upwards, both by powers of ten. */
import { scaleLog } from 'd3-scale';
import { valuesMoved } from '#calc/costs/traffic.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { below, per, ratio, times } from '#calc/numbers/ratio.ts';
import { BYTES } from '#calc/numbers/units.ts';
import rooflineText from '#content/roofline.yaml?raw';
import { readRoofLayers } from '../schemas/timings.ts';
import type { Machine } from './machines.ts';

/** The layers of the picture, in the order of their numbers. */
export const ROOF_LAYERS = readRoofLayers(rooflineText);

/** What is asked of a layer: its operations, and the shapes of what it takes and gives. */
interface Counted {
  flops: bigint;
  parameters: bigint;
  input_shape: readonly bigint[];
  output_shape: readonly bigint[];
}

export interface RoofLayer {
  flops: bigint;
  /** Numbers that are moved at least, and their bytes in float16. */
  values: bigint;
  bytes: bigint;
  intensity: Ratio;
  /** Operations a second at most. */
  speed: Ratio;
  /** Seconds at least. */
  seconds: Ratio;
}

/** A layer under the roof of a machine, at float16. */
export function underRoof({ peak, bandwidth, ridge }: Machine, layer: Counted): RoofLayer {
  const values = valuesMoved(layer);
  const bytes = values * BYTES.float16;
  const intensity = ratio(layer.flops, bytes);
  const speed = below(intensity, ridge) ? times(intensity, bandwidth.value) : peak.value;
  return { flops: layer.flops, values, bytes, intensity, speed, seconds: per(ratio(layer.flops), speed) };
}

const [WIDTH, HEIGHT] = [440, 340];
const PLANE = { left: 58, right: 424, top: 34, bottom: 288 };
/** FLOPs a byte, and FLOPS, from and to. */
const [ACROSS, UP] = [
  [0.1, 10_000],
  [1e11, 1e15],
] as const;

const asNumber = ({ over, under }: Ratio): number => Number(over) / Number(under);

/** The powers of ten at the ends of an axis. */
const spanOf = ([from, to]: readonly [number, number]) =>
  [Math.round(Math.log10(from)), Math.round(Math.log10(to))] as const;

const powersOf = ([from, to]: readonly [number, number]): number[] => {
  const [first, last] = spanOf([from, to]);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** How far numbers stand apart, and how far one is lowered that has no room. */
const [ROOM, LOWERED] = [21, 30];

/** Where the number of each dot stands: at the dot, or below it where another has its place. */
function apart(dots: readonly { x: number; y: number }[]) {
  return dots.map(({ x, y }, index) => {
    const near = dots.slice(0, index).some((other) => Math.hypot(other.x - x, other.y - y) < ROOM);
    return { x, y, at: near ? y + LOWERED : y };
  });
}

/** The intensity at which words stand along the slope, and how far they keep from it. */
const [MIDDLE, KEPT] = [3, 17];

function slopeOf(x: (intensity: number) => number, y: (speed: number) => number, bandwidth: number) {
  const along = [x(10) - x(1), y(10) - y(1)] as const;
  const length = Math.hypot(...along);
  return {
    x: x(MIDDLE) + (KEPT * along[1]) / length,
    y: y(MIDDLE * bandwidth) - (KEPT * along[0]) / length,
    turn: (Math.atan2(along[1], along[0]) * 180) / Math.PI,
  };
}

/** The picture: the roof as a path, and where each layer stands under it. */
export function rooflineOf(machine: Machine, layers: readonly RoofLayer[]) {
  const x = scaleLog([...ACROSS], [PLANE.left, PLANE.right]);
  const y = scaleLog([...UP], [PLANE.bottom, PLANE.top]);
  const [peak, bandwidth, ridge] = [machine.peak.value, machine.bandwidth.value, machine.ridge].map(asNumber) as [
    number,
    number,
    number,
  ];
  const corner = { x: x(ridge), y: y(peak) };
  return {
    width: WIDTH,
    height: HEIGHT,
    plane: PLANE,
    /** From which power of ten to which each axis goes. */
    spans: { across: spanOf(ACROSS), up: spanOf(UP) },
    corner,
    /** Where words stand along the slope, and how it falls, in degrees. */
    slope: slopeOf(x, y, bandwidth),
    roof: `M${PLANE.left} ${y(ACROSS[0] * bandwidth).toFixed(1)}L${corner.x.toFixed(1)} ${corner.y.toFixed(1)}H${PLANE.right}`,
    dots: apart(layers.map(({ intensity, speed }) => ({ x: x(asNumber(intensity)), y: y(asNumber(speed)) }))),
    across: powersOf(ACROSS).map((power) => ({ at: x(10 ** power), power })),
    up: powersOf(UP).map((power) => ({ at: y(10 ** power), power })),
  };
}
