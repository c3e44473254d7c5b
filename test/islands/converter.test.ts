import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVERSION_FIELDS, convert } from '#calc/numbers/conversion.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { converterAddress, createConverter, readConverterAddress, shownText } from '#islands/frames/converter/model.ts';
import { converterStatus } from '#islands/frames/converter/status.ts';

const START = { value: '4.09', unit: 'GMACs', speed: '19.5 TFLOPS', utilisation: '40' };
const PAGE = 'https://book.example/en/units/';
const { example, converter, copying } = wordsOf('en');
const words = { example, converter, copying };

const start = () => createConverter('converter', START);

describe('the converter', () => {
  it('starts from the chapter’s values, which must convert', () => {
    expect(start().shown.value.flops).toBe(8_180_000_000n);
    expect(() => createConverter('converter', { ...START, value: 'x' })).toThrow("example 'converter' is impossible");
  });

  it('holds its results while a text is refused, and keeps the text', () => {
    const model = start();
    model.type('value', '4,09');
    expect(model.held.value).toBe(true);
    expect(shownText(model, 'value')).toBe('4,09');
    expect(model.shown.value.flops).toBe(8_180_000_000n);
    model.type('value', '4.10');
    expect(model.held.value).toBe(false);
    expect(model.shown.value.flops).toBe(8_200_000_000n);
  });

  it('moves a unit from the text of the count to its field, and shows the text as typed until the field is left', () => {
    const model = start();
    model.typing.value = 'value';
    model.type('value', '25.56 MFLOPs');
    expect(shownText(model, 'value')).toBe('25.56 MFLOPs');
    expect(shownText(model, 'unit')).toBe('MFLOPs');
    model.typing.value = null;
    expect(shownText(model, 'value')).toBe('25.56');
    model.type('unit', '万FLOPs');
    expect(model.shown.value.flops).toBe(255_600n);
  });

  it('takes a whole number of many digits for itself, in any unit, and says so; a step and a link keep the unit', () => {
    const model = start();
    model.type('value', '34693031');
    expect(model.shown.value.macs).toEqual({ over: 34_693_031n, under: 1n });
    expect(shownText(model, 'unit')).toBe('MACs');
    expect(converterStatus(model, words).hint).toBe(converter.ones);
    model.step('value', 1n);
    expect(model.shown.value.macs).toEqual({ over: 34_693_032n, under: 1n });
    model.type('unit', 'KMACs');
    expect(model.shown.value.macs).toEqual({ over: 34_693_032_000n, under: 1n });
    expect(converterStatus(model, words).hint).toBe(converter.hint);
    model.step('value', 1n);
    expect(shownText(model, 'unit')).toBe('KMACs');
    const other = start();
    readConverterAddress(other, new URL(converterAddress(model, PAGE)).search);
    expect(other.shown.value.texts).toEqual(model.shown.value.texts);
    model.undo();
    model.undo();
    model.undo();
    model.undo();
    expect(model.shown.value.texts).toEqual(START);
  });

  it('reads what tools print, with its label', () => {
    const model = start();
    model.type('value', 'Total mult-adds (M): 0.03');
    expect([shownText(model, 'value'), shownText(model, 'unit')]).toEqual(['0.03', 'MMACs']);
    expect(model.shown.value.flops).toBe(60_000n);
  });

  it('steps the last digit, and not out of the range', () => {
    const model = start();
    model.step('value', 1n);
    model.step('speed', -10n);
    model.step('utilisation', 10n);
    expect(model.shown.value.texts).toEqual({
      value: '4.10',
      unit: 'GMACs',
      speed: '18.5 TFLOPS',
      utilisation: '50',
    });
    for (let i = 0; i < 9; i++) model.step('utilisation', 10n);
    expect(model.shown.value.texts.utilisation).toBe('100');
    expect(model.held.value).toBe(false);
  });

  it('undoes, redoes and resets', () => {
    const model = start();
    model.type('value', '5');
    model.type('unit', 'MMACs');
    model.undo();
    expect(model.shown.value.flops).toBe(10_000_000_000n);
    model.undo();
    expect(model.shown.value.texts).toEqual(START);
    expect(model.canUndo.value).toBe(false);
    model.redo();
    model.redo();
    expect(model.shown.value.flops).toBe(10_000_000n);
    model.reset();
    expect(model.shown.value.texts).toEqual(START);
  });
});

describe('the strip of the converter', () => {
  const status = (field: (typeof CONVERSION_FIELDS)[number], text: string) => {
    const model = start();
    model.type(field, text);
    return converterStatus(model, words);
  };

  it('names the convention, whichever way it converts', () => {
    expect(converterStatus(start(), words).text).toContain('8,180,000,000 FLOPs: 2 operations for each MAC');
    expect(status('unit', 'GFLOPs').text).toContain('2,045,000,000 MACs: 2 operations for each MAC');
  });

  it.each([
    ['value', '', 'value is empty', ['4.09']],
    ['value', 'x', 'x is not a number', ['4.09']],
    ['value', '4,1', 'A comma in value', ['4.1', '4.09']],
    ['value', '3 apples', 'apples is not a unit of value', ['4.09']],
    ['value', '3 TFLOP/s', 'TFLOP/s is a speed', ['4.09']],
    ['value', '6.7B params', '6.7B params counts parameters', ['6.7 G', '4.09']],
    ['value', '67.1 MB', '67.1 MB is memory', ['4.09']],
    ['value', 'Total params: 3 apples', 'is not a unit of value', ['4.09']],
    ['value', '1e30', 'value ends at 10²⁷ FLOPs', ['4.09']],
    ['value', '1.0000000001', 'a fraction of an operation', ['4.09']],
    ['speed', '1e12', 'a number alone is in TFLOPS', ['19.5 TFLOPS']],
    ['speed', '0', 'speed is above zero', ['19.5 TFLOPS']],
    ['utilisation', '140', 'utilisation ends at 100%', ['100', '40']],
    ['utilisation', '-1', 'utilisation is above zero', ['40']],
  ] as const)('says of %s %s what is wrong, and offers what mends it', (field, text, says, cures) => {
    const found = status(field, text);
    expect(found.kind).toBe('error');
    expect(found.text).toContain(says);
    expect(found.fields).toEqual([field]);
    expect(found.cures).toEqual(cures);
    expect(found.text).not.toMatch(/[{}]/);
  });

  it('never leaves a hole unfilled, in any language', () => {
    for (const locale of LOCALES) {
      const { example, converter, copying } = wordsOf(locale);
      fc.assert(
        fc.property(fc.constantFrom(...CONVERSION_FIELDS), fc.string({ unit: 'grapheme' }), (field, text) => {
          const model = start();
          model.type(field, text.replace(/[{}]/g, ''));
          expect(converterStatus(model, { example, converter, copying }).text).not.toMatch(/[{}]/);
        }),
      );
    }
  });
});

describe('the address of the converter', () => {
  it('says only what differs, and leaves the rest alone', () => {
    const model = start();
    const page = `${PAGE}?other=1#macs`;
    expect(converterAddress(model, page)).toBe(page);
    model.type('value', '25,557,032 FLOPs');
    model.type('speed', '312');
    expect(converterAddress(model, page)).toBe(
      `${PAGE}?other=1&converter.value=25,557,032&converter.unit=FLOPs&converter.speed=312+TFLOPS#macs`,
    );
  });

  it('comes back as it was written', () => {
    const count = fc.integer({ min: 1, max: 10 ** 6 });
    const unit = fc.constantFrom('FLOPs', 'MFLOPs', '万FLOPs', '亿MACs', 'TMACs');
    fc.assert(
      fc.property(count, unit, count, fc.integer({ min: 1, max: 100 }), (value, name, speed, utilisation) => {
        const model = start();
        model.set({ value: String(value), unit: name, speed: `${speed} GFLOPS`, utilisation: String(utilisation) });
        const other = start();
        readConverterAddress(other, new URL(converterAddress(model, PAGE)).search);
        expect(other.shown.value).toEqual(model.shown.value);
        expect(other.ignored.value).toEqual([]);
      }),
    );
  });

  it('names what it cannot use, and takes the rest', () => {
    const model = start();
    readConverterAddress(
      model,
      '?converter.value=8.18&converter.unit=bananas&converter.nope=1&converter.utilisation=140',
    );
    expect(model.ignored.value).toEqual(['unit=bananas', 'nope', 'utilisation=140']);
    expect(model.shown.value.texts).toEqual({ ...START, value: '8.18' });
    expect(model.held.value).toBe(false);
  });

  it('never throws and always converts, whatever the query', () => {
    const text = fc.string({ unit: 'grapheme' });
    const field = fc.oneof(fc.constantFrom(...CONVERSION_FIELDS), fc.constantFrom('__proto__', 'constructor'), text);
    fc.assert(
      fc.property(fc.array(fc.tuple(field, text), { maxLength: 6 }), (pairs) => {
        const query = new URLSearchParams(pairs.map(([name, value]) => [`converter.${name}`, value]));
        const model = start();
        readConverterAddress(model, `?${query}`);
        expect(convert(model.shown.value.texts).ok).toBe(true);
        expect(model.held.value).toBe(false);
      }),
    );
  });
});
