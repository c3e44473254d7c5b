/** What a network is counted on as its fields write it, and what of its table leads elsewhere or is taken away. */
import { describe, expect, it } from 'vitest';
import { withClassLines } from '#calc/conventions/classLines.ts';
import type { PagedTable } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { networkCsv } from '#calc/printed/networkCsv.ts';
import { en } from '#i18n/en/index.ts';
import { axesOfRank, axisTextsOf, sizesOfInput, steppedInput, withAxisText } from '#islands/network/live/inputSizes.ts';
import { expressionOf } from '#islands/network/live/liveNetwork.ts';
import { pageOfSet } from '#islands/network/live/rowPages.ts';
import { partsAtGlance } from '#islands/network/parts.ts';
import type { TableAsShown } from '#islands/network/tableFiles.ts';
import { shownAsLatex, shownAsMarkdown } from '#islands/network/tableFiles.ts';
import { FIRST_VIEW, shownRows } from '#islands/network/view.ts';
import { networkRun } from '../../networkRun.ts';

const table: PagedTable = networkTable(networkRun('resnet50'));

describe('the sizes of an input', () => {
  it('are as many as its texts, exactly, or none', () => {
    expect(sizesOfInput('1,3,224,224')).toEqual([1n, 3n, 224n, 224n]);
    expect(sizesOfInput('1,1000000000000000')).toEqual([1n, 10n ** 15n]);
    for (const bad of ['', '1,', '1,0', '1,-3', '1,2.5', '1,x', '1,1000000000000001'])
      expect(sizesOfInput(bad), bad).toBeUndefined();
  });

  it('change by one axis as it is typed, and all together as a shape is pasted', () => {
    expect(withAxisText('1,3,224,224', 2, '32')).toBe('1,3,32,224');
    expect(withAxisText('1,3,224,224', 2, '')).toBe('1,3,,224');
    expect(withAxisText('1,3,224,224', 0, 'x')).toBe('x,3,224,224');
    expect(withAxisText('1,3,224,224', 0, '(8, 3, 32, 32)')).toBe('8,3,32,32');
    expect(withAxisText('1,3,224,224', 3, 'torch.Size([2, 64])')).toBe('2,64');
    expect(axisTextsOf('1,,3')).toEqual(['1', '', '3']);
  });

  it('are stepped, and do not fall below 1', () => {
    expect(steppedInput('1,3', 1, 10n)).toBe('1,13');
    expect(steppedInput('1,3', 0, -1n)).toBe('1,3');
    expect(steppedInput('x,3', 0, 1n)).toBe('x,3');
  });

  it('have a name each', () => {
    for (const rank of [1, 2, 3, 4, 5, 6]) expect(axesOfRank(rank, false)).toHaveLength(rank);
    expect(axesOfRank(2, true)).toEqual(['batch', 'tokens']);
  });
});

describe('the call that is run', () => {
  it('stands in one line, so that what Python says of it does, but for a comment, which would hold its bracket', () => {
    expect(expressionOf('lenet5', 'num_classes=7')).toBe('lenet5(num_classes=7)');
    expect(expressionOf('lenet5', '7 # as before')).toBe('lenet5(7 # as before\n)');
  });
});

describe('a row that was counted on the page', () => {
  const starts = {
    Conv2d: { address: '/en/layers/conv2d/#calculator', start: { in_channels: '3', kernel_size: '3' } },
  };

  it('leads to its calculator with the values that differ from those it starts from', () => {
    const texts = { in_channels: '3', kernel_size: '3,5' };
    expect(pageOfSet({ name: 'Conv2d', texts }, '/en/layers/', starts)).toBe(
      'conv2d/?calculator.kernel_size=3,5#calculator',
    );
    expect(pageOfSet({ name: 'Conv2d', texts: {} }, '/en/layers/', starts)).toBe('conv2d/#calculator');
    expect(pageOfSet({ name: 'constructor', texts }, '/en/layers/', starts)).toBeUndefined();
  });

  it('leads to the line of its class where it holds others', () => {
    const rows = withClassLines(table.rows, 'import torch\n\nclass Bottleneck(nn.Module):\n    pass\n');
    const stage = rows.find(({ path }) => path === 'layer1');
    expect(stage?.line).toBeUndefined();
    expect(stage?.rows[0]?.line).toBe(3);
    expect(stage?.rows[0]?.rows[0]?.line).toBe(table.rows[4]?.rows[0]?.rows[0]?.line);
  });
});

describe('the parts at a glance', () => {
  it('hold all that learns and multiplies, in a few lines', () => {
    const parts = partsAtGlance(table.rows);
    expect(parts.length).toBeLessThanOrEqual(24);
    expect(parts.reduce((sum, { figures }) => sum + figures.params, 0n)).toBe(table.total.params);
    expect(parts.reduce((sum, { figures }) => sum + figures.macs, 0n)).toBe(table.total.macs);
  });
});

describe('a table that is taken away', () => {
  const shown: TableAsShown = { table, rows: shownRows(table, FIRST_VIEW), count: 'macs', countName: 'MACs' };

  it('is in Markdown and LaTeX as it is shown, the whole last', () => {
    const lines = shownAsMarkdown(shown, en.network).trimEnd().split('\n');
    expect(lines).toHaveLength(shown.rows.length + 3);
    expect(lines[0]).toBe('| module | type | output | parameters | % | MACs | % | output values |');
    expect(lines).toContain(
      '| layer1.1 … 2 × 2 | Bottleneck | (1, 256, 56, 56) | 140800 | 0.6% | 436731904 | 10.7% | 8830976 |',
    );
    expect(lines.at(-1)).toContain('| in all | ResNet |');
    const latex = shownAsLatex(shown, en.network);
    expect(latex).toContain(String.raw`\begin{tabular}{lllrrrrr}`);
    expect(latex.match(/\\\\$/gm)).toHaveLength(shown.rows.length + 2);
    expect(latex).toContain(String.raw`10.7\%`);
  });

  it('holds every row as CSV', () => {
    const all = (rows: PagedTable['rows']): number => rows.reduce((sum, row) => sum + 1 + all(row.rows), 0);
    expect(networkCsv(table).trimEnd().split('\r\n')).toHaveLength(1 + all(table.rows));
  });
});
