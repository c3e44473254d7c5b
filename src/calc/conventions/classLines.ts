/** Rows of modules that hold others lead to where their class is written: no line calls them alone. */
import type { PagedRow } from './networkRows.ts';

/** The line at which each class of a source begins, from 1. */
function classLines(source: string): ReadonlyMap<string, number> {
  const lines = source
    .split('\n')
    .map((line, index): [string, number] => [/^class (\w+)/.exec(line)?.[1] ?? '', index + 1]);
  return new Map(lines.filter(([name]) => name !== ''));
}

/** Rows with the line of their class, where they hold others and the source has it. */
export function withClassLines(rows: readonly PagedRow[], source: string): PagedRow[] {
  const lines = classLines(source);
  const lined = (row: PagedRow): PagedRow => {
    const line = row.rows.length > 0 ? lines.get(row.type) : row.line;
    return { ...row, ...(line !== undefined && { line }), rows: row.rows.map(lined) };
  };
  return rows.map(lined);
}
