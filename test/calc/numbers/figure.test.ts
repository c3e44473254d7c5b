import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDecimal } from '#calc/numbers/ratio.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';
import { readNumber } from '#calc/numbers/readNumber.ts';
import { stepFigure } from '#calc/numbers/stepFigure.ts';
import { grouped } from '#calc/numbers/units.ts';

/** The number read, in all its digits, and what stood behind it. */
const read = (text: string) => {
  const figure = readFigure(text);
  if (!figure.ok) return figure.reason;
  const found = readNumber(text);
  return found.ok ? [exactDecimal(found.value), found.number, found.rest] : found.reason;
};

describe('a figure in print', () => {
  it.each([
    ['3,402', '3402', '3,402', ''],
    ['4.1 G', '4.1', '4.1', 'G'],
    ['24.37 M', '24.37', '24.37', 'M'],
    ['25.56M', '25.56', '25.56', 'M'],
    ['1.8 GMACs', '1.8', '1.8', 'GMACs'],
    ['2556 万', '2556', '2556', '万'],
    ['1.2亿', '1.2', '1.2', '亿'],
    ['3.9e9', '3900000000', '3.9e9', ''],
    ['8.18 × 10⁹ FLOPs', '8180000000', '8.18e9', 'FLOPs'],
    ['8.18x10^9', '8180000000', '8.18e9', ''],
    ['10^-3', '0.001', '1e-3', ''],
    ['1.5·10⁻³', '0.0015', '1.5e-3', ''],
    ['8 178 368 512', '8178368512', '8,178,368,512', ''],
    ['３，４０２', '3402', '3,402', ''],
    ['８．１８ Ｇ', '8.18', '8.18', 'G'],
    ['  .5 ', '0.5', '0.5', ''],
    ['+7', '7', '7', ''],
    ['4.10', '4.1', '4.10', ''],
  ])('%s is read to its last digit', (text, value, number, rest) => {
    expect(read(text)).toEqual([value, number, rest]);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['x', 'not_number'],
    ['G', 'not_number'],
    ['.', 'not_number'],
    ['4.09.1', 'not_number'],
    ['4,09', 'comma'],
    ['1,024,5', 'comma'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['1e61', 'too_large'],
    ['9'.repeat(61), 'too_large'],
    ['1e-61', 'too_small'],
    ['NaN', 'not_number'],
    ['Infinity', 'not_number'],
  ])('%s is refused as %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('takes commas, spaces and full-width digits for what they are', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), (value) => {
        const text = grouped(value);
        const wide = text.replace(/[\d,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
        for (const written of [text, text.replace(/,/g, ' '), wide, value.toString(), `${value}e0`])
          expect((read(written) as string[])[0]).toBe(value.toString());
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readFigure(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[-+\d., eE×x*10^⁰⁹⁻万亿KMGTflopsmac/%]*$/), (text) => void readFigure(text)),
    );
  });
});

describe('a step of the last digit', () => {
  it.each([
    ['4.09', 1n, '4.10'],
    ['4.09', -10n, '3.99'],
    ['3,999', 1n, '4,000'],
    ['9,999,999', 1n, '10,000,000'],
    ['3.9e9', 1n, '4.0e9'],
    ['40', 10n, '50'],
    ['1', -1n, '1'],
    ['0.02', -10n, '0.01'],
  ])('%s and %d more make %s', (number, by, stepped) => {
    expect(stepFigure(number, by)).toBe(stepped);
  });

  it('comes back where it started', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const number = (digits / 10 ** places).toFixed(places);
        expect(stepFigure(stepFigure(number, 10n), -10n)).toBe(number);
      }),
    );
  });
});
