import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/cli/answer.ts';
import { HELP } from '../../src/cli/arguments.ts';
import measured from '../fixtures/layers.json' with { type: 'json' };
import { runs } from '../sample.ts';
import { runScript } from './script.ts';

/** What `npm run -s count -- …` does, without a process of its own. */
const count = (...args: string[]) => answer(args);

/** That, in a process of its own. */
function run(...args: string[]) {
  const { status, stdout, stderr } = runScript('count', args);
  return [status, stdout, stderr];
}

const CONV = 'nn.Conv2d(3, 7, 3)';

/** Characters that a terminal obeys, line breaks aside. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}]/u;

describe('the command', () => {
  it('prints answers, and complaints on standard error with status 2', () => {
    expect(run(CONV, '1,3,5,5', '--explain', '196')).toEqual([0, expect.stringMatching(/^196 exactly: .*\n$/), '']);
    expect(run('class Net(nn.Module):\n  pass', '1,3')).toEqual([2, '', expect.stringMatching(/^'class Net.*\n$/)]);
  });
});

describe('a figure on the command line', () => {
  it.each([
    ['784 B', 'Memory: 196 parameters of 4 bytes each, as float32 has them.'],
    ['Params size (MB): 0.00078', 'Memory: 196 parameters of 4 bytes each, as float32 has them.'],
    ['  torchinfo 1.8.0, mult-adds  1,764  ', /^1,764 exactly: torchinfo/],
    ['5 B', /neither as bytes nor as billions/],
    ['~3.5 KFLOPs', /^3,465 exactly: calflops/],
  ])('%s is explained', (figure, says) => {
    const { status, text } = count(CONV, '1,3,5,5', '--explain', figure);
    expect(status).toBe(0);
    expect(text).toMatch(says);
  });
});

describe('counting on the command line', () => {
  it('prints one object with --json, a figure or null for every tool', () => {
    const { status, text } = count(CONV, '16,3,5,5', '--json');
    expect(status).toBe(0);
    const { tools, primitives, ...rest } = JSON.parse(text);
    expect(rest).toEqual({
      output_shape: [16, 7, 3, 3],
      params: 196,
      trainable_params: 196,
      flops: 54432,
      macs: 27216,
      not_counted: [],
    });
    expect([primitives.multiplications, primitives.additions, primitives.comparisons]).toEqual([27216, 27216, 0]);
    const recorded = measured.rows.find(({ id }) => id === 'seed_conv2d_3_7_3_n16') ?? {};
    const figures = Object.entries(recorded).filter(([key]) => /_(flops|macs|mult_adds)$/.test(key));
    expect(tools).toEqual(Object.fromEntries(figures));
    expect([tools.ptflops_macs, tools.calflops_flops]).toEqual([1764, 55440]);
  });

  it('tells a 0 for want of a rule from a crash, and freezes what is frozen', () => {
    const { tools, not_counted } = JSON.parse(count('nn.LSTM(10, 20)', '7,3,10', '--json').text);
    expect([tools.fvcore_flops, not_counted]).toEqual([0, ['fvcore_flops', 'torch_flop_counter_flops']]);
    expect(JSON.parse(count('nn.Softmax()', '2,3', '--json').text).tools.thop_macs).toBeNull();
    const frozen = JSON.parse(count('nn.Linear(10, 5).requires_grad_(False)', '8,10', '--json').text);
    expect([frozen.params, frozen.trainable_params]).toEqual([55, 0]);
  });

  it('writes whole numbers beyond 2⁵³ − 1 as strings', () => {
    const { params } = JSON.parse(count('nn.Linear(1000000000000, 1000000000000)', '1,1000000000000', '--json').text);
    expect(params).toBe('1000000000001000000000000');
  });

  it('prints a table to be read, of several layers together', () => {
    const { status, text } = count('nn.Sequential(nn.Conv2d(3, 7, 3), nn.ReLU(), nn.Flatten())', '1,3,5,5');
    expect(status).toBe(0);
    expect(text).toMatch(/parameters +196\n/);
    expect(text).toMatch(/output +\(1, 63\)\n/);
    expect(text).toMatch(/fvcore.* 1,701\n/);
  });

  it('says which count a figure is', () => {
    expect(count('nn.Conv2d(3, 7, 3)', '1,3,5,5', '--explain', '3465').text).toMatch(/^3,465 exactly: calflops/);
    expect(count('nn.Conv2d(3, 7, 3)', '1,3,5,5', '--explain', '9450').text).toContain('size of the input');
  });

  describe.each(['--help', '-h'])('%s', (option) => {
    it.each([[[]], [[CONV, '1,3,5,5']], [[CONV, '1,3,5,5', '--json']]])(
      'is answered with status 0 beside %j',
      (beside) => {
        expect(count(...beside, option)).toEqual({ status: 0, text: HELP });
      },
    );
  });

  it('says how it is called: every option that is read, and examples that count', () => {
    const options = readFileSync('src/cli/arguments.ts', 'utf8').match(/(?<=arg === ')-[^']+/g) ?? [];
    expect(options.length).toBeGreaterThan(3);
    for (const option of options) expect(HELP).toMatch(new RegExp(`^  .*${option}\\b`, 'm'));
    const lines = [...HELP.matchAll(/^ {2}npm run -s count -- '(.*?)' (.*)$/gm)];
    // One counts a file, which the reader has.
    const [files, plain] = [
      lines.filter(([, code]) => code?.includes('.py')),
      lines.filter(([, code]) => !code?.includes('.py')),
    ];
    expect([files.length, plain.length]).toEqual([1, 2]);
    for (const [line, code = '', rest = ''] of plain)
      expect({ line, ...count(code, ...rest.split(' ')) }).toMatchObject({ line, status: 0 });
    expect(HELP.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('prints all that the last module returns', () => {
    const lines = ['nn.Sequential(nn.LSTM(3, 4))', 'nn.Sequential(nn.LSTM(3, 4), nn.Identity())'];
    for (const line of lines)
      expect(JSON.parse(count(line, '5,2,3', '--json').text).output_shape).toEqual([
        [5, 2, 4],
        [
          [1, 2, 4],
          [1, 2, 4],
        ],
      ]);
  });
});

/** The complaint about a command line, which is one line that hides nothing from the terminal. */
function complaint(...args: string[]): string {
  const { status, text } = count(...args);
  expect([status, text.split('\n').length, OBEYED.test(text)]).toEqual([2, 1, false]);
  expect(text).not.toMatch(/undefined|NaN|\.ts:|[{}]/);
  return text;
}

describe('a complaint', () => {
  it.each([
    [['nn.Conv2d(3, 7, 9)', '1,3,5,5'], 'Change kernel_size'],
    [['nn.Conv2d(3, 7)', '1,3,5,5'], "'kernel_size' is missing"],
    [['nn.Conv2(3, 7, 3)', '1,3,5,5'], 'did you mean nn.Conv2d?'],
    [[CONV, '1,3,five,5'], 'whole numbers from 1'],
    [[CONV, '-1,3,5,5'], "the input shape '-1,3,5,5' is not read"],
    [[CONV, '3'], 'it expects'],
    [[CONV, '1,3,5,5', '--explain', 'many'], 'write 3,465'],
    [[CONV, '1,3,5,5', '--explain'], '--explain needs a figure'],
    [[CONV, '1,3,5,5', '--joson'], '--joson'],
    [[CONV, '1,3,5,5', '--json', '--explain', '3465'], '--explain and --json do not go together'],
    [['--list', '--json'], '--list and --json do not go together'],
    [['F.scaled_dot_product_attention(q, k, v)', '1,2', '1,2'], 'several input shapes are for a module'],
    [[CONV], 'an input shape'],
    [['nn.Linear(5, 5)', '1,3'], 'Change the input shape or in_features'],
    [['x @ x', '2,3'], '3 columns and 2 rows do not agree'],
  ])('of %j says what to change', (args, cure) => {
    expect(complaint(...args)).toContain(cure);
  });

  it.each([
    ['class Net(nn.Module):\n    def __init__(self):\n        super().__init__()', 'needs Python to run'],
    ['@torch.no_grad()\ndef net(x):\n    return x', 'needs Python to run'],
    ['import torch\nfrom torch import nn\n', 'is read, but is no layer'],
    ['nn.Linear(3,\n  5,\n  bais=True)', "there is no option 'bais'"],
    ['nn.Sequential(\n  nn.Linear(3, 5),\n  nn.Linaer(5, 3),\n)', "no layer is called 'Linaer'"],
    ['model = Net()\nmodel.eval()\nprint(model)', "no layer is called 'Net'"],
  ])('of several lines keeps its reason: %j', (code, reason) => {
    expect(complaint(code, '1,3')).toContain(reason);
  });

  it.each([
    ['nn.Sequential(nn.LSTM(3, 4), nn.Linear(4, 5))', '[1] Linear: nn.LSTM returns a tuple (output, (h_n, c_n))'],
    ['nn.Sequential(nn.ReLU(), nn.Sequential(nn.MultiheadAttention(3, 1)))', '[1][0] MultiheadAttention: '],
    ['nn.Sequential(nn.Linear(3, 4), nn.Embedding(4, 5))', 'takes whole numbers (int64)'],
    ['nn.Sequential(nn.ReLU(), nn.Linear(4, 5))', 'Change the shape that reaches it or in_features'],
    ['nn.Sequential(nn.ReLU(), nn.Conv2d(3, 4, 3))', '[1] Conv2d does not take an input of (5, 2, 3)'],
  ])('about a module of a Sequential says at which: %s', (code, reason) => {
    expect(complaint(code, '5,2,3')).toContain(reason);
  });

  it.each([
    ['nn.Sequential(', 'nn.ReLU()', ')'],
    ['F.relu(', 'x', ')'],
    ['(', 'x', ')'],
  ])('about brackets in brackets says how deep they may stand: %s', (open, inside, close) => {
    expect(complaint(open.repeat(2000) + inside + close.repeat(2000), '1,3')).toContain('nested deeper than');
    expect(count(open.repeat(90) + inside + close.repeat(90), '1,3').status).toBe(0);
  });

  it('bounds long texts, long chains and many dimensions', () => {
    expect(complaint('a'.repeat(200_000), '1,3')).toMatch(/200000 characters long/);
    expect(complaint(`x${'+x'.repeat(20_000)}`, '1,3')).toContain('nested deeper than');
    expect(
      complaint(
        'nn.ReLU()',
        Array(1000)
          .fill(10n ** 15n)
          .join(','),
      ),
    ).toMatch(/at most 16 whole numbers/);
    expect(
      count(
        'nn.ReLU()',
        Array(16)
          .fill(10n ** 15n)
          .join(','),
      ).status,
    ).toBe(0);
  });

  it('quotes no more than a piece, and nothing that a terminal obeys', () => {
    expect(complaint(`nn.${'A'.repeat(5000)}(3)`, '1,3').length).toBeLessThan(200);
    expect(complaint('nn.\u001b[31mBlub(3)\u0007', '1,3')).toContain("'\ufffd' is not read");
    expect(complaint(CONV, '1,3,5,5', '--explain', `\u202e${'9'.repeat(5000)}k`).length).toBeLessThan(200);
    expect(count(`${CONV} # \u001b[31mred`, '1,3,5,5')).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^nn.*\ufffd/),
    });
  });

  it('is one line for any text', () => {
    const piece = fc.constantFrom(
      'nn.Sequential(',
      'nn.ReLU()',
      ')',
      ',',
      '\n',
      'x',
      '.relu()',
      "'",
      '[',
      '(',
      '=',
      '\u001b',
      '#',
    );
    const code = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(code, fc.oneof(fc.constant('1,3'), fc.string()), (code, shape) => {
        const { status, text } = count(code, shape);
        if (status === 2)
          expect([text.includes('\n'), OBEYED.test(text), text.length > 3]).toEqual([false, false, true]);
        expect(text).not.toContain('fault of the program');
      }),
      runs(60, 300),
    );
  });
});
