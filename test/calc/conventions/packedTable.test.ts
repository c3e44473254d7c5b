/** A network in a file: what is read of it is what was written, and blocks that are alike stand in it once. */
import { describe, expect, it } from 'vitest';
import type { PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { packTable, unpackTable } from '#calc/conventions/packedTable.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { readExact, writeExact } from '#calc/numbers/exactJson.ts';
import { networkRun } from '../../networkRun.ts';

const all = (rows: readonly PagedRow[]): readonly PagedRow[] => rows.flatMap((row) => [row, ...all(row.rows)]);

/** Rows as a page has them: what finds their calculators is not in the file. */
const paged = ({ layer: _, ...row }: PagedRow): PagedRow => ({
  ...row,
  ...(row.path.length % 2 === 0 && { page: `${row.type}/?a=${row.params}` }),
  rows: row.rows.map(paged),
});

/** By their names: the order of keys says nothing. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([key, one]) => [key, sorted(one)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

const CASES: [string, Shape][] = [
  ['resnet50()', [1n, 3n, 64n, 64n]],
  // A function of a module, tied weights, a module at two places.
  ['gpt2(n_layer=2)', [1n, 8n]],
  ['t5_small(num_layers=2)', [1n, 8n]],
  ['nn.Sequential(*[nn.ReLU()] * 3)', [1n, 3n]],
];

describe.each(CASES)('%s', (call, input) => {
  const { rows, ...whole } = networkTable(networkRun(call, input));
  const table: PagedTable = { ...whole, rows: rows.map(paged) };
  const text = writeExact(packTable(table, writeExact));

  it('comes back as it was', () => {
    expect(sorted(unpackTable(readExact(text) as ReturnType<typeof packTable>))).toEqual(sorted(table));
  });
});

it('blocks that are alike stand once', () => {
  const { rows } = networkTable(networkRun('resnet152()', [1n, 3n, 32n, 32n]));
  const { kinds } = packTable({ ...networkTable(networkRun('resnet152()', [1n, 3n, 32n, 32n])), rows }, writeExact);
  expect(kinds.length * 8).toBeLessThan(all(rows).length);
});
