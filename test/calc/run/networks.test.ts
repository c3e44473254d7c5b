/** ResNet-50 as the tools count it, and as its authors built it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import { ptflopsHooks } from '#calc/conventions/ptflopsHooks.ts';
import type { Call } from '#calc/run/call.ts';
import { namedModules, numbersOf, parametersOf } from '#calc/run/module.ts';
import { networkRun } from '../../networkRun.ts';

const INPUT = [1n, 3n, 224n, 224n];

/** With the stride of a stage in the first convolution of a bottleneck, as in the paper, or in its second. */
const CALLS = { first: 'resnet50(stride_in_1x1=True)', second: 'resnet50' } as const;

const callsIn = (calls: readonly Call[]): Call[] => calls.flatMap((call) => [call, ...callsIn(call.calls)]);

const countBy = (id: string, input = INPUT, stride: 'first' | 'second' = 'second'): bigint | null => {
  const convention = [...CONVENTIONS, ptflopsHooks].find((one) => one.id === id);
  if (!convention) throw new Error(`there is no convention '${id}'`);
  return tally(convention, networkRun(CALLS[stride], input)).value;
};

/** Counts that the tools printed: test/recorder/resnet50.py. */
const { counts } = JSON.parse(readFileSync('test/fixtures/resnet50.json', 'utf8')) as {
  counts: Record<'first' | 'second', Record<string, number>>;
};

describe.each(['first', 'second'] as const)('ResNet-50 with the stride in the %s convolution of a stage', (stride) => {
  it.each(Object.entries(counts[stride]))('is what %s prints', (id, count) => {
    expect(countBy(id, INPUT, stride)).toBe(BigInt(count));
  });

  it('has been counted by every tool of the list', () => {
    const tools = CONVENTIONS.filter(({ tool, key }) => tool && key !== 'calflops_macs').map(({ id }) => id);
    expect(Object.keys(counts[stride])).toEqual(expect.arrayContaining([...tools, ptflopsHooks.id]));
  });
});

describe('ResNet-50 of torchvision', () => {
  it('has the multiply–accumulates that are in print', () => {
    expect([countBy('calflops-macs'), countBy('macs')]).toEqual([4_089_184_256n, 4_089_184_256n]);
  });

  it('has its parameters, and an addition for each value where two branches meet', () => {
    const run = networkRun(CALLS.second);
    expect(numbersOf(parametersOf(run.root))).toBe(25_557_032n);
    const sums = callsIn(run.calls).filter(({ name }) => name === '+=');
    expect(sums).toHaveLength(16);
    const values = 3n * 256n * 56n ** 2n + 4n * 512n * 28n ** 2n + 6n * 1024n * 14n ** 2n + 3n * 2048n * 7n ** 2n;
    expect(sums.reduce((all, { work }) => all + work.flops, 0n)).toBe(values);
  });

  it('has the modules of torchvision by their names', () => {
    const names = [...namedModules(networkRun(CALLS.second).root).values()];
    expect(names).toHaveLength(151);
    expect(names.slice(0, 7)).toEqual(['', 'conv1', 'bn1', 'relu', 'maxpool', 'layer1', 'layer1.0']);
    expect(names).toEqual(expect.arrayContaining(['layer1.0.downsample.0', 'layer4.2.bn3', 'avgpool', 'fc']));
  });

  it('does as much for each image of a batch', () => {
    for (const id of ['book', 'macs', 'fvcore', 'thop', 'flop-counter'])
      expect(Number(countBy(id, [2n, 3n, 224n, 224n])) / Number(countBy(id))).toBeCloseTo(2, 3);
  });
});

describe('ResNet-50 of the paper', () => {
  it('strides earlier: the same parameters, fewer multiply–accumulates', () => {
    const sum = (stride: 'first' | 'second') => numbersOf(parametersOf(networkRun(CALLS[stride]).root));
    expect(sum('first')).toBe(sum('second'));
    expect(countBy('macs', INPUT, 'first')).toBe(3_857_973_248n);
  });
});
