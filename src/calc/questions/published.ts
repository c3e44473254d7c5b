/** What a published figure of a network is: a count that a convention prints, a slip, or not explained. */
import { readFigure } from '../numbers/readFigure.ts';
import type { Run } from '../run/call.ts';
import type { Fit, Slip } from './whichCount.ts';
import { explain, means } from './whichCount.ts';

export interface JudgedFigure {
  /** `wrong` where the figure is a count that went through a slip; only the convention is free, the input is the source's. */
  is: 'explained' | 'wrong' | 'unexplained';
  fits: readonly Fit[];
}

/** A count in the other of the two units: two operations are one multiply–accumulate. */
const OTHER_UNIT: readonly (Slip | undefined)[] = [undefined, 'halved', 'doubled'];

/** The unit that says what is counted: a bare number could be either. */
const UNITS = { parameters: 'params', operations: 'FLOPs' } as const;

/** Judges a figure beside the run of the network on the input that its source counts on. Throws on a text that is no figure. */
export function judgeFigure(figure: string, counts: keyof typeof UNITS, run: Run): JudgedFigure {
  const explained = explain(`${figure} ${UNITS[counts]}`, run);
  if (!explained.ok) throw new TypeError(`'${figure}' is no figure of ${counts}`);
  const { fits } = explained;
  const plain = fits.filter(({ slip }) => OTHER_UNIT.includes(slip));
  if (plain.length > 0) return { is: 'explained', fits: plain };
  return { is: fits.length > 0 ? 'wrong' : 'unexplained', fits };
}

/** True where a figure, rounded as it is written, is one that is published with as many digits or more. */
export function isRounded(figure: string, published: string, counts: keyof typeof UNITS): boolean {
  const [asked, known] = [readFigure(figure), readFigure(published)];
  if (!asked.ok || !known.ok) return false;
  const [exact] = known.readings;
  const wanted = asked.readings.filter((one) => one.counts === 'none' || one.counts === counts);
  return wanted.some((one) => exact !== undefined && means(one, exact.value.over / exact.value.under));
}
