import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilDiv, exactDiv, floorDiv, gcd, parseWhole } from '#calc/numbers/exact.ts';

const most = 10n ** 15n;

describe('division', () => {
  it('floors toward minus infinity and ceils toward plus infinity', () => {
    expect([floorDiv(7n, 2n), floorDiv(-7n, 2n), floorDiv(7n, -2n), floorDiv(-6n, 2n)]).toEqual([3n, -4n, -4n, -3n]);
    expect([ceilDiv(7n, 2n), ceilDiv(-7n, 2n), ceilDiv(6n, 2n)]).toEqual([4n, -3n, 3n]);
  });

  it('brackets the quotient between floor and ceiling', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (a, b) => {
        expect(floorDiv(a, b) * b <= a && a < (floorDiv(a, b) + 1n) * b).toBe(true);
        expect(ceilDiv(a, b) * b >= a && a > (ceilDiv(a, b) - 1n) * b).toBe(true);
      }),
    );
  });

  it('refuses a remainder where the division must come out even', () => {
    expect(exactDiv(6n, 3n)).toBe(2n);
    expect(() => exactDiv(7n, 3n)).toThrow('3 does not divide 7');
  });

  it('finds the greatest common divisor', () => {
    expect([gcd(12n, 18n), gcd(7n, 13n), gcd(5n, 5n)]).toEqual([6n, 1n, 5n]);
  });
});

describe('parseWhole', () => {
  it.each([
    ['7', 7n],
    [' 7 ', 7n],
    ['007', 7n],
    ['1,024', 1024n],
    ['１，０２４', 1024n],
    ['７', 7n],
    ['+7', 7n],
    ['1000000000000000', most],
  ])('reads %j', (text, value) => {
    expect(parseWhole(text, 1n, most)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'not_whole'],
    ['7 kernels', 'not_whole'],
    ['1,02', 'not_whole'],
    ['NaN', 'not_whole'],
    ['1e3', 'not_whole'],
    ['0x10', 'not_whole'],
    ['Infinity', 'not_whole'],
    ['<b>7</b>', 'not_whole'],
    ['2.5', 'fraction'],
    ['1/2', 'fraction'],
    ['0', 'too_small'],
    ['-3', 'too_small'],
    ['−3', 'too_small'],
    ['1000000000000001', 'too_large'],
    [`1${'0'.repeat(30)}`, 'too_large'],
    ['9'.repeat(5000), 'too_large'],
    [`-${'9'.repeat(5000)}`, 'too_small'],
  ])('refuses %j as %s', (text, reason) => {
    expect(parseWhole(text, 1n, most)).toEqual({ ok: false, reason });
  });
});
