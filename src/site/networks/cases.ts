/**
 * What the build counts: every network on its usual input, and every network that a published figure is of, made as its
 * source makes it and on the source's input; each once, with what is printed of it judged beside its run.
 */

import { countsOfRun } from '#calc/questions/countsOfRun.ts';
import type { JudgedFigure, PublishedFit } from '#calc/questions/published.ts';
import { judgeFigure } from '#calc/questions/published.ts';
import type { LeadSource } from '#calc/questions/whichCount.ts';
import type { CountedCase } from '#calc/questions/whichNetwork.ts';
import type { Run } from '#calc/run/call.ts';
import type { Network, WrittenFamily } from '#kernel/node/networks.ts';
import { networksOf, waysOf } from '#kernel/node/networks.ts';
import type { PublishedRow, PublishedSource } from '#kernel/node/published.ts';

/** A figure as it is printed, and what it is. */
export interface PrintedFigure {
  counts: 'parameters' | 'operations';
  figure: string;
  is: JudgedFigure['is'];
  /** The counts that it can be, by the ids of what prints them, with what lies between. */
  fits: readonly PrintedFit[];
}

export interface PrintedFit extends Omit<PublishedFit, 'sources'> {
  by: readonly string[];
}

/** What one source prints of a case. */
export interface PrintedCase {
  /** Its place in `content/published.yaml`. */
  source: number;
  figures: readonly PrintedFigure[];
}

export interface JudgedCase extends CountedCase {
  printed: readonly PrintedCase[];
}

/** A network as it is made, on an input. */
export interface NetworkCase {
  network: Network;
  call: string;
  input: string;
  /** True on the input and by the call that the list of networks has. */
  isUsual: boolean;
  /** True where all that it comes to is kept, which is not done for what is counted for the sake of a published figure alone. */
  isKept: boolean;
  rows: readonly { source: number; row: PublishedRow }[];
}

/** How a case is asked for: by the name of its network, or as it is made. */
export const nameOfCase = ({ network, call, isUsual }: NetworkCase): string => (isUsual ? network.name : call);

const keyOf = (call: string, input: string): string => `${call} ${input}`;

/** Every case, those of the list first, in its order. Throws on a published row of no network of the list. */
export function networkCases(families: readonly WrittenFamily[], sources: readonly PublishedSource[]): NetworkCase[] {
  const networks = networksOf(families);
  const cases = new Map<string, NetworkCase & { rows: NetworkCase['rows'][number][] }>();
  const add = (network: Network, call: string, isUsual: boolean): void => {
    const { input } = network;
    cases.set(keyOf(call, input), { network, call, input, isUsual, isKept: true, rows: [] });
  };
  for (const network of networks) add(network, network.call, true);
  for (const { network, call } of waysOf(families)) add(network, call, false);
  for (const [source, { rows }] of sources.entries())
    for (const row of rows) {
      const network = networks.find(({ name }) => name === row.network);
      if (!network) throw new ReferenceError(`content/published.yaml: there is no network '${row.network}'`);
      const call = row.call ?? network.call;
      const known = cases.get(keyOf(call, row.input));
      const made = known ?? { network, call, input: row.input, isUsual: false, isKept: false, rows: [] };
      made.rows.push({ source, row });
      cases.set(keyOf(call, row.input), made);
    }
  return [...cases.values()];
}

const idOf = (source: LeadSource): string => (source === 'parameters' ? source : source.id);

function judged(figure: string, counts: PrintedFigure['counts'], run: Run): PrintedFigure {
  const { is, fits } = judgeFigure(figure, counts, run);
  return { counts, figure, is, fits: fits.map(({ sources, ...fit }) => ({ ...fit, by: sources.map(idOf) })) };
}

/** What a source prints of a network, once where it prints it of several weights. */
function printedOf({ rows }: NetworkCase, run: Run): PrintedCase[] {
  const printed = rows.map(({ source, row: { parameters, operations } }): PrintedCase => {
    const figures = [
      ...(parameters === undefined ? [] : [judged(parameters, 'parameters', run)]),
      ...(operations === undefined ? [] : [judged(operations, 'operations', run)]),
    ];
    return { source, figures };
  });
  const key = ({ source, figures }: PrintedCase) => [source, ...figures.map(({ figure }) => figure)].join();
  return [...new Map(printed.map((one) => [key(one), one])).values()];
}

/** A case with its counts by what counts them, and with what is printed of it. */
export function judgedCase(one: NetworkCase, run: Run): JudgedCase {
  return {
    network: one.network.name,
    ...(one.call !== one.network.call && { call: one.call }),
    input: one.input,
    counts: countsOfRun(run),
    printed: printedOf(one, run),
  };
}
