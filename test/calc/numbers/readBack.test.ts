/** What the book and its tools write is read back: to the digits that they give, in every unit and either language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { convert, PREFIXES, settled } from '#calc/numbers/conversion.ts';
import { LETTERS, worth } from '#calc/numbers/letters.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { below, per, powerOf, powerOfTen, ratio, times } from '#calc/numbers/ratio.ts';
import type { Figure, Reading } from '#calc/numbers/readFigure.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';
import type { Measure } from '#calc/numbers/readUnit.ts';
import type { Scale } from '#calc/numbers/scales.ts';
import { onScale, shortFigure } from '#calc/numbers/scales.ts';
import { grouped, myriadCount, shortBytes, shortCount } from '#calc/numbers/units.ts';
import { countText } from '#calc/numbers/writeCount.ts';
import { countTotal, megabytes, multAddsTotal } from '#calc/printed/torchinfoTable.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { table } from '../../../src/cli/table.ts';
import { runs } from '../../sample.ts';

const counts = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 40n }),
  fc.integer({ min: 0, max: 40 }).chain((digits) => fc.bigInt({ min: 1n, max: 10n ** BigInt(digits) })),
);

function figure(text: string): Figure {
  const found = readFigure(text);
  if (!found.ok) throw new Error(`${text} is refused: ${found.reason} at ${found.at}`);
  return found;
}

/** Distance of two fractions. */
function distance(a: Ratio, b: Ratio): Ratio {
  const difference = a.over * b.under - b.over * a.under;
  return { over: difference < 0n ? -difference : difference, under: a.under * b.under };
}

/** True where a reading is within half a step of its last digit of a count; where doubles are printed, give or take theirs. */
function agrees({ value, step }: Reading, count: Ratio, doubles: boolean): boolean {
  const off = times(distance(value, count), ratio(2n));
  const error = times(count, ratio(1n, 2n ** 51n));
  const beyond = distance(off, step);
  return !below(step, off) || (doubles && !below(error, beyond));
}

/** Expects that one meaning of a text, of these that it counts, is the count. */
function expectRead(text: string, count: Ratio, counted: Measure, doubles = false): void {
  const reading = figure(text).readings.find((one) => one.counts === counted);
  expect(reading, `${text} does not count ${counted}`).toBeDefined();
  expect(agrees(reading as Reading, count, doubles), `${text} for ${count.over}/${count.under}`).toBe(true);
}

/** Expects that a text is read as a count rounded to so many digits: digits before the point stand as zeros. */
function expectDigits(text: string, count: bigint, digits: number): void {
  const [{ value, scale }] = figure(text).readings;
  const one = ratio(worth(scale));
  const unit = times(one, powerOfTen(powerOf(per(value, one)) - digits + 1));
  expect(below(unit, times(distance(value, ratio(count)), ratio(2n))), `${text} for ${count}`).toBe(false);
}

const forAll = (check: (count: bigint) => void) => fc.assert(fc.property(counts, check), runs(60, 300));

describe('what the book writes', () => {
  it('is read back in full digits, exactly', () => {
    forAll((count) => {
      const [reading] = figure(grouped(count)).readings;
      expect(reading).toMatchObject({ value: ratio(count), step: ratio(1n), counts: 'none' });
    });
  });

  it('is read back short: K to T, 万 to 亿亿, B to PB, and a power of ten beyond', () => {
    forAll((count) => {
      expectRead(shortCount(count), ratio(count), 'none');
      expectRead(myriadCount(count), ratio(count), 'none');
      expectRead(shortBytes(count), ratio(count), 'bytes');
    });
  });

  it('is read back with each unit that stands behind a short count', () => {
    forAll((count) => {
      for (const [unit, counted] of [
        ['FLOPs', 'operations'],
        ['MACs', 'macs'],
        [' params', 'parameters'],
        [' 次乘加', 'macs'],
        ['次', 'operations'],
        [' 个参数', 'parameters'],
      ] as const) {
        expectRead(`${shortCount(count)}${unit}`, ratio(count), counted);
        expectRead(`${myriadCount(count)}${unit}`, ratio(count), counted);
      }
    });
  });

  const SCALES: Scale[] = ['exact', 'K', '万', 'M', '亿', 'G', 'T', 'P', 'E', '万亿', 'Ki', 'Mi', 'Gi', 'Ti'];

  it.each(SCALES)('is read back on the scale %s, in all its digits and in some', (as) => {
    forAll((count) => {
      expectRead(countText({ value: String(count), as }, ''), ratio(count), 'none');
      for (const digits of [1, 4])
        expectDigits(countText({ value: String(count), as, digits: String(digits) }, ''), count, digits);
    });
  });

  it('is read back in percent', () => {
    forAll((count) => {
      const text = `${onScale(ratio(count, 10n ** 6n), 'percent')} %`;
      expectRead(text, ratio(count, 10n ** 4n), 'percent');
    });
  });

  it('is read back with the letter that suits', () => {
    forAll((count) => expectDigits(shortFigure(ratio(count), 4), count, 4));
  });
});

describe('what torchinfo prints', () => {
  it('is read back with its label: mult-adds, parameters, megabytes', () => {
    forAll((count) => {
      // Below half a hundredth of its unit it prints 0.00, which is no figure.
      if (count >= 5001n) expectRead(`Total mult-adds${multAddsTotal(count)}`, ratio(count), 'macs', true);
      if (count >= 5001n) expectRead(`Params size (MB): ${megabytes(count)}`, ratio(count), 'bytes', true);
      expectRead(`Total params: ${countTotal(count)}`, ratio(count), 'parameters', true);
    });
  });
});

describe('what the command line prints', () => {
  it.each([
    ['nn.Conv2d(3, 7, 3)', '1,3,5,5'],
    ['nn.Conv2d(3, 64, 3)', '16,3,224,224'],
    ['nn.Sequential(nn.Linear(4096, 4096), nn.ReLU(), nn.LayerNorm(4096))', '8,4096'],
    ['nn.LSTM(10, 20)', '5,3,10'],
    ['nn.MultiheadAttention(512, 4)', '580,1,512'],
  ])('for %s is read back line by line', (code, input) => {
    const read = readModule(code, layerNamed);
    const shape = input.split(',').map(BigInt);
    const recorded = read.ok ? record(read.module, shape) : undefined;
    if (!recorded?.ok) throw new Error('no recording');
    const lines = table(code, recorded.run).split('\n');
    let seen = 0;
    for (const convention of CONVENTIONS) {
      const { value } = tally(convention, recorded.run);
      const label = convention.id === 'macs' ? convention.name : `${convention.name}, ${convention.unit}`;
      const line = lines.find((one) => one.startsWith(`  ${label} `)) ?? '';
      expect(line, label).not.toBe('');
      if (!value) continue;
      seen++;
      expect(figure(line).readings[0].value, line).toEqual(ratio(value));
      expect(figure(line).readings[0].counts, line).toMatch(/^(operations|macs)$/);
    }
    expect(seen).toBeGreaterThan(3);
  });
});

describe('what the converter writes', () => {
  const START = { value: '4.09', unit: 'GMACs', speed: '19.5 TFLOPS', utilisation: '40' };

  it('is read back as it stood: a count with its unit, and every cell of its table', () => {
    const given = fc.record({
      value: fc.bigInt({ min: 1n, max: 10n ** 8n }).map(grouped),
      unit: fc.constantFrom(...PREFIXES.flatMap((prefix) => [`${prefix}FLOPs`, `${prefix}MACs`])),
    });
    fc.assert(
      fc.property(given, ({ value, unit }) => {
        const found = convert({ ...START, value, unit });
        if (!found.ok) throw new Error('refused');
        const { texts, flops, macs, speed } = found;
        const again = settled({ ...START, value: `${texts.value} ${texts.unit}`, unit: 'FLOPs' });
        expect([again.value, again.unit]).toEqual([texts.value, texts.unit]);
        for (const scale of ['exact', 'K', 'M', 'G', 'T', '万', '亿'] as const) {
          const letter = scale === 'exact' ? '' : scale;
          expect(convert({ ...START, value: `${onScale(ratio(flops), scale)} ${letter}FLOPs` })).toMatchObject({
            flops,
          });
          expect(figure(`${onScale(macs, scale)} ${letter}MACs`).readings[0].value).toEqual(macs);
        }
        expectRead(`${shortFigure(speed, 3)}FLOPS`, speed, 'operations');
      }),
    );
  });

  it('has no letter that is not in the table', () => {
    for (const prefix of PREFIXES) expect(LETTERS[prefix], prefix).toBeGreaterThanOrEqual(0);
    expect(powerOfTen(LETTERS.亿亿)).toEqual(ratio(10n ** 16n));
  });
});
