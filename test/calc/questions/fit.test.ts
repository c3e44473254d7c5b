/** What fits into a memory: by hand, and that the largest batch fits and one more does not. */
import { describe, expect, it } from 'vitest';
import type { Sized, Wish } from '#calc/questions/fit.ts';
import { fitInto, KEPT_TYPES } from '#calc/questions/fit.ts';

const SIZED: Sized = { params: 1001n, memory: { all: 500n, most: 100n, attends: false } };
const CACHED: Sized = { params: 1001n, memory: { all: 500n, most: 100n, cache: 6n, attends: true } };
const WISH: Wish = { batch: 3n, tokens: 10n, kept: 'most' };
const [float32, float16, int8, int4] = KEPT_TYPES;

describe('what fits', () => {
  it('is weights by their bits, and activations beside them, by hand', () => {
    expect(fitInto(10_000n, SIZED, float32, WISH)).toEqual({
      weights: 4004n,
      activations: 1200n,
      together: 5204n,
      left: 4796n,
      largest: 14n,
    });
    expect(fitInto(10_000n, SIZED, float16, WISH)).toMatchObject({ weights: 2002n, activations: 600n });
    expect(fitInto(10_000n, SIZED, int8, WISH)).toMatchObject({ weights: 1001n, activations: 600n });
    // Half a byte is a byte of its own.
    expect(fitInto(10_000n, SIZED, int4, WISH)).toMatchObject({ weights: 501n, activations: 600n });
    expect(fitInto(10_000n, SIZED, float32, { ...WISH, kept: 'all' }).activations).toBe(6000n);
  });

  it('has a cache for each input and token where the network has one', () => {
    expect(fitInto(10_000n, CACHED, float16, WISH)).toMatchObject({ cache: 360n, together: 2002n + 600n + 360n });
    expect(fitInto(10_000n, SIZED, float16, WISH)).not.toHaveProperty('cache');
  });

  it('says what is lacking, and that no batch fits beside weights that do not', () => {
    expect(fitInto(1000n, SIZED, float32, WISH)).toMatchObject({ left: 1000n - 5204n, largest: 0n });
    expect(fitInto(4004n + 399n, SIZED, float32, WISH).largest).toBe(0n);
    expect(fitInto(4004n + 400n, SIZED, float32, WISH).largest).toBe(1n);
  });

  it.each([1n, 999n, 4004n, 12_345n, 10n ** 18n])('finds the largest batch in %s bytes', (bytes) => {
    for (const sized of [SIZED, CACHED])
      for (const type of KEPT_TYPES) {
        const { largest } = fitInto(bytes, sized, type, WISH);
        if (largest > 0n) expect(fitInto(bytes, sized, type, { ...WISH, batch: largest }).left >= 0n).toBe(true);
        expect(fitInto(bytes, sized, type, { ...WISH, batch: largest + 1n }).left < 0n).toBe(true);
      }
  });
});
