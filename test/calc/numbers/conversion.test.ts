import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionTexts, CountUnit } from '#calc/numbers/conversion.ts';
import {
  CONVERSION_FIELDS,
  COUNTED_UNITS,
  convert,
  numberAlone,
  PREFIXES,
  readCount,
  readSpeed,
  readUtilisation,
  settled,
  splitUnit,
  stepText,
  unitBeside,
} from '#calc/numbers/conversion.ts';
import { LETTERS } from '#calc/numbers/letters.ts';
import { exactDecimal } from '#calc/numbers/ratio.ts';
import { grouped } from '#calc/numbers/units.ts';

const START: ConversionTexts = { value: '4.09', unit: 'GMACs', speed: '19.5 TFLOPS', utilisation: '40' };
const UNITS = COUNTED_UNITS.flatMap((kind) => PREFIXES.map((prefix) => `${prefix}${kind}` as CountUnit));

const count = (text: string, unit = 'FLOPs') => {
  const found = readCount(text, unit);
  return found.ok ? [found.flops, found.unit] : found.reason;
};

describe('a count', () => {
  it.each([
    ['3,402', 'FLOPs', 3402n, 'FLOPs'],
    ['1,701', 'MACs', 3402n, 'MACs'],
    ['4.1 G', 'FLOPs', 4_100_000_000n, 'GFLOPs'],
    ['4.1 G', 'KMACs', 8_200_000_000n, 'GMACs'],
    ['24.37 M', 'GFLOPs', 24_370_000n, 'MFLOPs'],
    ['1.8 GMACs', 'FLOPs', 3_600_000_000n, 'GMACs'],
    ['1.8 g-macs', 'FLOPs', 3_600_000_000n, 'GMACs'],
    ['2556 万', 'FLOPs', 25_560_000n, '万FLOPs'],
    ['1.2亿', 'MACs', 240_000_000n, '亿MACs'],
    ['1.2 万亿 FLOPs', 'MACs', 1_200_000_000_000n, 'TFLOPs'],
    ['3.8 billion FLOPs', 'MACs', 3_800_000_000n, 'GFLOPs'],
    ['7B', 'FLOPs', 7_000_000_000n, 'GFLOPs'],
    ['4.1 GFLOPS', 'MACs', 4_100_000_000n, 'GFLOPs'],
    ['300 mult-adds', 'GFLOPs', 600n, 'MACs'],
    ['0.5', 'MACs', 1n, 'MACs'],
    ['1 EFLOPs', 'FLOPs', 10n ** 18n, 'EFLOPs'],
    ['~3.8 GFLOPs', 'KMACs', 3_800_000_000n, 'GFLOPs'],
    ['39.2 亿次', 'KMACs', 3_920_000_000n, '亿FLOPs'],
    ['39.2亿次乘加', 'FLOPs', 7_840_000_000n, '亿MACs'],
    ['1.2 千万', 'FLOPs', 12_000_000n, 'MFLOPs'],
    ['1.2e3 千亿', 'FLOPs', 120_000_000_000_000n, 'GFLOPs'],
    ['3 亿亿次', 'MACs', 30_000_000_000_000_000n, 'PFLOPs'],
    ['4.1 GOPs', 'MACs', 4_100_000_000n, 'GFLOPs'],
    ['4.09 GFlops/image', 'MACs', 4_090_000_000n, 'GFLOPs'],
    ['Total mult-adds (G): 4.09', 'KFLOPs', 8_180_000_000n, 'GMACs'],
    ['Total mult-adds (M): 0.03', 'KFLOPs', 60_000n, 'MMACs'],
    ['MACs: 34693031', 'GFLOPs', 69_386_062n, 'MACs'],
    ['34693031', 'GMACs', 69_386_062_000_000_000n, 'GMACs'],
  ])('%s in %s is %d FLOPs', (text, unit, flops, found) => {
    expect(count(text, unit)).toEqual([flops, found]);
  });

  it.each([
    ['1.2345 K', 'fraction'],
    ['0.4', 'fraction'],
    ['10^30', 'too_large'],
    ['1e28', 'too_large'],
    ['5 TFLOP/s', 'speed'],
    ['6.7B params', 'parameters'],
    ['Total params: 25,557,032', 'parameters'],
    ['784 kB', 'bytes'],
    ['Params size (MB): 102.23', 'bytes'],
    ['40 %', 'unit'],
    ['5 bananas', 'unit'],
    ['4.1 Mi', 'unit'],
    ['', 'empty'],
    ['-1 G', 'negative'],
    ['0 G', 'zero'],
  ])('%s is refused as %s', (text, reason) => {
    expect(count(text)).toBe(reason);
  });

  it('is the same in every unit, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 24n }), fc.constantFrom(...UNITS), (flops, unit) => {
        const { prefix, kind } = splitUnit(unit) as { prefix: (typeof PREFIXES)[number]; kind: string };
        const places = LETTERS[prefix];
        const scaled = (kind === 'MACs' ? flops * 5n : flops).toString().padStart(places + 2, '0');
        const point = scaled.length - places - (kind === 'MACs' ? 1 : 0);
        const text = `${scaled.slice(0, point)}.${scaled.slice(point)}`;
        expect(count(text, unit)).toEqual([flops, unit]);
        expect(count(`${text} ${unit}`, 'MMACs')).toEqual([flops, unit]);
      }),
    );
  });
});

describe('a number alone', () => {
  it.each([
    ['34693031', 'MACs'],
    ['1234567', 'MACs'],
    ['1,024', 'MACs'],
    ['25 557 032', 'MACs'],
    ['4133742592.0', 'MACs'],
    ['123456', 'GMACs'],
    ['4.09', 'GMACs'],
    ['1234567.5', 'GMACs'],
    ['1e9', 'GMACs'],
    ['1,024 K', 'GMACs'],
    ['x', 'GMACs'],
    ['0', 'GMACs'],
  ])('%s, typed beside GMACs, is in %s', (text, unit) => {
    expect(unitBeside(text, 'GMACs')).toBe(unit);
  });

  it('is what a figure of something else leaves', () => {
    expect(numberAlone('6.7B params')).toBe('6.7 G');
    expect(numberAlone('Total params: 25,557,032')).toBe('25,557,032');
    expect(numberAlone('2556 万个参数')).toBe('2556 万');
    expect(numberAlone('many')).toBeNull();
  });
});

describe('a speed', () => {
  const speed = (text: string) => {
    const found = readSpeed(text);
    return found.ok ? [exactDecimal(found.flopsPerSecond), found.unit] : found.reason;
  };

  it.each([
    ['19.5 TFLOPS', '19500000000000', 'TFLOPS'],
    ['19.5', '19500000000000', 'TFLOPS'],
    ['312T', '312000000000000', 'TFLOPS'],
    ['2e12 FLOPS', '2000000000000', 'FLOPS'],
    ['10 GFLOP/s', '10000000000', 'GFLOPS'],
    ['1.1 exaFLOPS', '1100000000000000000', 'EFLOPS'],
    ['1.5 亿 FLOPS', '150000000', '亿FLOPS'],
    ['~312 TFLOPS', '312000000000000', 'TFLOPS'],
    ['4.1 TOPS', '4100000000000', 'TFLOPS'],
    ['2 TFLOPs per second', '2000000000000', 'TFLOPS'],
  ])('%s is read', (text, flops, unit) => {
    expect(speed(text)).toEqual([flops, unit]);
  });

  it.each([
    ['', 'empty'],
    ['fast', 'not_number'],
    ['0', 'zero'],
    ['-1', 'negative'],
    ['0.5 FLOPS', 'too_small'],
    ['1e12', 'too_large'],
    ['5 GHz', 'unit'],
    ['5 TMACs', 'unit'],
    ['5 TB/s', 'unit'],
    ['5 MiB', 'unit'],
  ])('%s is refused as %s', (text, reason) => {
    expect(speed(text)).toBe(reason);
  });
});

describe('a utilisation', () => {
  it.each([
    ['40', '0.4'],
    ['40 %', '0.4'],
    ['４０％', '0.4'],
    ['0.5', '0.005'],
    ['100', '1'],
  ])('%s is a share', (text, share) => {
    const found = readUtilisation(text);
    expect(found.ok && exactDecimal(found.share)).toBe(share);
  });

  it.each([
    ['', 'empty'],
    ['100.01', 'too_large'],
    ['0', 'zero'],
    ['-5', 'negative'],
    ['all', 'not_number'],
    ['40 MB', 'unit'],
  ])('%s is refused as %s', (text, reason) => {
    const found = readUtilisation(text);
    expect(found.ok || found.reason).toBe(reason);
  });
});

describe('a conversion', () => {
  it('gives FLOPs, MACs and both times, as exact fractions', () => {
    const found = convert(START);
    if (!found.ok) throw new Error('refused');
    expect(found.flops).toBe(8_180_000_000n);
    expect(exactDecimal(found.macs)).toBe('4090000000');
    // 8.18e9 / (19.5e12 · 0.4) = 409 / 390,000.
    expect(found.seconds).toEqual({ over: 409n, under: 390_000n });
    expect(found.paperSeconds).toEqual({ over: 409n, under: 975_000n });
  });

  it('keeps half a MAC where FLOPs are odd', () => {
    const found = convert({ ...START, value: '3,339', unit: 'FLOPs' });
    expect(found.ok && exactDecimal(found.macs)).toBe('1669.5');
  });

  it('names every field it cannot read', () => {
    expect(convert({ value: '', unit: 'GMACs', speed: 'x', utilisation: '101' })).toEqual({
      ok: false,
      faults: [
        { field: 'value', reason: 'empty' },
        { field: 'speed', reason: 'not_number' },
        { field: 'utilisation', reason: 'too_large' },
      ],
    });
    expect(convert({ ...START, unit: 'GBananas' })).toMatchObject({ ok: false });
  });

  it('settles each text to what is its own, once and for all', () => {
    expect(settled({ value: '1.8 GMACs', unit: 'FLOPs', speed: '10', utilisation: '40%' })).toEqual({
      value: '1.8',
      unit: 'GMACs',
      speed: '10 TFLOPS',
      utilisation: '40',
    });
    expect(settled({ ...START, value: '4,09' }).value).toBe('4,09');
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 8n }), fc.constantFrom(...UNITS), (value, unit) => {
        const once = settled({ ...START, value: `${grouped(value)} ${unit}` });
        expect(settled(once)).toEqual(once);
        expect(once.unit).toBe(unit);
      }),
    );
  });

  it('takes half the speed for twice the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 50 }), (giga, percent) => {
        const one = convert({ ...START, speed: `${2 * giga} GFLOPS`, utilisation: String(2 * percent) });
        const two = convert({ ...START, speed: `${giga} GFLOPS`, utilisation: String(2 * percent) });
        const three = convert({ ...START, speed: `${2 * giga} GFLOPS`, utilisation: String(percent) });
        if (!one.ok || !two.ok || !three.ok) throw new Error('refused');
        expect(two.seconds).toEqual(three.seconds);
        expect(two.seconds.over * one.seconds.under).toBe(2n * one.seconds.over * two.seconds.under);
      }),
    );
  });

  it('never throws, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[-+\d., eE×^⁹万亿KMGTflopsmac/%]{0,20}$/),
    );
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), (texts) => {
        const found = convert(
          Object.fromEntries(CONVERSION_FIELDS.map((field, index) => [field, texts[index]])) as never,
        );
        if (found.ok) expect(found.flops).toBeGreaterThan(0n);
        else expect(found.faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('steps a text with its unit, and leaves alone what is no number', () => {
    expect(stepText('19.5 TFLOPS', 1n)).toBe('19.6 TFLOPS');
    expect(stepText('40', -10n)).toBe('30');
    expect(stepText('x', 1n)).toBe('x');
  });
});
