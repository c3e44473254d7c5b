import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldName, Value } from '#calc/fields/fields.ts';
import { FIELDS, formatValue, isFieldName, parseField, sameValue } from '#calc/fields/fields.ts';
import { conv2d } from '#calc/layers/convolution/conv2d.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { mendText } from '#calc/questions/cures.ts';

describe('parseField', () => {
  it.each<[FieldName, string, Value]>([
    ['kernel_size', '3', 3n],
    ['kernel_size', '3,5', [3n, 5n]],
    ['kernel_size', '３，５', [3n, 5n]],
    ['kernel_size', '(3, 5)', [3n, 5n]],
    ['padding', '0', 0n],
    ['padding', 'same', 'same'],
    ['padding', "'valid'", 'valid'],
    ['out_channels', '1,024', 1024n],
    ['bias', 'false', false],
    ['padding_mode', 'reflect', 'reflect'],
  ])('reads %s %j', (field, text, value) => {
    expect(parseField(field, text)).toEqual({ ok: true, value });
  });

  it.each<[FieldName, string, string]>([
    ['kernel_size', '1,024', 'separator'],
    ['kernel_size', '1,02', 'separator'],
    ['kernel_size', '(1, 024)', 'separator'],
    ['padding', '3,05', 'separator'],
    ['kernel_size', '1,024,000', 'separator'],
    ['kernel_size', '3,4,5', 'pair'],
    ['kernel_size', '3,', 'pair'],
    ['kernel_size', '3,0', 'too_small'],
    ['kernel_size', 'same', 'not_whole'],
    ['stride', '0', 'too_small'],
    ['padding', '-1', 'too_small'],
    ['padding', 'full', 'not_whole'],
    ['bias', 'yes', 'not_whole'],
    ['bias', '', 'empty'],
    ['padding_mode', 'constant', 'not_whole'],
  ])('refuses %s %j as %s', (field, text, reason) => {
    expect(parseField(field, text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['AdaptiveAvgPool2d', 'output_size', '1,024'],
    ['AdaptiveAvgPool2d', 'output_size', '(1, 024)'],
    ['ReLU', 'input_shape', '1,024'],
    ['ReLU', 'input_shape', '3,224,024'],
  ] as const)('takes no size that begins with a zero in %s %s %j', (name, field, text) => {
    const layer = LAYERS.find((one) => one.name === name);
    expect(parseField(field, text, layer)).toEqual({ ok: false, reason: 'separator' });
  });

  it('reads back what formatValue writes', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const value = fc.oneof(whole, fc.tuple(whole, whole));
    fc.assert(
      fc.property(value, (one) => {
        const text = formatValue(one);
        const parsed = parseField('kernel_size', text);
        // The one pair that a person would read as a thousand is refused, and its text never arises from a number.
        if (parsed.ok) expect(sameValue(parsed.value, one)).toBe(true);
        else expect(text).toMatch(/^\d{1,3},0\d\d$/);
      }),
    );
  });

  it.each([
    ['1e-05', '0.00001', true],
    ['1e-05', '1e-5', true],
    ['0.5', '.50', true],
    ['1.0,2', '1,2.0', true],
    ['1e-05', '1e-06', false],
    ['1,2', '1', false],
    ['same', 'valid', false],
    ['None', '0', false],
  ])('tells whether the decimals or words %s and %s mean the same: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
  });

  it('knows the names of the vocabulary and no inherited one', () => {
    expect(isFieldName('stride')).toBe(true);
    expect(['constructor', '__proto__', 'toString', ''].some(isFieldName)).toBe(false);
  });
});

describe('mendText', () => {
  it.each<[FieldName, string, string, Value, string[]]>([
    ['kernel_size', '1,024', 'separator', 3n, ['1024', '3']],
    ['kernel_size', '(1, 024)', 'separator', 3n, ['1024', '3']],
    ['out_channels', '2.5', 'fraction', 7n, ['2', '3', '7']],
    ['out_channels', '0.5', 'fraction', 7n, ['1', '7']],
    ['out_channels', '0', 'too_small', 7n, ['1', '7']],
    ['out_channels', '1e9', 'not_whole', 7n, ['7']],
    ['padding', '-1', 'too_small', [1n, 2n], ['0', '1,2']],
    ['height', `1${'0'.repeat(30)}`, 'too_large', 5n, ['1000000000000000', '5']],
  ])('offers for %s %j', (field, text, reason, current, offers) => {
    const cures = mendText(conv2d, field, text, reason as Parameters<typeof mendText>[3], current);
    expect(cures.map(({ value }) => formatValue(value))).toEqual(offers);
  });

  it('offers nothing that its field would refuse', () => {
    const fields = fc.constantFrom(
      ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(
        (name) => FIELDS[name].kind !== 'flag' && FIELDS[name].kind !== 'word',
      ),
    );
    fc.assert(
      fc.property(fields, fc.string(), (field, text) => {
        const parsed = parseField(field, text);
        if (parsed.ok) return;
        for (const { value } of mendText(conv2d, field, text, parsed.reason, 3n))
          expect(parseField(field, formatValue(value)).ok).toBe(true);
      }),
    );
  });
});
