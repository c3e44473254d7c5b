/** What *Which count is this?* answers, in sentences. It counts nothing itself. */
import { grouped } from '../numbers/units.ts';
import type { LeadSource, Slip } from './figures/leads.ts';
import type { Explained } from './whichCount.ts';

/** Says a sentence of the reader's language, by its name or its slip's, with values in. */
export type Say = (
  name: 'refused' | 'nothing' | 'nothing_either' | 'several' | 'fits' | Slip,
  fills: Record<string, string>,
) => string;

/** What a figure is, in sentences; `named` writes the sources of a count. */
export function explanation(
  text: string,
  explained: Explained,
  say: Say,
  named: (sources: readonly LeadSource[]) => string,
): string[] {
  if (!explained.ok) return [say('refused', { at: explained.at })];
  const { fits } = explained;
  const figure = text.trim();
  if (fits.length === 0) return [say(explained.either ? 'nothing_either' : 'nothing', { figure })];
  const several = fits.length > 1 ? [say('several', { n: String(fits.length), figure })] : [];
  const sentences = fits.map(({ slip, count, sources }) =>
    say(slip ?? 'fits', { count: grouped(count), who: named(sources) }),
  );
  return [...several, ...sentences];
}
