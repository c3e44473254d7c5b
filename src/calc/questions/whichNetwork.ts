/**
 * *Which count is this?* of whole networks: a figure from a paper or a tool, alone (`4.1 G`) or with a name (`ResNet-34
 * 2.18 M`), and the networks with a count that rounds to all of its digits.
 */
import { CONVENTIONS } from '../conventions/index.ts';
import { ratio, times } from '../numbers/ratio.ts';
import type { FigureRefusal, Reading } from '../numbers/readFigure.ts';
import { readFigure } from '../numbers/readFigure.ts';
import type { LeadSource } from './figures/leads.ts';
import { isWanted, means } from './whichCount.ts';

/** A network on an input, with its counts: `parameters`, and those of conventions by their ids. */
export interface CountedCase {
  network: string;
  /** How it is made, where not by its name alone. */
  call?: string;
  input: string;
  counts: Readonly<Record<string, bigint>>;
}

/** A count of a network that a figure is, with all that print it. */
export interface NetworkFit {
  of: CountedCase;
  count: bigint;
  sources: readonly LeadSource[];
  /** How many times the figure would have to be taken: a decimal point that stands wrong. */
  times?: TenfoldFactor;
}

/** A factor of ten, a hundred or a thousand, by which a figure is too small or too large. */
export interface TenfoldFactor {
  by: 10n | 100n | 1000n;
  is: 'small' | 'large';
}

export type WhichNetwork =
  | {
      ok: true;
      /** The figure without the name that stood beside it. */
      figure: string;
      /** The networks that were named; none where the figure stood alone. */
      named: readonly string[];
      fits: readonly NetworkFit[];
      /** The count of the named networks that comes nearest, where none fits. */
      nearest?: NetworkFit | undefined;
    }
  | { ok: false; reason: FigureRefusal; at: string };

/** A name as it is compared: ResNet-50 is resnet50. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Shorter beginnings name too much. */
const SHORTEST = 3;

/** The networks of that name, or else those whose names go on where it ends. */
function networksNamed(name: string, known: readonly string[]): string[] {
  const asked = plainName(name);
  if (asked.length < SHORTEST || !/^[a-z]/.test(asked)) return [];
  const exact = known.filter((one) => plainName(one) === asked);
  return exact.length > 0 ? exact : known.filter((one) => plainName(one).startsWith(asked));
}

/** The name and the figure of a text, whichever stands first; without a name all of it is the figure. */
export function nameAndFigure(text: string, known: readonly string[]): { named: string[]; figure: string } {
  const words = text.trim().split(/\s+/);
  for (let length = words.length - 1; length > 0; length--) {
    const [before, behind] = [words.slice(0, length).join(' '), words.slice(-length).join(' ')];
    for (const [name, rest] of [
      [before, words.slice(length)],
      [behind, words.slice(0, -length)],
    ] as const) {
      const named = networksNamed(name, known);
      if (named.length > 0) return { named, figure: rest.join(' ').replace(/^[:=：]\s*/, '') };
    }
  }
  return { named: [], figure: text.trim() };
}

/** The counts of a case that a unit may mean, with all that print each. */
export function countsThatFit(of: CountedCase, read: Reading): NetworkFit[] {
  const found = new Map<bigint, LeadSource[]>();
  for (const source of ['parameters', ...CONVENTIONS] as const) {
    const count = of.counts[source === 'parameters' ? source : source.id];
    if (count === undefined || !isWanted(read, source)) continue;
    found.set(count, [...(found.get(count) ?? []), source]);
  }
  return [...found].map(([count, sources]) => ({ of, count, sources }));
}

/** The counts of a case that a reading is. */
const fitsOf = (of: CountedCase, read: Reading): NetworkFit[] =>
  countsThatFit(of, read).filter(({ count }) => means(read, count));

const FACTORS: readonly TenfoldFactor[] = ([10n, 100n, 1000n] as const).flatMap((by) => [
  { by, is: 'small' as const },
  { by, is: 'large' as const },
]);

/** A reading that is meant where the figure is too small or too large by a factor. */
function taken(read: Reading, { by, is }: TenfoldFactor): Reading {
  const factor = is === 'small' ? ratio(by) : ratio(1n, by);
  return { ...read, value: times(read.value, factor), step: times(read.step, factor) };
}

/** Counts that a figure would be with its decimal point elsewhere; those of the smallest factor that leads to any. */
export function misplaced(cases: readonly CountedCase[], readings: readonly Reading[]): NetworkFit[] {
  for (const by of [10n, 100n, 1000n]) {
    const factors = FACTORS.filter((one) => one.by === by);
    const fits = readings.flatMap((read) =>
      factors.flatMap((factor) =>
        cases.flatMap((one) => fitsOf(one, taken(read, factor)).map((fit) => ({ ...fit, times: factor }))),
      ),
    );
    if (fits.length > 0) return fits;
  }
  return [];
}

/** How far a count is from a reading, exactly; over the number under which its value stands. */
const distance = ({ value }: Reading, { count }: NetworkFit): bigint => {
  const apart = count * value.under - value.over;
  return apart < 0n ? -apart : apart;
};

/** The count that comes nearest to a reading. */
function nearestTo(read: Reading, cases: readonly CountedCase[]): NetworkFit | undefined {
  const [first, ...others] = cases.flatMap((one) => countsThatFit(one, read));
  return others.reduce((best, one) => (best && distance(read, best) <= distance(read, one) ? best : one), first);
}

/** True for what can count a network: bytes, speeds and shares do not. */
const canCount = ({ counts }: Reading): boolean => !['speed', 'percent', 'bytes'].includes(counts);

/**
 * The networks that a figure is a count of. Beside a name only that network is looked at, and there a decimal point that
 * stands wrong is recognized; a figure alone is believed to the digit.
 */
export function whichNetwork(text: string, cases: readonly CountedCase[]): WhichNetwork {
  const { named, figure } = nameAndFigure(text, [...new Set(cases.map(({ network }) => network))]);
  const read = readFigure(figure);
  if (!read.ok) return read;
  const readings = read.readings.filter(canCount);
  const [first] = readings;
  if (!first) return { ok: false, reason: 'unit', at: figure };
  const asked = named.length > 0 ? cases.filter(({ network }) => named.includes(network)) : cases;
  const exact = readings.flatMap((one) => asked.flatMap((of) => fitsOf(of, one)));
  const fits = exact.length > 0 || named.length === 0 ? exact : misplaced(asked, readings);
  return {
    ok: true,
    figure,
    named,
    fits,
    ...(fits.length === 0 && named.length > 0 && { nearest: nearestTo(first, asked) }),
  };
}
