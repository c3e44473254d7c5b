import { describe, expect, it } from 'vitest';
import { ratio } from '#calc/numbers/ratio.ts';
import { lineHolds, numbersInLine, rightChoice } from '#calc/questions/choosing.ts';

const counts = (...of: (number | null)[]) => of.map((one) => (one === null ? null : ratio(BigInt(one))));

describe('the right one of several', () => {
  it('is the largest, the smallest or the one that is asked for, where there is one', () => {
    expect(rightChoice(counts(1, 3, 2), 'most')).toBe(1);
    expect(rightChoice(counts(3, 1, 2), 'least')).toBe(1);
    expect(rightChoice(counts(3, 1, 2), ratio(2n))).toBe(2);
    expect(rightChoice(counts(3, 3, 2), 'most')).toBeNull();
    expect(rightChoice(counts(3, 2, 2), ratio(2n))).toBeNull();
    expect(rightChoice(counts(3, 2), ratio(5n))).toBeNull();
  });

  it('is the one without a count where all others are equal, and there alone', () => {
    expect(rightChoice(counts(3, 3, null), 'most')).toBe(2);
    expect(rightChoice(counts(3, null, 3), 'least')).toBe(1);
    expect(rightChoice(counts(3, 2, null), 'most')).toBe(0);
    expect(rightChoice(counts(3, 3, null, null), 'most')).toBeNull();
    expect(rightChoice(counts(3, null), ratio(2n))).toBeNull();
    expect(rightChoice(counts(null, null), 'most')).toBeNull();
  });

  it('is found among fractions', () => {
    expect(rightChoice([ratio(1n, 3n), ratio(2n, 5n)], 'most')).toBe(1);
  });
});

describe('a line', () => {
  it('has the numbers that count something, not those of names', () => {
    expect(numbersInLine('Conv2d-1   [1, 7, 3, 3]   1,196')).toEqual(['1', '7', '3', '3', '1,196']);
    expect(numbersInLine('x = nn.Linear(864, 10)  # float32, 2.5 M')).toEqual(['864', '10']);
  });

  it('claims its last number, or the one that is named', () => {
    expect(lineHolds('conv1   1,176', ratio(1176n))).toBe(true);
    expect(lineHolds('conv1   1,176', ratio(1175n))).toBe(false);
    expect(lineHolds('Linear(864, 10)', ratio(864n), '864')).toBe(true);
    expect(lineHolds('Linear(864, 10)', ratio(864n))).toBe(false);
    expect(lineHolds('conv1   27', ratio(27n, 2n))).toBe(false);
    expect(lineHolds('conv1', ratio(1n))).toBeNull();
    expect(lineHolds('conv1  7', ratio(7n), '8')).toBeNull();
  });
});
