/** The table of a network: levels, sums, what is used twice, what is never called, and rows alike. */
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { foldRepeats, networkTable, sumOfFigures } from '#calc/conventions/networkRows.ts';
import { workOfRun } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { networkRun } from '../../networkRun.ts';

const run = networkRun('resnet50');
const table = networkTable(run);
const all = (rows: readonly NetworkRow[]): NetworkRow[] => rows.flatMap((row) => [row, ...all(row.rows)]);

describe('the table of a network', () => {
  it('comes to what the run comes to, in every figure', () => {
    const { total } = table;
    expect(total.params).toBe(numbersOf(parametersOf(run.root)));
    expect([total.macs, total.flops]).toEqual([workOfRun(run).macs, workOfRun(run).flops]);
    for (const tool of TOOLS) expect(total.tools[tool.key], tool.key).toBe(tally(tool, run).value);
    expect(total).toEqual({ ...sumOfFigures(table.rows), params: 25_557_032n });
  });

  it('sums up each level', () => {
    const holders = all(table.rows).filter(({ rows }) => rows.length > 0);
    expect(holders.length).toBe(4 + 16 + 4);
    for (const { rows, ...own } of holders) expect(own, own.path).toMatchObject({ ...sumOfFigures(rows) });
  });

  it('names rows by their paths and classes, with the depth at which each stands', () => {
    const row = all(table.rows).find(({ path }) => path === 'layer2.0.downsample.0');
    expect(row).toMatchObject({ type: 'Conv2d', depth: 3, params: 131_072n, output_shape: [1n, 512n, 28n, 28n] });
    expect(row?.layer).toMatchObject({ name: 'Conv2d', options: { in_channels: 256n, out_channels: 512n } });
  });

  it('folds blocks alike that follow each other', () => {
    const stages = table.rows.filter(({ type }) => type === 'Sequential');
    const folded = stages.map(({ rows }) => foldRepeats(rows).map(({ row, alike }) => [row.path, alike.length]));
    expect(folded).toEqual(
      [3, 4, 6, 3].map((blocks, stage) => [
        [`layer${stage + 1}.0`, 1],
        [`layer${stage + 1}.1`, blocks - 1],
      ]),
    );
  });
});
