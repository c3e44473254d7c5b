/** What a chapter may say of measured speeds: each claim is worked out anew from the rows of its source. */
import { grouped } from '#calc/numbers/units.ts';
import type { Timing, TimingFigure } from './timings.ts';
import { FIGURES, followed, timesTheLine, timingOf, timingSource } from './timings.ts';

/** What `<Timing>` asks. */
export interface AskedTiming {
  /** A network and the size of its images; `from` says by which source, the first if not said. */
  of?: string;
  size?: string;
  from?: string;
  /** What is told of it. */
  by?: string;
  /** The network that it is divided by, on images of the same size or of `per-size`. */
  per?: string;
  'per-size'?: string;
  /** A figure, and how well time follows it: by rank, on logarithmic scales, or the exponent. */
  rank?: string;
  log?: string;
  slope?: string;
  /** How many rows there are, or networks. */
  count?: string;
  /** Rows whose figure lies between two numbers in G: how many, or the longest time by the shortest. */
  among?: string;
  least?: string;
  most?: string;
  digits?: string;
}

const isFigure = (name: string): name is TimingFigure => (FIGURES as readonly string[]).includes(name);

function figureNamed(name: string): TimingFigure {
  if (!isFigure(name)) throw new ReferenceError(`time may follow ${FIGURES.join(', ')}, not '${name}'`);
  return name;
}

/** What is told of one network, as a number. */
const NUMBERS: Readonly<Record<string, (timing: Timing) => number>> = {
  speed: ({ seconds }) => 1 / seconds,
  time: ({ seconds }) => seconds,
  macs: ({ macs }) => macs,
  activations: ({ activations }) => activations,
  parameters: ({ parameters }) => parameters,
  // Operations a second, 2 × MACs.
  rate: ({ macs, seconds }) => (2 * macs) / seconds,
};

/** What is told of one network, as it is written. */
const WRITTEN: Readonly<Record<string, (timing: Timing) => string>> = {
  speed: ({ written }) => grouped(BigInt(Math.round(Number(written.images_per_second)))),
  macs: ({ written }) => `${written.GMACs} G`,
  activations: ({ written }) => `${written.activations_M} M`,
  parameters: ({ written }) => `${written.parameters_M} M`,
};

const short = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));

function aboutOne({ of = '', size = '224', by = '', from, digits = '2', ...asked }: AskedTiming): string {
  const found = timingOf(of, Number(size), from);
  const number = NUMBERS[by];
  if (asked.per !== undefined && number) {
    const other = timingOf(asked.per, Number(asked['per-size'] ?? size), from);
    return short(number(found) / number(other), Number(digits));
  }
  if (by === 'rate') return `${short((NUMBERS.rate as (one: Timing) => number)(found) / 1e12, Number(digits))} TFLOPS`;
  if (by.startsWith('line-')) {
    const { timings } = timingSource(from);
    return short(timesTheLine(timings, figureNamed(by.slice(5)))[timings.indexOf(found)] as number, Number(digits));
  }
  const write = WRITTEN[by];
  if (!write) throw new ReferenceError(`nothing is told of a network by '${by}'`);
  return write(found);
}

function aboutSome({ among = '', least = '', most = '', by, from, digits = '2' }: AskedTiming): string {
  const figure = figureNamed(among);
  const [low, high] = [Number(least) * 1e9, Number(most) * 1e9];
  const seconds = timingSource(from)
    .timings.filter((one) => one[figure] >= low && one[figure] <= high)
    .map((one) => one.seconds);
  if (by === 'count') return grouped(BigInt(seconds.length));
  return short(Math.max(...seconds) / Math.min(...seconds), Number(digits));
}

/** The text of a claim. Throws where nothing of the kind can be told. */
export function timingText(asked: AskedTiming): string {
  const { timings } = timingSource(asked.from);
  if (asked.count === 'rows') return grouped(BigInt(timings.length));
  if (asked.count === 'networks') return grouped(BigInt(new Set(timings.map(({ network }) => network)).size));
  if (asked.by === 'machine') return timingSource(asked.from).machine;
  for (const kind of ['rank', 'log', 'slope'] as const) {
    const figure = asked[kind];
    if (figure !== undefined) return followed(timings, figureNamed(figure))[kind].toFixed(2);
  }
  return asked.among === undefined ? aboutOne(asked) : aboutSome(asked);
}
