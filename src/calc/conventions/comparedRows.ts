/**
 * Two networks beside each other, line by line: rows of one level that have the same name stand in one line, those that
 * only one of the two has stand alone. Order is kept on both sides.
 */
import { sum } from '../numbers/exact.ts';
import type { ToolKey } from './define.ts';
import { likeness } from './likeness.ts';
import type { NetworkFigures, NetworkRow } from './networkRows.ts';

/** What a column compares: by the book, or as a tool prints it. */
export type ComparedKey = 'params' | 'flops' | 'macs' | ToolKey;

/** A line: a row of each, or of one alone; several lines alike that follow each other are one. */
export interface ComparedLine {
  /** Where it stands: `4/1` is the second below the fifth. */
  at: string;
  depth: number;
  /** The rows of each network that it stands for, in their order: as many of both, or none of one. */
  one: readonly NetworkRow[];
  other: readonly NetworkRow[];
  /** What stands below the first of them. */
  lines: readonly ComparedLine[];
}

type Rows = readonly NetworkRow[];
type Pair = readonly [one: NetworkRow | undefined, other: NetworkRow | undefined];

/** What two rows must share to stand in one line; none for a row that cannot by this. */
type Key = (row: NetworkRow) => string | undefined;

/** Modules by the name by which the level above holds them, then by class; what else is called, by the function. */
const KEYS: readonly Key[] = [
  ({ path, isFunction }) => (isFunction ? undefined : path.slice(path.lastIndexOf('.') + 1)),
  ({ type, isFunction }) => (isFunction ? undefined : type),
  ({ type, isFunction }) => (isFunction ? type : undefined),
];

type Shared = ReturnType<Key>;

/**
 * The longest row of pairs that some key makes equal, in the order of both lists: places in the one and in the other.
 * Of several as long, one that pairs what stands first.
 */
function commonPairs(one: readonly Shared[], other: readonly Shared[]): [number, number][] {
  const alike = (i: number, j: number): boolean => one[i] !== undefined && one[i] === other[j];
  const longest = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      (longest[i] as number[])[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    if (alike(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Rows that no key pairs: one on each side belong together, more stand alone, those of the one first. */
function unpaired(one: Rows, other: Rows): Pair[] {
  if (one.length === 1 && other.length === 1) return [[one[0], other[0]]];
  return [...one.map((row): Pair => [row, undefined]), ...other.map((row): Pair => [undefined, row])];
}

/** Rows of one level in pairs, by one key after the other: between two that the first pairs, by the next. */
function paired(one: Rows, other: Rows, [key, ...keys] = KEYS): Pair[] {
  if (!key) return unpaired(one, other);
  const found: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonPairs(one.map(key), other.map(key)), [one.length, other.length] as const]) {
    if (a > i || b > j) found.push(...paired(one.slice(i, a), other.slice(j, b), keys));
    if (a < one.length) found.push([one[a], other[b]]);
    [i, j] = [a + 1, b + 1];
  }
  return found;
}

const likenessOf = (pair: Pair): string => pair.map((row) => row && likeness(row)).join(' | ');

const listed = (rows: readonly (NetworkRow | undefined)[]): NetworkRow[] => rows.filter((row) => row !== undefined);

/** Pairs that follow each other and are alike on both sides, where they hold others. */
function foldPairs(pairs: readonly Pair[]): Pair[][] {
  const groups: { is: string; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const [last, is] = [groups.at(-1), likenessOf(pair)];
    if (last?.is === is && pair.some((row) => row && row.rows.length > 0)) last.pairs.push(pair);
    else groups.push({ is, pairs: [pair] });
  }
  return groups.map(({ pairs: alike }) => alike);
}

/** The rows of two networks as lines, with all that stands below each. */
export function comparedLines(one: Rows, other: Rows, before = '', depth = 0): ComparedLine[] {
  return foldPairs(paired(one, other)).map((pairs, index) => {
    const [a, b] = [listed(pairs.map(([row]) => row)), listed(pairs.map(([, row]) => row))];
    const at = `${before}${index}`;
    const lines = comparedLines(a[0]?.rows ?? [], b[0]?.rows ?? [], `${at}/`, depth + 1);
    return { at, depth, one: a, other: b, lines };
  });
}

/** What a column says of some rows together; `null` where a tool gives no number for one, or there is no row. */
export function figureBy(rows: readonly NetworkFigures[], key: ComparedKey): bigint | null {
  const found = rows.map((row) =>
    key === 'params' || key === 'flops' || key === 'macs' ? row[key] : (row.tools[key] ?? null),
  );
  return found.length === 0 || found.includes(null) ? null : sum(found as bigint[]);
}

/** `other / one` in hundredths, rounded half up; `null` where that is no number. */
export const quotientInHundredths = (one: bigint | null, other: bigint | null): bigint | null =>
  one === null || other === null || one === 0n ? null : (200n * other + one) / (2n * one);
