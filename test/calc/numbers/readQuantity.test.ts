import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, parseQuantity } from '#calc/numbers/readQuantity.ts';
import { myriadCount, shortCount } from '#calc/numbers/units.ts';

const MAX = 10n ** 30n;
const read = (text: string) => {
  const parsed = parseQuantity(text, 0n, MAX);
  return parsed.ok ? [parsed.value.value, parsed.value.step] : parsed.reason;
};
const matches = (text: string, exact: bigint) => {
  const parsed = parseQuantity(text, 0n, MAX);
  return parsed.ok && agrees(parsed.value, exact);
};

describe('a count as a person writes it', () => {
  it.each([
    ['196', 196n, 1n],
    ['1,024', 1024n, 1n],
    ['１，０２４', 1024n, 1n],
    ['3.4 K', 3400n, 100n],
    ['1.7k', 1700n, 100n],
    ['24.37 M', 24_370_000n, 10_000n],
    ['.5 G', 500_000_000n, 100_000_000n],
    ['1,700 K', 1_700_000n, 1000n],
    ['2T', 2n * 10n ** 12n, 10n ** 12n],
    ['3.4千', 3400n, 100n],
    ['2556 万', 25_560_000n, 10_000n],
    ['１．５亿', 150_000_000n, 10_000_000n],
    ['1.2万亿', 1_200_000_000_000n, 100_000_000_000n],
    ['3.402 K', 3402n, 1n],
    ['3.4020 K', 3402n, 1n],
    ['0 K', 0n, 1n],
    ['1e3', 1000n, 1000n],
    ['9.4e3', 9400n, 100n],
    ['1.5 billion', 1_500_000_000n, 100_000_000n],
    ['~3.4 K', 3400n, 100n],
    ['3402 FLOPs', 3402n, 1n],
    ['39.2 亿次', 3_920_000_000n, 10_000_000n],
    ['Total params: 25,557,032', 25_557_032n, 1n],
  ])('reads %s', (text, value, step) => {
    expect(read(text)).toEqual([value, step]);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1.5', 'fraction'],
    ['3.40215 K', 'fraction'],
    ['K', 'not_whole'],
    ['.', 'not_whole'],
    ['seven', 'not_whole'],
    ['3.4 Q', 'not_whole'],
    ['1,5 K', 'not_whole'],
    ['-5', 'too_small'],
    ['0x10', 'not_whole'],
    ['0 apples', 'not_whole'],
    ['1.25e1', 'fraction'],
    ['1e-3', 'fraction'],
    ['1e61', 'too_large'],
    ['1'.repeat(41), 'too_large'],
    ['10000000000000000000 T', 'too_large'],
  ])('of %j says %j', (text, said) => {
    expect(read(text)).toEqual(said);
  });

  it('keeps to its range', () => {
    expect(parseQuantity('0', 1n, MAX)).toEqual({ ok: false, reason: 'too_small' });
    expect(parseQuantity('2 K', 1n, 1999n)).toEqual({ ok: false, reason: 'too_large' });
  });
});

describe('a short count', () => {
  it.each([
    ['3.4 K', 3350n, true],
    ['3.4 K', 3349n, false],
    ['3.4 K', 3402n, true],
    ['3.4 K', 3449n, true],
    ['3.4 K', 3450n, false],
    ['3.40 K', 3402n, true],
    ['3.40 K', 3339n, false],
    ['3402', 3402n, true],
    ['3400', 3402n, false],
    ['0 K', 196n, false],
  ])('%s fits %d: %s', (text, exact, fits) => {
    expect(matches(text, exact)).toBe(fits);
  });

  it('as the book itself writes it means the count it was written for', () => {
    const counts = fc.bigInt(1n, 10n ** 15n - 10n ** 13n);
    fc.assert(fc.property(counts, (count) => matches(shortCount(count), count)));
    fc.assert(fc.property(fc.bigInt(1_000_000n, 10n ** 8n - 10_000n), (count) => matches(myriadCount(count), count)));
  });

  it('breaks on nothing a hand can type', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['string', 'object'].includes(typeof read(text))));
  });
});
