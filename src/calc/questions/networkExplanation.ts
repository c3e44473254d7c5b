/** What a figure is of whole networks, in sentences. It counts nothing itself. */
import { grouped } from '../numbers/units.ts';
import type { LeadSource } from './figures/leads.ts';
import type { NetworkFit, WhichNetwork } from './whichNetwork.ts';

/** Says a sentence of the reader's language with values in. */
export type SayOfNetworks = (
  name: 'none' | 'none_of' | 'count' | 'one' | 'several' | 'operations' | 'parameters' | 'small' | 'large' | 'more',
  fills: Record<string, string>,
) => string;

/** More networks are named without their counts. */
const MOST = 8;

/** A network as it is made where that is not by its name alone. */
const labelOf = ({ of: { network, call } }: NetworkFit): string => call ?? network;

const isOfParameters = ({ sources }: NetworkFit): boolean => sources.includes('parameters');

/** What can stand in one line: parameters follow from no input. */
const keyOf = (fit: NetworkFit): string =>
  [labelOf(fit), isOfParameters(fit) ? 'parameters' : fit.of.input, fit.times?.by, fit.times?.is].join();

/** Fits by what one line says, in their order. */
function linesOf(fits: readonly NetworkFit[]): NetworkFit[][] {
  const lines = new Map<string, NetworkFit[]>();
  for (const fit of fits) lines.set(keyOf(fit), [...(lines.get(keyOf(fit)) ?? []), fit]);
  return [...lines.values()];
}

/**
 * The sentences of an answer; `who` writes the sources of a count, `list` stands between counts. Candidates stand in full,
 * all of them: those behind the first few by their names.
 */
export function networkExplanation(
  { figure, named, fits, nearest }: Extract<WhichNetwork, { ok: true }>,
  say: SayOfNetworks,
  who: (sources: readonly LeadSource[]) => string,
  list: string,
): string[] {
  const counted = ({ count, sources }: NetworkFit): string =>
    say('count', { count: grouped(count), who: who(sources) });
  if (fits.length === 0)
    return [
      nearest
        ? say('none_of', { figure, networks: named.join(list), count: counted(nearest) })
        : say('none', { figure }),
    ];
  const counts = (line: readonly NetworkFit[]): string => [...new Set(line.map(counted))].join(list);
  const sentence = (line: readonly NetworkFit[]): string => {
    const [first] = line as [NetworkFit];
    const fills = { network: labelOf(first), input: `(${first.of.input.replaceAll(',', ', ')})`, counts: counts(line) };
    if (first.times) return say(first.times.is, { ...fills, figure, by: grouped(first.times.by) });
    return isOfParameters(first)
      ? say('parameters', { ...fills, count: grouped(first.count) })
      : say('operations', fills);
  };
  const lines = linesOf(fits);
  const networks = new Set(fits.map(labelOf)).size;
  const head = fits.some(({ times }) => times)
    ? []
    : [say(networks === 1 ? 'one' : 'several', { figure, n: String(networks) })];
  const rest = [...new Set(lines.slice(MOST).map(([first]) => labelOf(first as NetworkFit)))];
  return [
    ...head,
    ...lines.slice(0, MOST).map(sentence),
    ...(rest.length > 0 ? [say('more', { networks: rest.join(list) })] : []),
  ];
}
