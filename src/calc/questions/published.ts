/** What a published figure of a network is: a count, one with its decimal point elsewhere, or not explained. */

import type { Reading } from '../numbers/readFigure.ts';
import { readFigure } from '../numbers/readFigure.ts';
import type { Run } from '../run/call.ts';
import { countsOfRun } from './countsOfRun.ts';
import type { Slip } from './figures/leads.ts';
import type { Fit } from './whichCount.ts';
import { explain, means } from './whichCount.ts';
import type { CountedCase, NetworkFit, TenfoldFactor } from './whichNetwork.ts';
import { countsThatFit, misplaced } from './whichNetwork.ts';

/** A count that a published figure is. */
export interface PublishedFit extends Fit {
  /** True where its digits are cut off behind the last that is printed, not rounded. */
  cut?: true;
  /** How many times the figure would have to be taken. */
  times?: TenfoldFactor;
}

export interface JudgedFigure {
  /** `wrong` where the decimal point stands wrong; only the convention is free, the input is the source's. */
  is: 'explained' | 'wrong' | 'unexplained';
  fits: readonly PublishedFit[];
}

/**
 * What lies between a count and what is printed without being a slip: the other of two units, two operations being one
 * multiply–accumulate, and known ways to count that no tool here has.
 */
const WAYS: readonly (Slip | undefined)[] = [
  undefined,
  'halved',
  'doubled',
  'with_statistics',
  'with_buffers',
  'one_bias',
  'textbook',
];

/** The unit that says what is counted: a bare number could be either. */
const UNITS = { parameters: 'params', operations: 'FLOPs' } as const;

/** True where a count has all the digits of a figure, and others behind them that would round it up. */
function isCut({ value, step }: Reading, count: bigint): boolean {
  const above = count * value.under - value.over;
  return above >= 0n && above * step.under < step.over * value.under;
}

/**
 * Judges a figure beside the run of the network on the input that its source counts on. A tool's count is believed where
 * it rounds to the figure; what needs a second choice beside the tool is left unexplained. Throws on a text that is no figure.
 */
export function judgeFigure(figure: string, counts: keyof typeof UNITS, run: Run): JudgedFigure {
  const text = `${figure} ${UNITS[counts]}`;
  const [explained, read] = [explain(text, run), readFigure(text)];
  if (!explained.ok || !read.ok) throw new TypeError(`'${figure}' is no figure of ${counts}`);
  const fits = explained.fits.filter(({ slip }) => WAYS.includes(slip));
  const exact = fits.filter(({ slip }) => slip === undefined);
  if (fits.length > 0) return { is: 'explained', fits: exact.length > 0 ? exact : fits };
  const [reading] = read.readings;
  const own = ownCounts(run);
  const cut = countsThatFit(own, reading).filter(({ count }) => isCut(reading, count));
  if (cut.length > 0) return { is: 'explained', fits: cut.map((fit) => ({ ...plain(fit), cut: true })) };
  const elsewhere = misplaced([own], [reading]);
  if (elsewhere.length === 0) return { is: 'unexplained', fits: [] };
  return { is: 'wrong', fits: elsewhere.map((fit) => ({ ...plain(fit), ...(fit.times && { times: fit.times }) })) };
}

/** Parameters, and the counts that are no tool's: with a tool there would be two choices. */
function ownCounts(run: Run): CountedCase {
  const { parameters = 0n, book = 0n, macs = 0n } = countsOfRun(run);
  return { network: '', input: '', counts: { parameters, book, macs } };
}

const plain = ({ count, sources }: NetworkFit): PublishedFit => ({ count, sources });

/** True where a figure, rounded as it is written, is one that is published with as many digits or more. */
export function isRounded(figure: string, published: string, counts: keyof typeof UNITS): boolean {
  const [asked, known] = [readFigure(figure), readFigure(published)];
  if (!asked.ok || !known.ok) return false;
  const [exact] = known.readings;
  const wanted = asked.readings.filter((one) => one.counts === 'none' || one.counts === counts);
  return wanted.some((one) => exact !== undefined && means(one, exact.value.over / exact.value.under));
}
