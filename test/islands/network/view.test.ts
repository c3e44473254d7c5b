/** What a network's table shows, as it is folded, sorted and searched; and the table as a file. */
import { describe, expect, it } from 'vitest';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { bytesOfFigures, intensityOf } from '#calc/costs/traffic.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import type { NetworkViewState } from '#islands/network/view.ts';
import { allRows, depthOf, FIRST_VIEW, shareText, shownRows, waitingIn, workOfFigures } from '#islands/network/view.ts';
import { networkRun } from '../../networkRun.ts';

const table = networkTable(networkRun('resnet50'));
const shown = (some: Partial<NetworkViewState>) => shownRows(table, { ...FIRST_VIEW, ...some });
const paths = (some: Partial<NetworkViewState>) => shown(some).map(({ row, times }) => [row.path, times]);

describe('what a network’s table shows', () => {
  it('is at first its stages and their blocks, those alike as one', () => {
    expect(paths({}).slice(4, 8)).toEqual([
      ['layer1', 1],
      ['layer1.0', 1],
      ['layer1.1', 2],
      ['layer2', 1],
    ]);
    expect(shown({}).map(({ depth }) => depth)).toContain(1);
    expect(Math.max(...shown({}).map(({ depth }) => depth))).toBe(1);
  });

  it('follows a row that is opened or closed, and the depth', () => {
    expect(paths({ turned: new Set(['4']) })).not.toContainEqual(['layer1.0', 1]);
    expect(paths({ turned: new Set(['4/0']) })).toContainEqual(['layer1.0.conv1', 1]);
    expect(shown({ openTo: 0 })).toHaveLength(11);
    expect(shown({ openTo: depthOf(table.rows) })).toHaveLength(allRows(table).length);
  });

  it('sums up rows alike', () => {
    const two = shown({}).find(({ row }) => row.path === 'layer1.1');
    expect([two?.figures.params, two?.last]).toEqual([2n * 70_400n, 'layer1.2']);
  });

  it('adds up to the whole, however it is folded', () => {
    for (const openTo of [0, 1, 2]) {
      const leaves = shown({ openTo }).filter(({ open }) => !open);
      // Rows below one that stands for several are of one of them alone.
      if (openTo < 2) expect(leaves.reduce((sum, { figures }) => sum + figures.macs, 0n)).toBe(table.total.macs);
    }
  });

  it('is sorted by what one asks for, the largest first, without what only holds others', () => {
    expect(paths({ sort: 'params' }).slice(0, 3)).toEqual([
      ['layer4.0.conv2', 1],
      ['layer4.1.conv2', 1],
      ['layer4.2.conv2', 1],
    ]);
    const work = shown({ sort: 'work', count: 'flops' }).map(({ figures }) => workOfFigures(figures, 'flops'));
    expect(work).toEqual([...work].sort((a, b) => Number((b ?? 0n) - (a ?? 0n))));
    expect(shown({ sort: 'activations' }).every(({ row }) => row.rows.length === 0)).toBe(true);
  });

  it('finds rows by path and by class', () => {
    expect(paths({ sought: ' DOWNSAMPLE.0 ' })).toEqual([1, 2, 3, 4].map((at) => [`layer${at}.0.downsample.0`, 1]));
    expect(shown({ sought: 'bottleneck' })).toHaveLength(16);
    expect(shown({ sought: 'no such layer' })).toEqual([]);
  });

  it('writes shares that are true of small ones too', () => {
    expect(shareText(1n, 8n)).toBe('12.5%');
    expect(shareText(1n, 100_000n)).toBe('< 0.1%');
    expect(shareText(0n, 100_000n)).toBe('0.0%');
    expect([shareText(null, 5n), shareText(5n, 0n)]).toEqual(['–', '–']);
  });
});

describe('what a network’s table shows under a roofline', () => {
  const at = (path: string, batch: bigint) => {
    const [found] = shown({ sought: path, batch });
    if (found?.row.path !== path) throw new Error(`${path} is not found`);
    return found.row;
  };

  it('is bytes in float16, the weights once for a batch, and operations for each of them', () => {
    // 2048 · 1000 weights and 1000 biases, 2048 values in and 1000 out.
    expect(bytesOfFigures(at('fc', 1n), 1n)).toBe(2n * (2_049_000n + 3048n));
    expect(bytesOfFigures(at('fc', 64n), 64n)).toBe(2n * (2_049_000n + 64n * 3048n));
    const { flops } = at('fc', 1n);
    expect(intensityOf(at('fc', 1n), 64n)).toEqual(ratio(64n * flops, 2n * (2_049_000n + 64n * 3048n)));
  });

  it('tells which calls wait for the memory: a batch takes a linear layer to the other side', () => {
    const roof = { machine: '', ridge: ratio(100n) };
    const waiting = (path: string, batch: bigint) => waitingIn(at(path, batch), batch, roof);
    expect([1n, 256n].map((batch) => waiting('fc', batch).waiting)).toEqual([1, 0]);
    expect(waiting('bn1', 256n)).toEqual({ waiting: 1, calls: 1 });
    // Of a block the norms, the activations and the addition; what only looks on is no call.
    expect(waiting('layer4.2', 256n)).toEqual({ waiting: 7, calls: 10 });
  });

  it('is sorted by the bytes of the batch that is shown', () => {
    const first = (batch: bigint) => shown({ sort: 'bytes', batch })[0]?.row.path;
    expect([first(1n), first(256n)]).not.toContain(undefined);
    for (const batch of [1n, 256n]) {
      const bytes = shown({ sort: 'bytes', batch }).map(({ figures }) => bytesOfFigures(figures, batch));
      expect(bytes).toEqual([...bytes].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    }
    expect(first(1n)).not.toBe(first(256n));
  });
});
