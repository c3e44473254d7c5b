import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortDuration } from '#calc/numbers/duration.ts';
import {
  below,
  decimal,
  exactDecimal,
  groupedDecimal,
  per,
  powerOf,
  powerOfTen,
  ratio,
  rounded,
  times,
} from '#calc/numbers/ratio.ts';
import { bestPrefix, engineering, onScale, shortFigure } from '#calc/numbers/scales.ts';
import { countText } from '#calc/numbers/writeCount.ts';

const positive = fc.bigInt({ min: 1n, max: 10n ** 40n });
const fraction = fc.tuple(positive, positive).map(([over, under]) => ratio(over, under));

describe('fractions', () => {
  it('multiply and divide back, in lowest terms', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(per(times(a, b), b)).toEqual(a);
        expect(below(a, times(a, ratio(3n, 2n)))).toBe(true);
      }),
    );
  });

  it('know their first digit, and round to within half of the last', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 12 }), (value, digits) => {
        const power = powerOf(value);
        expect(below(value, powerOfTen(power))).toBe(false);
        expect(below(value, powerOfTen(power + 1))).toBe(true);
        const near = rounded(value, digits);
        const [left, right] = [near.over * value.under, value.over * near.under];
        const error = left > right ? left - right : right - left;
        const unit = powerOfTen(power - digits + 1);
        expect(2n * error * unit.under <= unit.over * near.under * value.under).toBe(true);
      }),
    );
  });

  it.each([
    [ratio(1n, 3n), null],
    [ratio(1n, 8n), '0.125'],
    [ratio(3339n, 2n), '1669.5'],
    [ratio(10n ** 20n), '1'.padEnd(21, '0')],
  ])('give all their digits or none', (value, text) => {
    expect(exactDecimal(value)).toBe(text);
  });

  it.each([
    [ratio(25_557_032n, 1_048_576n), 4, '24.37'],
    [ratio(1n, 954n), 3, '0.00105'],
    [ratio(9996n, 1000n), 3, '10.0'],
    [ratio(123_456n), 3, '123000'],
    [ratio(1n, 2n), 1, '0.5'],
  ])('are written in so many digits', (value, digits, text) => {
    expect(decimal(value, digits)).toBe(text);
  });

  it('group digits before the point alone', () => {
    expect(groupedDecimal('25557.032123')).toBe('25,557.032123');
  });
});

describe('scales', () => {
  it.each([
    ['M', 4, '25.56'],
    ['Mi', 4, '24.37'],
    ['万', 4, '2556'],
    ['K', undefined, '25,557.032'],
    ['亿', undefined, '0.25557032'],
    ['T', undefined, '0.000025557032'],
    ['exact', undefined, '25,557,032'],
  ] as const)('write 25,557,032 in %s', (scale, digits, text) => {
    expect(onScale(ratio(25_557_032n), scale, digits)).toBe(text);
  });

  it('move the point and keep the digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 27n }), (value) => {
        const digits = (text: string) => text.replace(/[.,]/g, '').replace(/^0+|0+$/g, '');
        for (const scale of ['K', 'M', 'G', 'T', '万', '亿', '万亿'] as const)
          expect(digits(onScale(ratio(value), scale))).toBe(digits(value.toString()));
      }),
    );
  });

  it('say that digits never end', () => {
    expect(() => onScale(ratio(1n, 3n), 'exact')).toThrow('say how many');
  });

  it.each([
    [ratio(195_000_000_000n), '195 G'],
    [ratio(999_999n), '1 M'],
    [ratio(1500n), '1.5 K'],
    [ratio(2n, 5n), '0.4'],
    [ratio(1n, 3n), '0.333'],
    [ratio(999_400_000_000_000_000_000n), '999 E'],
    [ratio(999_600_000_000_000_000_000n), '1 × 10²¹'],
    [ratio(12n * 10n ** 48n), '1.2 × 10⁴⁹'],
    [ratio(105n * 10n ** 30n), '1.05 × 10³²'],
  ])('shorten by the letter that suits, or by a power of ten beyond all letters', (value, text) => {
    expect(shortFigure(value, 3)).toBe(text);
  });

  it('find the letter that leaves up to three digits before the point', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (value) => {
        const prefix = bestPrefix(ratio(value), 3);
        const whole = onScale(rounded(ratio(value), 3), prefix === '' ? 'exact' : prefix).split('.')[0] as string;
        expect(whole).toMatch(/^[1-9]\d{0,2}$/);
      }),
    );
  });

  it.each([
    [ratio(8_180_000_000n), '8.18', 9],
    [ratio(19_500_000_000_000n), '19.5', 12],
    [ratio(409n, 390_000n), '1.05', -3],
    [ratio(1n, 3_000_000n), '333', -9],
  ])('write as engineers do', (value, number, power) => {
    expect(engineering(value, 3)).toEqual({ number, power });
  });
});

describe('a time', () => {
  it.each([
    [ratio(409n, 390_000n), '1.05', 'ms'],
    [ratio(409n, 975_000n), '419', 'µs'],
    [ratio(1n, 10n ** 12n), '1.00', 'ps'],
    [ratio(1n, 10n ** 21n), '1.00 × 10⁻²¹', 's'],
    [ratio(59_994n, 1000n), '1.00', 'min'],
    [ratio(5994n, 100n), '59.9', 's'],
    [ratio(4n * 3600n + 1800n), '4.50', 'h'],
    [ratio(388_800n), '4.50', 'days'],
    [ratio(31_557_600n), '1.00', 'years'],
    [ratio(31_557_600n * 31_740n), '31,700', 'years'],
    [ratio(10n ** 33n), '3.17 × 10²⁵', 'years'],
  ])('is read in the unit that suits it', (seconds, number, unit) => {
    expect(shortDuration(seconds)).toEqual({ number, unit });
  });

  it('has three digits, and no unit too small or too large', () => {
    fc.assert(
      fc.property(fraction, (seconds) => {
        const { number } = shortDuration(seconds);
        expect(number).toMatch(/^(\d\.\d\d|\d\d\.\d|\d{3}|\d{1,3},\d{3}|\d\.\d\d × 10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$/);
      }),
    );
  });
});

describe('a count in a sentence', () => {
  it.each([
    [{ value: '25557032', as: 'M', digits: '4' }, '25.56 M'],
    [{ value: '25557032', as: 'exact' }, '25,557,032'],
    [{ value: '25557032', as: 'Mi', digits: '4', bare: true }, '24.37'],
    [{ value: '25557032', as: '万', digits: '4' }, '2556万'],
    [{ value: '2 * 6912 * 1410000000', as: 'T', digits: '3', unit: 'FLOPS' }, '19.5 TFLOPS'],
    [{ value: '1048576 - 1000000', per: '1048576', as: 'percent', digits: '2' }, '4.6'],
    [{ value: '2 * 4089184256', per: '19500000000000', as: 'time' }, '419 µs'],
  ])('%j', (request, text) => {
    expect(countText(request, '')).toBe(text);
  });

  it('names the place of a scale that is none', () => {
    expect(() => countText({ value: '1', as: 'dozen' }, 'a.mdx:7')).toThrow("a.mdx:7: there is no scale 'dozen'");
  });
});
