import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import type { Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { judge, knownCounts, workingText } from '#calc/questions/judgeAnswer.ts';
import { usualSlips } from '#calc/questions/usualMistakes.ts';
import { alsoRight, WORK } from '#calc/questions/workAnswers.ts';

const LAYER = { height: 5n, width: 5n, in_channels: 3n, out_channels: 7n, kernel_size: 3n };

function evaluated(options: Options): Evaluation {
  const found = evaluate(conv2d, { ...LAYER, ...options });
  if (!found.ok) throw new Error(found.problem.condition);
  return found;
}

/** What is said of a guess at the layer of the article: the name of the usual slip, or the verdict. */
function said(answers: string[], guess: string, options: Options = {}): string {
  const usual = usualSlips(answers);
  const known = knownCounts(
    [...answers, ...alsoRight(answers).map((name) => WORK[name])],
    usual.map(({ is }) => is),
    evaluated(options).values,
  );
  if (!known) throw new Error('no counts');
  const verdict = judge(guess, known);
  if (verdict.kind === 'slip') return usual[verdict.index]?.name ?? '';
  return 'tenths' in verdict ? `${verdict.kind} ${Number(verdict.tenths) / 10}` : verdict.kind;
}

describe('the usual slips', () => {
  it.each([
    ['196', 'right'],
    ['189', 'bias_missing'],
    ['70', 'in_channels_missing'],
    ['63', 'both_missing'],
    ['210', 'bias_per_pair'],
    ['252', 'bias_per_output_value'],
    ['27', 'one_kernel_only'],
    ['28', 'one_kernel_only'],
    ['1,764', 'every_position'],
    ['4900', 'every_position'],
    ['784', 'bytes'],
  ])('in counting parameters: %s is %s', (guess, name) => {
    expect(said(['parameters'], guess)).toBe(name);
  });

  it.each([
    ['3,402', 'right'],
    ['3,339', 'bias_additions_missing'],
    ['1,701', 'right'],
    ['9,450', 'input_size_for_output_size'],
    ['1134', 'in_channels_missing'],
    ['486', 'one_kernel_only'],
    ['378', 'one_position_only'],
    ['196', 'parameters_for_operations'],
  ])('in counting operations: %s is %s', (guess, name) => {
    expect(said(['flops'], guess)).toBe(name);
  });

  it('change with the options: what equals the answer is no slip', () => {
    expect(said(['parameters'], '189', { bias: false })).toBe('right');
    expect(said(['parameters'], '3136', { batch: 16n })).toBe('every_image');
    expect(said(['parameters'], '1,211', { groups: 7n, in_channels: 7n, out_channels: 14n })).toBe('many 8.7');
    expect(said(['parameters'], '896', { groups: 7n, in_channels: 7n, out_channels: 14n })).toBe('groups_missing');
    expect(said(['flops'], '3402', { batch: 16n })).toBe('batch_missing');
  });

  it('in one output value, in MACs and in weights', () => {
    expect(said(['one_output'], '27')).toBe('multiplications_only');
    expect(said(['one_output'], '53')).toBe('bias_additions_missing');
    expect(said(['one_output'], '55')).toBe('one_addition_too_many');
    expect(said(['multiplications'], '3402')).toBe('additions_included');
    expect(said(['weights'], '196')).toBe('biases_included');
  });

  it('have a value wherever a layer has its names', () => {
    const { values } = evaluated({ groups: 1n });
    for (const { name, is } of usualSlips(['parameters', 'weights', 'flops', 'macs', 'multiplications', 'one_output']))
      expect(evaluateExpression(is, values), name).toBeGreaterThan(0n);
  });
});

describe('a guess', () => {
  it('is right by any of the answers, and by its short form', () => {
    for (const guess of ['3402', '3.4 K', '3.40k', '1,701', '1.7 K', '１７０１'])
      expect(said(['flops', 'macs'], guess), guess).toBe('right');
    expect(said(['flops', 'macs'], '3.3 K')).toBe('bias_additions_missing');
    for (const guess of ['3.402e3', '3.4 × 10³', '~3.4 K', '3402 FLOPs', 'FLOPs: 3,402', '0.34 万次', '1.7 thousand'])
      expect(said(['flops', 'macs'], guess), guess).toBe('right');
    expect(judge('1.5 billion', { answers: [1_512_000_000n], slips: [] }).kind).toBe('right');
  });

  it('with B is in bytes where these are known, and else a billion', () => {
    for (const guess of ['784 B', '784 bytes', '0.784 kB', 'Params size (kB): 0.78'])
      expect(said(['parameters'], guess), guess).toBe('bytes');
    expect(judge('7 B', { answers: [7_000_000_000n], slips: [28_000_000_000n] })).toMatchObject({ kind: 'right' });
    expect(judge('7.2 B', { answers: [7_200_000_000n], slips: [] })).toMatchObject({ kind: 'right' });
    expect(judge('9 B', { answers: [3_000_000_000n], slips: [] })).toMatchObject({ kind: 'many', tenths: 30n });
  });

  it('of the work of a layer is right by every way to count it, with a bias and without', () => {
    for (const answers of [['flops'], ['macs'], ['macs', 'flops']])
      for (const guess of ['3,339', '3402', '1701']) expect(said(answers, guess, { bias: false }), guess).toBe('right');
    expect(said(['macs'], '3339')).toBe('few 1');
    expect(said(['parameters'], '3,402')).toBe('many 17');
    expect(said(['2 * macs'], '1,701'), 'what a tool prints').toBe('few 2');
  });

  it('prefers an answer to a slip, and an earlier slip to a later one', () => {
    expect(judge('5', { answers: [5n], slips: [5n] })).toEqual({ kind: 'right', count: 5n });
    expect(judge('6', { answers: [5n], slips: [null, 6n, 6n] })).toEqual({ kind: 'slip', count: 6n, index: 1 });
  });

  it.each([
    ['149', 'many', 15n, true, false],
    ['150', 'many', 15n, false, true],
    ['249', 'many', 25n, false, false],
    ['250', 'many', 25n, false, true],
    ['994', 'many', 99n, false, false],
    ['995', 'many', 100n, false, false],
    ['1049', 'many', 100n, false, false],
    ['1050', 'many', 110n, false, false],
    ['51', 'few', 20n, true, false],
    ['50', 'few', 20n, false, true],
    ['33', 'few', 30n, false, false],
    ['1', 'few', 1000n, false, true],
  ] as const)('of %s for 100 is too %s, about %d tenths', (guess, kind, tenths, near, exact) => {
    expect(judge(guess, { answers: [100n], slips: [] })).toEqual({ kind, tenths, near, exact, count: BigInt(guess) });
  });

  it('of a count that is zero can be right, and is otherwise too much, by no factor', () => {
    expect(judge('0', { answers: [0n], slips: [] })).toEqual({ kind: 'right', count: 0n });
    expect(judge('9', { answers: [0n], slips: [] })).toMatchObject({ kind: 'many', tenths: 0n, near: false });
    expect(judge('9', { answers: [0n], slips: [9n] })).toEqual({ kind: 'slip', count: 9n, index: 0 });
  });

  it('of zero is too few, by no factor, unless it is a slip', () => {
    expect(judge('0', { answers: [9n], slips: [null] })).toMatchObject({ kind: 'few', tenths: 0n, near: false });
    expect(judge('0', { answers: [9n], slips: [null, 0n] })).toEqual({ kind: 'slip', count: 0n, index: 1 });
  });

  it('is exactly so many times the count, or about', () => {
    expect(judge('400', { answers: [100n], slips: [] })).toMatchObject({ tenths: 40n, exact: true });
    expect(judge('401', { answers: [100n], slips: [] })).toMatchObject({ tenths: 40n, exact: false });
    expect(judge('25', { answers: [100n], slips: [] })).toMatchObject({ tenths: 40n, exact: true });
  });

  it('is measured from the nearest answer', () => {
    expect(judge('1600', { answers: [3402n, 1701n], slips: [] })).toMatchObject({ kind: 'few', near: true });
  });

  it('that cannot be read has a reason', () => {
    for (const [guess, reason] of [
      ['', 'empty'],
      ['-1', 'too_small'],
      ['1.5', 'fraction'],
      ['?', 'not_whole'],
    ] as const)
      expect(judge(guess, { answers: [1n], slips: [] })).toEqual({ kind: 'unread', reason });
  });
});

describe('counts', () => {
  it('need every answer; a slip without a value is passed over', () => {
    const { values } = evaluated({});
    expect(knownCounts(['parameters', 'parameters / 5'], [], values)).toBeNull();
    expect(knownCounts(['nowhere'], [], values)).toBeNull();
    expect(knownCounts(['parameters'], ['parameters / 5', 'weights'], values)).toEqual({
      answers: [196n],
      slips: [null, 189n],
    });
  });
});

describe('the working', () => {
  it('comes to the count it explains, whatever the options', () => {
    const options = fc.record({
      bias: fc.boolean(),
      groups: fc.constantFrom(1n, 2n),
      batch: fc.constantFrom(1n, 16n),
      padding: fc.constantFrom(0n, 1n, 'same'),
    });
    fc.assert(
      fc.property(options, (given) => {
        const { values, options: all } = evaluated({ ...given, in_channels: 4n, out_channels: 6n });
        for (const is of ['parameters', 'weights', 'flops', 'macs', 'one_output', 'outputs'])
          expect(evaluateExpression(workingText(conv2d, is, all), values), is).toBe(values[is]);
      }),
    );
  });
});
