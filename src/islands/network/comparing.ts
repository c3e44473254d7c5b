/** What two networks beside each other show: which two, by which count, how deep. Nothing here draws. */
import type { ComparedKey, ComparedLine } from '#calc/conventions/comparedRows.ts';

export interface ComparingState {
  /** The last parts of the addresses of both networks. */
  one: string;
  other: string;
  count: ComparedKey;
  /** Lines of a depth below are open by themselves. */
  openTo: number;
  /** Lines that are otherwise than `openTo` says, by where they stand. */
  turned: ReadonlySet<string>;
}

/** What an address asks for that is not there. */
export type Unknown = Partial<Record<'one' | 'other' | 'count', string>>;

/** What may be chosen. */
export interface Choices {
  networks: readonly string[];
  counts: readonly ComparedKey[];
}

const PARTS = ['one', 'other', 'count'] as const;

/** What the query of an address asks for; what it does not say, or says wrongly, stays as it was. */
export function readComparing(
  query: string,
  { networks, counts }: Choices,
  before: ComparingState,
): { state: ComparingState; unknown: Unknown } {
  const asked = new URLSearchParams(query);
  const known: Record<(typeof PARTS)[number], readonly string[]> = { one: networks, other: networks, count: counts };
  const unknown: Unknown = {};
  const state: ComparingState = { ...before, turned: new Set() };
  for (const part of PARTS) {
    const text = asked.get(part);
    if (text === null) continue;
    if (known[part].includes(text)) Object.assign(state, { [part]: text });
    else unknown[part] = text;
  }
  return { state, unknown };
}

/** An address with what is shown in its query; all else of it stays. */
export function writeComparing(href: string, { one, other, count }: ComparingState, first: ComparedKey): string {
  const url = new URL(href);
  url.searchParams.set('one', one);
  url.searchParams.set('other', other);
  if (count === first) url.searchParams.delete('count');
  else url.searchParams.set('count', count);
  return url.href;
}

/** A line as it is shown; `open` says of one that holds others whether they are. */
export interface ShownLine {
  line: ComparedLine;
  open?: boolean;
}

/** Lines in their order, those that are folded left out; `all` shows what is folded too. */
export function shownLines(
  lines: readonly ComparedLine[],
  view: Pick<ComparingState, 'openTo' | 'turned'>,
  all = false,
): ShownLine[] {
  return lines.flatMap((line): ShownLine[] => {
    if (line.lines.length === 0) return [{ line }];
    const open = line.depth < view.openTo !== view.turned.has(line.at);
    return [{ line, open }, ...(open || all ? shownLines(line.lines, view, all) : [])];
  });
}

/** How deep lines go: the most that hold one. */
export const depthOfLines = (lines: readonly ComparedLine[]): number =>
  lines.reduce((most, { depth, lines: below }) => Math.max(most, depth, depthOfLines(below)), 0);
