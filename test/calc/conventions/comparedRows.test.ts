/** Two networks beside each other: which rows stand in one line, and that nothing of either is lost. */
import { describe, expect, it } from 'vitest';
import type { ComparedLine } from '#calc/conventions/comparedRows.ts';
import { comparedLines, figureBy, quotientInHundredths } from '#calc/conventions/comparedRows.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { networkRun } from '../../networkRun.ts';

const { rows: RESNET } = networkTable(networkRun('resnet50'));
const tools = Object.fromEntries(TOOLS.map(({ key }) => [key, 1n])) as NetworkRow['tools'];

/** A row with nothing but a name, a class and what it holds; a name in brackets is a function's. */
const row = (path: string, type: string, rows: readonly NetworkRow[] = [], params = 1n): NetworkRow => ({
  path,
  type,
  depth: path.split('.').length - 1,
  output_shape: [1n],
  shared: 0n,
  params,
  macs: 2n,
  flops: 3n,
  activations: 1n,
  learned: 1n,
  passed: 2n,
  tools,
  rows,
});
const called = (path: string, type: string): NetworkRow => ({ ...row(path, type), isFunction: true });

const sides = (lines: readonly ComparedLine[]) =>
  lines.map(({ one, other }) => [one, other].map((all) => all.map(({ path, type }) => path || type).join(' ')));
const everyLine = (lines: readonly ComparedLine[]): ComparedLine[] =>
  lines.flatMap((line) => [line, ...everyLine(line.lines)]);

describe('two networks beside each other', () => {
  it('pair rows by name, and those that one alone has stand alone in their place', () => {
    const one = [row('conv1', 'Conv2d'), row('bn1', 'BatchNorm2d'), row('fc', 'Linear')];
    const other = [row('conv1', 'Conv2d'), row('pool', 'MaxPool2d'), row('drop', 'Dropout'), row('fc', 'Linear')];
    expect(sides(comparedLines(one, other))).toEqual([
      ['conv1', 'conv1'],
      ['bn1', ''],
      ['', 'pool'],
      ['', 'drop'],
      ['fc', 'fc'],
    ]);
  });

  it('pair by class what no name pairs, and one row with one between two pairs', () => {
    const one = [row('wte', 'Embedding'), row('wpe', 'Embedding'), row('head', 'Linear'), row('ln_f', 'LayerNorm')];
    const other = [row('embed', 'Embedding'), row('head', 'Linear'), row('norm', 'RMSNorm')];
    expect(sides(comparedLines(one, other))).toEqual([
      ['wte', 'embed'],
      ['wpe', ''],
      ['head', 'head'],
      ['ln_f', 'norm'],
    ]);
  });

  it('let no function part modules that belong together', () => {
    const one = [called('', 'torch.cat'), called('', 'F.relu'), row('wte', 'Embedding')];
    const other = [row('embed', 'Embedding'), called('', 'torch.cat'), called('', 'F.relu')];
    expect(sides(comparedLines(one, other))).toEqual([
      ['torch.cat', ''],
      ['F.relu', ''],
      ['wte', 'embed'],
      ['', 'torch.cat'],
      ['', 'F.relu'],
    ]);
  });

  it('keep the order of both, whatever is in them', () => {
    const [first, second] = [RESNET, [...RESNET].reverse()];
    const lines = comparedLines(first, second);
    expect(lines.flatMap(({ one }) => one)).toEqual(first);
    expect(lines.flatMap(({ other }) => other)).toEqual(second);
  });

  it('fold pairs alike on both sides, and only those', () => {
    const block = (path: string, params: bigint) => row(path, 'Block', [row(`${path}.conv`, 'Conv2d')], params);
    const one = ['l.0', 'l.1', 'l.2'].map((path) => block(path, 1n));
    const other = [block('l.0', 1n), block('l.1', 1n), block('l.2', 7n), block('l.3', 7n), block('l.4', 7n)];
    expect(sides(comparedLines(one, other))).toEqual([
      ['l.0 l.1', 'l.0 l.1'],
      ['l.2', 'l.2'],
      ['', 'l.3 l.4'],
    ]);
  });

  it('say of one network with itself that nothing differs, at every depth', () => {
    const lines = everyLine(comparedLines(RESNET, RESNET));
    expect(lines.length).toBeGreaterThan(50);
    for (const { one, other, at } of lines) expect(one, at).toEqual(other);
    expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
  });
});

describe('what a column compares', () => {
  it('is summed over the rows of a line, and unknown where a tool gives no number for one', () => {
    const silent = { ...row('a', 'A'), tools: { ...tools, thop_macs: null } };
    expect(figureBy([row('a', 'A'), row('b', 'B')], 'params')).toBe(2n);
    expect(figureBy([row('a', 'A'), silent], 'fvcore_flops')).toBe(2n);
    expect(figureBy([row('a', 'A'), silent], 'thop_macs')).toBeNull();
    expect(figureBy([], 'macs')).toBeNull();
  });

  it.each([
    [2n, 3n, 150n],
    [3n, 2n, 67n],
    [400n, 1n, 0n],
    [200n, 1n, 1n],
    [5n, 0n, 0n],
    [0n, 5n, null],
    [null, 5n, null],
  ])('has %s and %s in a proportion of %s hundredths', (one, other, hundredths) => {
    expect(quotientInHundredths(one, other)).toBe(hundredths);
  });
});
