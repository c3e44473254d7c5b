/** Speeds of networks as others measured them, and what can be found in them. */

import rowsText from '#content/timings.csv?raw';
import timingsText from '#content/timings.yaml?raw';
import type { WrittenTiming } from '../schemas/timings.ts';
import { readTimingRows, readTimings } from '../schemas/timings.ts';
import { correlation, lineThrough, ranksOf } from './correlation.ts';

/** A network that somebody ran: an image of that size took so many seconds. Counts are the source's own. */
export interface Timing {
  network: string;
  size: number;
  written: WrittenTiming;
  seconds: number;
  macs: number;
  activations: number;
  parameters: number;
}

/** What time may follow. */
export const FIGURES = ['macs', 'activations', 'parameters'] as const;

export type TimingFigure = (typeof FIGURES)[number];

/** All rows of the first source, as text of comma-separated values. */
export const TIMINGS_CSV = rowsText;

const timing = (written: WrittenTiming): Timing => ({
  network: written.network,
  size: written.image_size,
  written,
  seconds: 1 / Number(written.images_per_second),
  macs: Number(written.GMACs) * 1e9,
  activations: Number(written.activations_M) * 1e6,
  parameters: Number(written.parameters_M) * 1e6,
});

/** Files beside the list, by their names. */
const FILES: Readonly<Record<string, string>> = { 'timings.csv': rowsText };

function rowsOf(file: string): readonly WrittenTiming[] {
  const text = FILES[file];
  if (text === undefined) throw new ReferenceError(`content/timings.yaml: no file ${file} is read`);
  return readTimingRows(file, text);
}

/** The sources, each with its rows. */
export const TIMING_SOURCES = readTimings(timingsText).map((source) => ({
  ...source,
  timings: [...(source.file === undefined ? [] : rowsOf(source.file)), ...(source.rows ?? [])].map(timing),
}));

/** A source by its id; the first if none is said. */
export function timingSource(id?: string) {
  const found = id === undefined ? TIMING_SOURCES[0] : TIMING_SOURCES.find((one) => one.id === id);
  if (!found) throw new ReferenceError(`content/timings.yaml has no source '${id}'`);
  return found;
}

/** How long a network took on images of a size. Throws where nobody says. */
export function timingOf(network: string, size: number, source?: string): Timing {
  const found = timingSource(source).timings.find((one) => one.network === network && one.size === size);
  if (!found) throw new ReferenceError(`nobody has measured ${network} on images of ${size}`);
  return found;
}

/** How well the time of an image follows a figure: by rank, and by powers of ten; and the line through the latter. */
export function followed(timings: readonly Timing[], figure: TimingFigure) {
  const [figures, seconds] = [timings.map((one) => one[figure]), timings.map((one) => one.seconds)];
  const [x, y] = [figures.map(Math.log10), seconds.map(Math.log10)];
  return {
    rank: correlation(ranksOf(figures), ranksOf(seconds)),
    log: correlation(x, y),
    ...lineThrough(x, y),
  };
}

/** How many times as long as the line says a network takes. */
export function timesTheLine(timings: readonly Timing[], figure: TimingFigure): readonly number[] {
  const { slope, level } = followed(timings, figure);
  return timings.map((one) => one.seconds / 10 ** (level + slope * Math.log10(one[figure])));
}
