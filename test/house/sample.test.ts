import { describe, expect, it } from 'vitest';
import { LONG, runs, sample } from '../sample.ts';

const NUMBERS = Array.from({ length: 100 }, (_, index) => index);
const isFifty = (number: number): boolean => number === 50;

describe('a sample', () => {
  it('is the same each time, in order, and holds what is always taken; or it is all', () => {
    const { items, taken } = sample('numbers', NUMBERS, 7, isFifty);
    expect(sample('numbers', NUMBERS, 7, isFifty).items).toEqual(items);
    expect(items).toContain(50);
    expect(items).toEqual([...new Set(items)].sort((one, other) => one - other));
    expect(items).toHaveLength(LONG ? 100 : 8);
    expect(taken).toMatch(LONG ? /^all 100 numbers$/ : /^8 of 100 numbers by seed \d+$/);
  });

  it('is all where there is no more', () => {
    expect(sample('numbers', NUMBERS, 100).items).toEqual(NUMBERS);
  });

  it('of random runs are the first ones', () => {
    expect(runs(5, 50)).toEqual({ numRuns: LONG ? 50 : 5, seed: runs(1, 2).seed });
  });
});
