/** Tables that end in a sum: what stands above it comes to it, column by column. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SUMS = ['together', 'in all', '合计'];
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replace(/<[^>]*>/g, '').trim());
const numberOf = (cell: string) => (/^[\d,]+$/.test(cell) ? BigInt(cell.replaceAll(',', '')) : null);

/** The rows of each table of a chapter whose last row is a sum. */
function summed(text: string): string[][][] {
  const tables = text.split(/\n\s*\n/).filter((block) => block.startsWith('|'));
  const rows = tables.map((block) => block.trim().split('\n').slice(2).map(cellsOf));
  return rows.filter((one) => SUMS.includes(one.at(-1)?.[0] ?? ''));
}

describe.each(['en', 'zh-cn'])('a table with a sum, in %s', (locale) => {
  const chapters = readdirSync(`content/${locale}`).filter((name) => name.endsWith('.mdx'));
  const found = chapters.flatMap((name) =>
    summed(readFileSync(`content/${locale}/${name}`, 'utf8')).map((rows, index) => ({ name, index, rows })),
  );

  it('is found in several chapters', () => {
    expect(new Set(found.map(({ name }) => name)).size).toBeGreaterThan(2);
  });

  it.each(found)('$name, table $index', ({ rows }) => {
    const width = rows[0]?.length ?? 0;
    const columns = Array.from({ length: width - 1 }, (_, at) => rows.map((row) => numberOf(row[at + 1] ?? '')));
    const whole = columns.filter((column) => column.every((number) => number !== null)) as bigint[][];
    expect(whole.length).toBeGreaterThan(0);
    for (const column of whole) {
      const parts = column.slice(0, -1).reduce((sum, number) => sum + number, 0n);
      expect(parts).toBe(column.at(-1));
    }
  });
});
