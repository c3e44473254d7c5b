/** What a network's table shows: which count, how deep, sorted by what, and what is sought. Nothing here draws. */
import type { ToolKey } from '#calc/conventions/define.ts';
import type { NetworkFigures, NetworkRow, PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { foldRepeats, sumOfFigures } from '#calc/conventions/networkRows.ts';
import { bytesOfFigures, waitsForMemory } from '#calc/costs/traffic.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';

/** What the column of operations counts: by the book, or as a tool prints it. */
export type CountKey = 'flops' | 'macs' | ToolKey;

export type SortKey = 'params' | 'work' | 'activations' | 'bytes';

export interface NetworkViewState {
  count: CountKey;
  /** How many inputs at once bytes are reckoned for. */
  batch: bigint;
  /** None where the rows stand as they run. */
  sort: SortKey | null;
  sought: string;
  /** Rows of a depth below are open by themselves. */
  openTo: number;
  /** Rows that are otherwise than `openTo` says, by where they stand. */
  turned: ReadonlySet<string>;
}

/** How a table begins: the levels of a network's own `forward`, and one below. */
export const FIRST_VIEW: NetworkViewState = {
  count: 'macs',
  batch: 256n,
  sort: null,
  sought: '',
  openTo: 1,
  turned: new Set(),
};

/** A row as it is shown: one of the network, or several alike that follow each other. */
export interface ShownRow {
  /** Where it stands: `4/1` is the second below the fifth. */
  at: string;
  row: PagedRow;
  /** How many alike it stands for, and the path of the last. */
  times: number;
  last: string;
  /** Of all of them together. */
  figures: NetworkFigures;
  depth: number;
  /** Whether what it holds is shown; none where it holds nothing. */
  open?: boolean;
}

const isOpen = ({ openTo, turned }: NetworkViewState, at: string, depth: number): boolean =>
  depth < openTo !== turned.has(at);

/** Rows in the order they run, those that are folded left out; `all` shows what is folded too. */
function inLevels(rows: readonly PagedRow[], view: NetworkViewState, all: boolean, before = ''): ShownRow[] {
  return foldRepeats(rows).flatMap(({ row, alike }, index): ShownRow[] => {
    const [at, { depth }] = [`${before}${index}`, row];
    const holds = row.rows.length > 0;
    const open = holds && isOpen(view, at, depth);
    const shown: ShownRow = {
      at,
      row,
      times: alike.length,
      last: alike.at(-1)?.path ?? row.path,
      figures: alike.length === 1 ? row : sumOfFigures(alike),
      depth,
      ...(holds && { open }),
    };
    return [shown, ...(open || (holds && all) ? inLevels(row.rows, view, all, `${at}/`) : [])];
  });
}

/** Every row by itself. */
const each = (rows: readonly PagedRow[], before = ''): ShownRow[] =>
  rows.flatMap((row, index) => {
    const at = `${before}${index}`;
    return [{ at, row, times: 1, last: row.path, figures: row, depth: 0 }, ...each(row.rows, `${at}/`)];
  });

/** What the column of operations says; `null` where a tool gives no number. */
export const workOfFigures = (figures: NetworkFigures, count: CountKey): bigint | null =>
  count === 'flops' || count === 'macs' ? figures[count] : (figures.tools[count] ?? null);

/** Under which machine a table stands: its name, and the operations it could do for each byte that it moves. */
export interface Roof {
  machine: string;
  ridge: Ratio;
}

/** Of the calls in a row, those that move something and those of them that wait for the memory. */
export function waitingIn(row: NetworkRow, batch: bigint, roof: Roof): { waiting: number; calls: number } {
  if (row.rows.length === 0) {
    const calls = bytesOfFigures(row, batch) > 0n ? 1 : 0;
    return { calls, waiting: calls > 0 && waitsForMemory(row, batch, roof.ridge) ? 1 : 0 };
  }
  const inside = row.rows.map((one) => waitingIn(one, batch, roof));
  const total = (key: 'waiting' | 'calls') => inside.reduce((sum, one) => sum + one[key], 0);
  return { waiting: total('waiting'), calls: total('calls') };
}

function sizeOf({ figures }: ShownRow, { sort, count, batch }: NetworkViewState): bigint {
  if (sort === null) return 0n;
  if (sort === 'bytes') return bytesOfFigures(figures, batch);
  return (sort === 'work' ? workOfFigures(figures, count) : figures[sort]) ?? -1n;
}

const larger = (view: NetworkViewState) => (one: ShownRow, other: ShownRow) => {
  const [a, b] = [sizeOf(one, view), sizeOf(other, view)];
  return a < b ? 1 : a > b ? -1 : 0;
};

/**
 * The rows to show. What is sought stands in the path or the class, and is shown with what it is in, row by row; a sorted
 * table shows calls that make something, the largest first.
 */
export function shownRows({ rows }: Pick<PagedTable, 'rows'>, view: NetworkViewState): ShownRow[] {
  const sought = view.sought.trim().toLowerCase();
  if (view.sort === null && sought === '') return inLevels(rows, view, false);
  const found = each(rows).filter(({ row }) => `${row.path} ${row.type}`.toLowerCase().includes(sought));
  return view.sort === null ? found : found.filter(({ row }) => row.rows.length === 0).sort(larger(view));
}

/** All rows with levels, for who reads without script: what is folded at first is among them. */
export const allRows = ({ rows }: Pick<PagedTable, 'rows'>): ShownRow[] => inLevels(rows, FIRST_VIEW, true);

/** How deep a network is: the most rows that hold one. */
export const depthOf = (rows: readonly NetworkRow[]): number =>
  rows.reduce((most, { depth, rows: below }) => Math.max(most, depth, depthOf(below)), 0);

/** The name by which the level above holds what stands at a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A part of a whole in thousandths, rounded half up; `null` of nothing. */
const perMille = (part: bigint, whole: bigint): bigint | null =>
  whole === 0n ? null : (2n * 1000n * part + whole) / (2n * whole);

/** A share as it is written: `12.3%`; what is there and less than half of a thousandth is `< 0.1%`. */
export function shareText(part: bigint | null, whole: bigint | null): string {
  const share = part === null || whole === null ? null : perMille(part, whole);
  if (share === null) return '–';
  if (share === 0n && part !== 0n) return '< 0.1%';
  return `${share / 10n}.${share % 10n}%`;
}
