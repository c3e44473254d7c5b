/**
 * *Which count is this?* A figure from a paper or a tool beside a module: the convention that prints it, to the digits
 * given, or the slip that makes it.
 */

import { worth } from '../numbers/letters.ts';
import { ratio, times } from '../numbers/ratio.ts';
import type { FigureRefusal, Reading } from '../numbers/readFigure.ts';
import { readFigure } from '../numbers/readFigure.ts';
import type { Run } from '../run/call.ts';
import type { Lead, LeadSource, Slip, Wanted } from './figures/leads.ts';
import { countLeads } from './figures/leads.ts';
import { memoryLeads } from './figures/memoryLeads.ts';
import { operationSlips } from './figures/operationSlips.ts';
import { otherCounts } from './figures/otherCounts.ts';
import { overlooked } from './figures/overlooked.ts';

export type { LeadSource, Slip } from './figures/leads.ts';

export interface Fit {
  /** The exact count, before any slip. */
  count: bigint;
  sources: readonly LeadSource[];
  slip?: Slip;
}

export type Explained =
  /** `either` where no count fits a figure that could mean bytes or a billion. */
  { ok: true; fits: readonly Fit[]; either?: true } | { ok: false; reason: FigureRefusal; at: string };

/** True where a count, rounded to the digits of the figure, is the figure; a whole number means itself. */
export function means({ value, step }: Reading, count: bigint): boolean {
  const distance = count * value.under - value.over;
  return 2n * (distance < 0n ? -distance : distance) * step.under <= step.over * value.under;
}

/** True where a figure can be a count of that source by its unit: of parameters, of operations, or of either. */
export const isWanted = ({ counts }: Reading, source: LeadSource): boolean =>
  counts === 'none' || (source === 'parameters') === (counts === 'parameters');

const wantedBy =
  (read: Reading): Wanted =>
  (source) =>
    isWanted(read, source);

/** The same figure with 2¹⁰ for each 10³, where its letter is a power of these. */
function binaryOf({ scale, value, step, ...unit }: Reading): Reading | null {
  if (scale.base === 2 || scale.power === 0 || scale.power % 3 !== 0) return null;
  const twos = { base: 2, power: (scale.power / 3) * 10 } as const;
  const by = ratio(worth(twos), worth(scale));
  return { ...unit, scale: twos, value: times(value, by), step: times(step, by) };
}

const fit = ({ count, sources, slip }: Lead): Fit => ({ count, sources, ...(slip && { slip }) });

/** What a figure can be where no count fits it: a count in units of 1,024, or the end of a slip, likelier ones first. */
function slips(run: Run, read: Reading): Lead[] {
  const [binary, wanted] = [binaryOf(read), wantedBy(read)];
  const fits = ({ figure }: Lead) => means(read, figure);
  const inUnits = binary ? countLeads(run, wanted).filter(({ figure }) => means(binary, figure)) : [];
  const found = [
    ...inUnits.map((lead): Lead => ({ ...lead, slip: 'binary' })),
    ...overlooked(run, wanted).filter(fits),
  ];
  // What counts parameters is no matter of operations.
  if (found.some(({ sources }) => sources.includes('parameters'))) return found;
  const all = [...found, ...operationSlips(run, wanted).filter(fits)];
  return all.length > 0 || read.counts !== 'none' ? all : memoryLeads(run).filter(fits);
}

/** The memory that a figure in bytes is, read as it is written or in units of 1,024. */
function inMemory(run: Run, read: Reading): Lead[] {
  const [leads, binary] = [memoryLeads(run), binaryOf(read)];
  const fits = leads.filter(({ figure }) => means(read, figure));
  if (fits.length > 0 || !binary) return fits;
  const inUnits = leads.filter(({ slip, figure }) => slip === 'float32' && means(binary, figure));
  return inUnits.map((lead): Lead => ({ ...lead, slip: 'float32_binary' }));
}

/** Where a figure by one of its meanings comes from. Counts that are known win over slips. */
function leadsOf(run: Run, read: Reading): Lead[] {
  if (read.counts === 'bytes') return inMemory(run, read);
  const wanted = wantedBy(read);
  const counts = [...countLeads(run, wanted), ...otherCounts(run, wanted)];
  const own = counts.filter((lead) => means(read, lead.figure));
  return own.length > 0 ? own : slips(run, read);
}

/**
 * Explains a figure beside a run; with nothing found, `fits` is empty. A figure that may
 * mean two things means the first that explains it.
 */
export function explain(text: string, run: Run): Explained {
  const figure = readFigure(text);
  if (!figure.ok) return figure;
  const readings = figure.readings.filter(({ counts }) => counts !== 'speed' && counts !== 'percent');
  if (readings.length === 0) return { ok: false, reason: 'unit', at: text.trim() };
  for (const read of readings) {
    const leads = leadsOf(run, read);
    if (leads.length > 0) return { ok: true, fits: leads.map(fit) };
  }
  return readings.length > 1 ? { ok: true, fits: [], either: true } : { ok: true, fits: [] };
}
