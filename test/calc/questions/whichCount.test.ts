/** *Which count is this?*: the conventions and the slips that a figure can come from. */
import { describe, expect, it } from 'vitest';
import type { Convention } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { ask, BY_FLOPS, BY_MACS, BY_MACS_AND_BIASES, CONV, fits, said } from './ask.ts';

describe('a figure of a convention', () => {
  it.each([
    ['3,402', [`3402 ${BY_FLOPS}`]],
    ['1,701', [`1701 ${BY_MACS}`]],
    ['1,764', [`1764 ${BY_MACS_AND_BIASES}`]],
    ['3,465', ['3465 calflops']],
    ['196', ['196 parameters']],
  ])('%s is told by all who print it', (figure, found) => {
    expect(said(figure)).toEqual(found);
  });

  const code = 'nn.Sequential(nn.Conv2d(3, 7, 3), nn.BatchNorm2d(7), nn.ReLU(), nn.MaxPool2d(3))';

  it.each(CONVENTIONS.map((convention): [string, Convention] => [convention.id, convention]))(
    'is found where %s prints it, of a whole module',
    (id, convention) => {
      const read = readModule(code, layerNamed);
      const recorded = read.ok ? record(read.module, [2n, 3n, 5n, 5n]) : undefined;
      if (!recorded?.ok) throw new Error('no recording');
      const { value } = tally(convention, recorded.run);
      const [fit, ...others] = fits(String(value), code, '2,3,5,5');
      expect(others).toEqual([]);
      expect(fit?.slip).toBeUndefined();
      expect(fit?.sources.map((source) => (source === 'parameters' ? source : source.id))).toContain(id);
    },
  );
});

describe('the precision of a figure', () => {
  it('is that of its last digit: what rounds to it fits, and two fits are both told', () => {
    expect(said('3.4 K')).toEqual([`3402 ${BY_FLOPS}`]);
    expect(said('3.5 K')).toEqual(['3465 calflops']);
    expect(said('3.402 K')).toEqual([`3402 ${BY_FLOPS}`]);
    expect(said('1.7 K')).toEqual([`1701 ${BY_MACS}`]);
    expect(said('0.003 M')).toEqual([`3402 ${BY_FLOPS}`, '3465 calflops']);
    expect(said('2 K')).toEqual([`1701 ${BY_MACS}`, `1764 ${BY_MACS_AND_BIASES}`]);
  });

  it('is one operation where the figure is whole', () => {
    expect(said('3,401')).toEqual([]);
    expect(said('3,403')).toEqual([]);
  });

  it.each(['3.465e3', '3465 FLOPs', '3.465 KFLOPs', '3.465 k', '３，４６５', '3 465', '3465次', '0.3465 万'])(
    'is read from %s',
    (figure) => {
      expect(said(figure)).toEqual(['3465 calflops']);
    },
  );
});

describe('a slip', () => {
  const BATCH = '16,3,5,5';

  it.each([
    ['3,339', undefined, ['3339 book, bias_left_out']],
    ['189', undefined, ['189 parameters, bias_left_out']],
    ['6,804', undefined, [`3402 ${BY_FLOPS}, doubled`]],
    ['6,930', undefined, ['3465 calflops, doubled']],
    ['882', undefined, [`1764 ${BY_MACS_AND_BIASES}, halved`]],
    ['9,450', undefined, [`3402 ${BY_FLOPS}, input_size`]],
    ['4,725', undefined, [`1701 ${BY_MACS}, input_size`]],
    ['3.32 K', undefined, [`3402 ${BY_FLOPS}, binary`]],
    ['3,402', BATCH, [`54432 ${BY_FLOPS}, batch_left_out`]],
    ['870,912', BATCH, [`54432 ${BY_FLOPS}, batch_counted`]],
  ] as const)('%s on %s is told as one', (figure, input, found) => {
    expect(said(figure, CONV, input)).toEqual(found);
  });

  it('is not looked for where a count fits as it is', () => {
    // 3,402 is also twice 1,701, and half of nothing that is printed.
    expect(fits('3,402').every(({ slip }) => slip === undefined)).toBe(true);
  });

  it('of a size needs a convolution; of a batch, more than one; of a bias, a bias', () => {
    expect(said('50', 'nn.Linear(10, 5, bias=False)', '1,10')).not.toEqual([]);
    const slips = (figure: string, code: string, input: string) => fits(figure, code, input).map(({ slip }) => slip);
    expect(slips('4,725', 'nn.Linear(10, 5)', '1,10')).toEqual([]);
    expect(slips('3,276', 'nn.Conv2d(3, 7, 3, bias=False)', '1,3,5,5')).toEqual([]);
    expect(slips('27,216', CONV, '1,3,5,5')).toEqual([]);
  });

  it('finds the network that a script divided by a power of two', () => {
    // ResNet-50's last layer: 2,049,000 parameters are 1.95 M to such a script.
    expect(said('1.954 M', 'nn.Linear(2048, 1000)', '1,2048')).toContain(
      '2049000 parameters torchinfo ptflops, binary',
    );
  });
});

describe('a figure in bytes', () => {
  const LARGE = 'nn.Linear(4096, 4096, bias=False)';

  it.each([
    ['784 B', CONV, '1,3,5,5', ['196 parameters, float32']],
    ['784 bytes', CONV, '1,3,5,5', ['196 parameters, float32']],
    ['0.78 kB', CONV, '1,3,5,5', ['196 parameters, float32']],
    ['392 B', CONV, '1,3,5,5', ['196 parameters, float16']],
    ['784', CONV, '1,3,5,5', ['196 parameters, float32']],
    ['67.1 MB', LARGE, '1,4096', ['16777216 parameters, float32']],
    ['Params size (MB): 67.11', LARGE, '1,4096', ['16777216 parameters, float32']],
    ['33.55 MB', LARGE, '1,4096', ['16777216 parameters, float16']],
    ['64.0 MiB', LARGE, '1,4096', ['16777216 parameters, float32']],
    ['64.0 MB', LARGE, '1,4096', ['16777216 parameters, float32_binary']],
    ['196 bytes', CONV, '1,3,5,5', []],
    ['784 params', CONV, '1,3,5,5', []],
  ])('%s of %s on %s is its memory: %j', (figure, code, input, found) => {
    expect(said(figure, code, input)).toEqual(found);
  });

  it('that may be a billion instead is told as both', () => {
    const code = 'nn.Linear(100000, 70000, bias=False)';
    expect(said('7.0 B', code, '1,100000')).toEqual([expect.stringMatching(/^7000000000 parameters macs torchinfo/)]);
    expect(said('7.0 B params', code, '1,100000')).toEqual(['7000000000 parameters']);
    expect(ask('5 B')).toEqual({ ok: true, fits: [], either: true });
    expect(ask('5 kB')).toEqual({ ok: true, fits: [] });
    expect(ask('5 G')).toEqual({ ok: true, fits: [] });
  });
});

describe('a line that a tool prints', () => {
  it.each([
    [
      'Total mult-adds (M): 0.03',
      'nn.Conv2d(3, 64, 3)',
      '1,3,6,6',
      [`27648 ${BY_MACS}`, `28672 ${BY_MACS_AND_BIASES}`],
    ],
    ['Total params: 196', CONV, '1,3,5,5', ['196 parameters']],
    ['  calflops 0.3.2, FLOPs    3,465', CONV, '1,3,5,5', ['3465 calflops']],
    ['  "macs": 1701,', CONV, '1,3,5,5', [`1701 ${BY_MACS}`]],
    ['~3.4 KFLOPs', CONV, '1,3,5,5', [`3402 ${BY_FLOPS}`]],
    ['0.34 万次', CONV, '1,3,5,5', [`3402 ${BY_FLOPS}`]],
    ['Total params: 3402', CONV, '1,3,5,5', []],
  ])('%s of %s on %s is read', (figure, code, input, found) => {
    expect(said(figure, code, input)).toEqual(found);
  });
});

describe('a text that is no figure', () => {
  it.each([
    ['', 'empty'],
    ['many', 'not_number'],
    ['-5', 'negative'],
    ['0', 'zero'],
    ['3,4', 'comma'],
    ['3.4 apples', 'unit'],
    ['3.4 GFLOP/s', 'unit'],
    ['40 %', 'unit'],
    ['1.2.3', 'not_number'],
  ])('%j is refused: %s', (figure, reason) => {
    const explained = ask(figure);
    expect(explained.ok ? 'read' : explained.reason).toBe(reason);
  });

  it('is told from a figure of nothing known', () => {
    expect(said('4.1 G')).toEqual([]);
    expect(said('24.37 M')).toEqual([]);
    expect(said('7')).toEqual([]);
  });
});
