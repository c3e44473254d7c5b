/**
 * *Which count is this?* A figure from a paper or a tool beside a module: the convention that prints it, to the digits
 * given, or the slip that makes it.
 */

import { ownOf } from '../numbers/ownOf.ts';
import type { FigureRefusal } from '../numbers/readFigure.ts';
import { LETTERS, readFigure } from '../numbers/readFigure.ts';
import { grouped } from '../numbers/units.ts';
import type { Run } from '../run/call.ts';
import type { Lead, Slip, Source, Wanted } from './figures/leads.ts';
import { countsOf } from './figures/leads.ts';
import { operationSlips } from './figures/operationSlips.ts';
import { otherCounts } from './figures/otherCounts.ts';
import { overlooked } from './figures/overlooked.ts';

export type { Slip, Source } from './figures/leads.ts';

export interface Fit {
  /** The exact count, before any slip. */
  count: bigint;
  sources: readonly Source[];
  slip?: Slip;
}

export type Explained = { ok: true; fits: readonly Fit[] } | { ok: false; reason: FigureRefusal | 'unit'; at: string };

/** A figure read with its precision: it stands for every count within half a step. All times `parts`. */
interface Read {
  written: bigint;
  step: bigint;
  parts: bigint;
}

const UNIT = /(flops?|macs?|mult-?adds?|madds?|params?|parameters|参数|次|ops?)$/i;

/** Scales by the letter in front of the unit; `binary` takes 2¹⁰ for each 10³. */
function scaleOf(letter: string, binary: boolean): bigint | null {
  const power = ownOf(LETTERS, letter.toLowerCase());
  if (power === undefined) return null;
  return binary ? 2n ** BigInt((power / 3) * 10) : 10n ** BigInt(power);
}

function readWith(number: string, letter: string, binary: boolean): Read | null {
  const [mantissa = '', exponent = '0'] = number.replace(/,/g, '').split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const scale = scaleOf(letter, binary);
  const power = BigInt(exponent);
  if (scale === null || power < 0n) return null;
  const step = scale * 10n ** power;
  return { written: BigInt(whole + decimals) * step, step, parts: 10n ** BigInt(decimals.length) };
}

/** True where a count, rounded to the digits of the figure, is the figure; a whole number means itself. */
function means({ written, step, parts }: Read, count: bigint): boolean {
  const distance = count * parts - written;
  if (step === 1n && parts === 1n) return distance === 0n;
  return 2n * (distance < 0n ? -distance : distance) <= step;
}

/** What counts a figure can be by its unit: of parameters, of operations, or of either. */
function wantedBy(rest: string): Wanted {
  if (/(params?|parameters|参数)$/i.test(rest)) return (source) => source === 'parameters';
  return UNIT.test(rest) ? (source) => source !== 'parameters' : () => true;
}

const fit = ({ count, sources, slip }: Lead): Fit => ({ count, sources, ...(slip && { slip }) });

/** What a figure can be where no count fits it: a count in units of 1,024, or the end of a slip, likelier ones first. */
function slips(run: Run, wanted: Wanted, read: Read, binary: Read | null): Lead[] {
  const fits = ({ figure }: Lead) => means(read, figure);
  const inUnits = binary ? countsOf(run, wanted).filter(({ figure }) => means(binary, figure)) : [];
  const found = [
    ...inUnits.map((lead): Lead => ({ ...lead, slip: 'binary' })),
    ...overlooked(run, wanted).filter(fits),
  ];
  // What counts parameters is no matter of operations.
  if (found.some(({ sources }) => sources.includes('parameters'))) return found;
  return [...found, ...operationSlips(run, wanted).filter(fits)];
}

/** Explains a figure beside a run. Counts that are known win over slips; with none, `fits` is empty. */
export function explain(text: string, run: Run): Explained {
  const figure = readFigure(text);
  if (!figure.ok) return { ok: false, reason: figure.reason, at: text.trim() };
  const letter = figure.rest.replace(UNIT, '').trim();
  const read = readWith(figure.number, letter, false);
  if (!read) return { ok: false, reason: 'unit', at: figure.rest };
  const wanted = wantedBy(figure.rest);
  const counts = [...countsOf(run, wanted), ...otherCounts(run, wanted)];
  const own = counts.filter((lead) => means(read, lead.figure));
  if (own.length > 0) return { ok: true, fits: own.map(fit) };
  const binary = letter === '' || letter === '万' || letter === '亿' ? null : readWith(figure.number, letter, true);
  return { ok: true, fits: slips(run, wanted, read, binary).map(fit) };
}

/** Says a sentence of the reader's language, by its name or its slip's, with values in. */
export type Say = (name: 'refused' | 'nothing' | 'several' | 'fits' | Slip, fills: Record<string, string>) => string;

/** What a figure is, in sentences; `named` writes the sources of a count. */
export function explanation(
  text: string,
  explained: Explained,
  say: Say,
  named: (sources: readonly Source[]) => string,
): string[] {
  if (!explained.ok) return [say('refused', { at: explained.at })];
  const { fits } = explained;
  const figure = text.trim();
  if (fits.length === 0) return [say('nothing', { figure })];
  const several = fits.length > 1 ? [say('several', { n: String(fits.length), figure })] : [];
  const sentences = fits.map(({ slip, count, sources }) =>
    say(slip ?? 'fits', { count: grouped(count), who: named(sources) }),
  );
  return [...several, ...sentences];
}
