import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsBetween } from '#search/nearness.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

/** All words one slip away, from the definition. */
function oneSlipFrom(word: string): string[] {
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return places.flatMap(([before, rest]) => [
    before + rest.slice(1),
    before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2),
    ...['a', 'b', 'c', 'd'].flatMap((letter) => [before + letter + rest, before + letter + rest.slice(1)]),
  ]);
}

describe('slips between two words', () => {
  it('are none or one exactly where the definition says so', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const within = one === other || oneSlipFrom(one).includes(other);
        expect(slipsBetween(one, other, 1) <= 1).toBe(within);
      }),
    );
    fc.assert(
      fc.property(words, fc.nat(), (word, pick) => {
        const near = oneSlipFrom(word);
        expect(slipsBetween(word, near[pick % near.length] as string, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are as many one way as the other', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9));
      }),
    );
  });

  it('are more than asked for, where there are more', () => {
    expect(slipsBetween('moodle', 'module', 2)).toBe(2);
    expect(slipsBetween('moodle', 'module', 1)).toBeGreaterThan(1);
    expect(slipsBetween('ab', 'abcdef', 2)).toBeGreaterThan(2);
  });
});
