/**
 * All networks in one picture: parameters to the right, operations upwards, both by powers of ten; and where labels fit. A
 * picture for a wide page, and one for a phone, whose letters would be too small in the other.
 */
import { scaleLog } from 'd3-scale';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import type {
  NetworkPlot,
  NetworkPlots,
  PlotBox,
  PlottedDot,
  PlottedKey,
  PlottedNetwork,
} from '#calc/conventions/plottedNetworks.ts';
import { inTenths, namedDots } from '#calc/conventions/plottedNetworks.ts';
import { writeExact } from '#calc/numbers/exactJson.ts';
import { shortCount } from '#calc/numbers/units.ts';
import { slugOf } from '../reference.ts';
import type { ListedNetwork } from './list.ts';
import { NETWORK_FAMILIES } from './list.ts';
import { isPage } from './pages.ts';

/** The size of a picture, and what lies around its plane. */
interface Frame {
  width: number;
  height: number;
  edge: PlotBox;
  /** How much larger dots are than the least: room is short on a phone. */
  dots: number;
}

const WIDE: Frame = { width: 960, height: 600, edge: { left: 66, right: 24, top: 24, bottom: 48 }, dots: 1 };
const NARROW: Frame = { width: 330, height: 420, edge: { left: 44, right: 10, top: 24, bottom: 48 }, dots: 0.7 };

/** How far a plane reaches beyond what lies in it: so many times the largest, and the smallest through it. */
const BEYOND = 1.8;

/** The range that holds all of some numbers. */
function rangeOf(numbers: readonly bigint[]): [number, number] {
  const all = numbers.map(Number);
  return [Math.min(...all) / BEYOND, Math.max(...all) * BEYOND];
}

/** The powers of ten in a range. */
function powersIn([from, to]: readonly [number, number]): number[] {
  const first = Math.ceil(Math.log10(from));
  return Array.from({ length: Math.floor(Math.log10(to)) - first + 1 }, (_, step) => 10 ** (first + step));
}

/** The radius of a dot: its area grows with what an accuracy is above one half. */
const radiusOf = (top1: number | undefined): number => (top1 === undefined ? 3 : 2.5 + Math.max(0, top1 - 50) / 8);

/** The picture of some networks. Those that come first have their labels first; a label that has no room is left out. */
function plotOf(networks: readonly PlottedNetwork[], frame: Frame): NetworkPlot {
  const { width, height, edge } = frame;
  const x = scaleLog(rangeOf(networks.map(({ params }) => params)), [edge.left, width - edge.right]);
  const y = scaleLog(rangeOf(networks.map(({ work }) => work)), [height - edge.bottom, edge.top]);
  const dots = networks.map(
    (one): PlottedDot => ({
      ...one,
      x: inTenths(x(Number(one.params))),
      y: inTenths(y(Number(one.work))),
      radius: inTenths(radiusOf(one.top1) * frame.dots),
    }),
  );
  const ticks = (scale: typeof x) =>
    powersIn(scale.domain() as [number, number]).map((power) => ({
      at: inTenths(scale(power)),
      text: shortCount(BigInt(Math.round(power))).replace(/\.0+(?=\D|$)/, ''),
    }));
  return {
    width,
    height,
    plane: { left: edge.left, right: width - edge.right, top: edge.top, bottom: height - edge.bottom },
    dots: namedDots(dots, edge.left, width),
    across: ticks(x),
    up: ticks(y),
  };
}

const workOf = ({ macs, flops, tools }: ListedNetwork, key: PlottedKey): bigint | null =>
  key === 'macs' ? macs : key === 'flops' ? flops : (tools[key] ?? null);

/** Both pictures of all networks by one count, dots in the order of the list. Those that have a page have their labels first. */
export function plotsBy(key: PlottedKey): NetworkPlots {
  const all = NETWORK_FAMILIES.flatMap(({ id, networks }) => networks.map((network) => ({ ...network, family: id })));
  const drawn: (PlottedNetwork & { isFirst: boolean })[] = [];
  const missing: string[] = [];
  for (const listed of all) {
    const { network, family, params, top1 } = listed;
    const work = workOf(listed, key);
    if (work === null || work === 0n || params === 0n) missing.push(network.name);
    else
      drawn.push({
        name: network.name,
        id: slugOf(network.name),
        family,
        params,
        work,
        top1,
        isFirst: isPage(network),
      });
  }
  const place = new Map(drawn.map(({ name }, index) => [name, index]));
  const networks = drawn.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst)).map(({ isFirst: _, ...one }) => one);
  const inOrder = ({ dots, ...plot }: NetworkPlot): NetworkPlot => ({
    ...plot,
    dots: dots.toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0)),
  });
  return { wide: inOrder(plotOf(networks, WIDE)), narrow: inOrder(plotOf(networks, NARROW)), missing };
}

/** All counts that a picture may be of. */
export const PLOTTED_KEYS = CONVENTIONS.map(({ key }) => key as PlottedKey);

/** Both pictures by a count as a file that the page fetches. */
export const plotJson = (key: string): string => writeExact(plotsBy(key as PlottedKey));
