import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '#calc/numbers/percent.ts';
import { grouped, myriadCount, shortBytes, shortCount } from '#calc/numbers/units.ts';

describe('units', () => {
  it.each([
    [196n, '196'],
    [999n, '999'],
    [1000n, '1.00 K'],
    [9408n, '9.41 K'],
    [999_499n, '999 K'],
    [999_500n, '1.00 M'],
    [25_557_032n, '25.6 M'],
    [4_089_184_256n, '4.09 G'],
    [999_999_999_999_999n, '1.00 × 10¹⁵'],
    [10n ** 60n, '1.00 × 10⁶⁰'],
  ])('shortens the count %d', (value, text) => {
    expect(shortCount(value)).toBe(text);
  });

  it.each([
    [784n, '784 B'],
    [1008n, '1.01 kB'],
    [999_600n, '1.00 MB'],
    [102_228_128n, '102 MB'],
    [10n ** 30n, '1.00 × 10³⁰ B'],
  ])('shortens %d bytes', (value, text) => {
    expect(shortBytes(value)).toBe(text);
  });

  it.each([
    [9999n, '9999'],
    [10_000n, '1.00万'],
    [25_557_032n, '2556万'],
    [123_456n, '12.35万'],
    [99_999_999n, '1.00亿'],
    [4_089_184_256n, '40.89亿'],
    [10_050n, '1.01万'],
    [683_500_001n, '6.84亿'],
  ])('counts %d in 万 and 亿', (value, text) => {
    expect(myriadCount(value)).toBe(text);
  });

  it.each([
    [7n, 196n, '3.6'],
    [512n, 4_719_104n, '0.011'],
    [1n, 2n, '50'],
    [1n, 1n, '100'],
    [1n, 10n ** 20n, '< 0.0001'],
    [10n ** 15n, 10n ** 60n, '< 0.0001'],
    [99n, 1000n, '9.9'],
    [0n, 5n, '0'],
    [999n, 1000n, '100'],
    [96n, 1000n, '9.6'],
  ])('says that %d of %d is a share', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });

  it('groups digits in threes and loses none', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (value) => {
        expect(grouped(value).replace(/,/g, '')).toBe(value.toString());
        expect(grouped(value)).toMatch(/^\d{1,3}(,\d{3})*$/);
      }),
    );
  });

  it('rounds to three digits, never off by more than half of the last', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 14n }), (value) => {
        const [digits = '', unit = ''] = shortCount(value).split(' ');
        const back = Number(digits) * 1000 ** ('KMGT'.indexOf(unit) + 1);
        expect(Math.abs(back - Number(value)) / Number(value)).toBeLessThanOrEqual(0.0050001);
      }),
    );
  });
});
