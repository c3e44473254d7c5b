import { describe, expect, it } from 'vitest';
import { drawnCount } from '#islands/pictures/anatomy/drawnCount.ts';

describe('numbers of the anatomy picture', () => {
  it.each([
    [7n, '7'],
    [12_288n, '12,288'],
    [99_999n, '99,999'],
    [100_000n, '100 K'],
    [196_608n, '197 K'],
    [10n ** 12n, '1.00 T'],
    [10n ** 15n, '10¹⁵'],
    [10n ** 15n - 6n, '1.00×10¹⁵'],
    [27n * 10n ** 15n, '2.70×10¹⁶'],
    [10n ** 60n, '10⁶⁰'],
  ])('writes %s as %s', (value, text) => {
    expect(drawnCount(value)).toBe(text);
  });

  it('takes no more than six characters for a size that a field takes, so that columns keep apart', () => {
    for (let power = 0; power <= 15; power++)
      for (const size of [10n ** BigInt(power), 10n ** BigInt(power) * 7n - 1n].filter((one) => one <= 10n ** 15n))
        expect(drawnCount(size).length, String(size)).toBeLessThanOrEqual(6);
  });
});
