/** The axes of an input's shape: their letters and names for every layer, and the texts of their fields. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseField } from '#calc/fields/fields.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { axesOf } from '#components/axes.ts';
import { lettersOf, shapeFormsOf } from '#formula/layers/shapes.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { faultText } from '#islands/example/help/faults.ts';
import { learn } from '#islands/example/layers.ts';
import type { Model } from '#islands/example/model.ts';
import { createModel } from '#islands/example/model.ts';
import { composeShape, inPowers, isWholeShape, splitShape, withAxis } from '#islands/example/shape/axes.ts';
import { changed, lettersAt, STAR } from '#islands/example/shape/forms.ts';
import { axisTexts, refusedAxis, typeAxis } from '#islands/example/shape/ShapeField.tsx';
import { startOf, startOptions } from '#site/reference.ts';
import { inEveryForm, settingsOf } from '../calc/layers/settings.ts';

const SHAPED = LAYERS.filter(({ input }) => input[0] === 'input_shape');

describe('the texts of the axes', () => {
  const part = fc.oneof(fc.bigInt(1n, 10n ** 15n).map(String), fc.stringMatching(/^[a-z.\d-]{0,6}$/));

  it('come together to a text that comes apart to them', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        expect(splitShape(composeShape(parts))).toEqual(parts);
      }),
    );
  });

  it.each([
    '1,3,32,32',
    '(1, 3, 32, 32)',
    '[1, 3, 32, 32]',
    'torch.Size([1, 3, 32, 32])',
    'Size([1,3,32,32])',
    ' 1 3 32 32 ',
    '（1，3，32，32）',
  ])('are told apart in %j', (text) => {
    expect(isWholeShape(text)).toBe(true);
    expect(splitShape(text)).toEqual(['1', '3', '32', '32']);
    expect(withAxis(['7', '8'], 1, text)).toBe('(1, 3, 32, 32)');
  });

  it.each([
    ['1,024', '(7, 1024)'],
    ['１２', '(7, 12)'],
    ['', '(7, ,)'],
    ['abc', '(7, abc)'],
  ])('take %j as one size, or none', (text, whole) => {
    expect(isWholeShape(text)).toBe(false);
    const [, last] = splitShape(withAxis(['7', '8'], 1, text));
    expect(withAxis(['7', '8'], 1, text).replace('１２', '12')).toBe(whole);
    expect(last).toBeDefined();
  });

  it.each([
    ['9999', null],
    ['abc', null],
    ['10000', '10^4'],
    ['1000000000000000', '10^15'],
    ['1500000', '1.5×10^6'],
    ['20000', '2×10^4'],
    ['123456', '≈10^5'],
    ['969999', '≈10^6'],
    ['987654321', '≈10^9'],
    ['449999', '≈4×10^5'],
  ])('are short for %s: %s', (text, short) => {
    const found = inPowers(text);
    const lead = found?.lead === '1' ? '' : `${found?.lead}×`;
    expect(found && `${found.about ? '≈' : ''}${lead}10^${found.power}`).toBe(short);
  });
});

describe.each(LOCALES)('the axes of every layer in %s', (locale) => {
  it.each(SHAPED.map((layer) => [layer.name, layer] as const))('have letters and names: %s', (_, layer) => {
    const axes = axesOf(locale, layer);
    for (const { takes } of shapeFormsOf(layer))
      for (const letter of lettersOf(takes)) if (letter !== STAR) expect(axes.known[letter]?.name).toBeTruthy();
    for (const { options, input_shape } of inEveryForm(layer, settingsOf(layer))) {
      const letters = lettersAt(axes, input_shape.length, options);
      expect(letters.length).toBe(input_shape.length);
      expect(letters.filter((letter) => letter !== STAR && !axes.known[letter])).toEqual([]);
    }
    const { input_shape: given } = startOptions(layer);
    const letters = lettersAt(axes, (given as bigint[]).length, startOptions(layer));
    if (!shapeFormsOf(layer).every(({ takes }) => takes === '(*)' || takes.startsWith('(*, ')))
      expect(letters.some((letter) => letter !== STAR)).toBe(true);
  });

  it('have no input_shape besides: the others have fields of their own', () => {
    expect(SHAPED.length).toBeGreaterThan(90);
    for (const layer of LAYERS) expect(axesOf(locale, layer).forms.length > 0).toBe(SHAPED.includes(layer));
  });
});

describe('an axis more or less', () => {
  const change = (name: string, sizes: bigint[], by: 1 | -1, options = {}) => {
    const layer = LAYERS.find((one) => one.name === name) as (typeof LAYERS)[number];
    const axes = axesOf('en', layer);
    const all = { ...startOptions(layer), ...options };
    const found = changed(axes, sizes, by, all);
    return found && joinShape(found.sizes);
  };

  it.each([
    ['MaxPool2d', [2n, 3n, 4n, 5n], -1, '3,4,5'],
    ['MaxPool2d', [3n, 4n, 5n], 1, '1,3,4,5'],
    ['MaxPool2d', [2n, 3n, 4n, 5n], 1, null],
    ['MaxPool2d', [3n, 4n, 5n], -1, null],
    ['BatchNorm1d', [2n, 3n], 1, '2,3,1'],
    ['BatchNorm2d', [2n, 3n, 4n, 5n], -1, null],
    ['LSTM', [7n, 3n, 10n], -1, '7,10'],
    ['LSTM', [7n, 10n], 1, '7,1,10'],
    ['Linear', [7n, 10n], 1, '1,7,10'],
    ['Linear', [10n], -1, null],
    ['GroupNorm', [2n, 6n, 4n], 1, '2,6,4,1'],
    ['ReLU', [1n, 2n, 3n, 4n, 5n], 1, null],
    ['Unflatten', [2n, 50n], -1, null],
    ['Flatten', [32n, 1n, 5n], 1, '32,1,1,5'],
    ['Upsample', [2n, 3n, 4n], 1, '2,3,1,4'],
  ] as const)('of %s on %s, %i: %s', (name, sizes, by, sizesThen) => {
    expect(change(name, [...sizes], by)).toBe(sizesThen);
  });

  it('takes the batch where batch_first has it', () => {
    expect(change('GRU', [3n, 7n, 10n], -1, { batch_first: true })).toBe('7,10');
  });

  it('leads back to the number of axes from which it came, for every layer', () => {
    for (const layer of SHAPED) {
      const options = startOptions(layer);
      const sizes = options.input_shape as readonly bigint[];
      const axes = axesOf('en', layer);
      const less = changed(axes, sizes, -1, options);
      if (less) expect(changed(axes, less.sizes, 1, options)?.sizes.length, layer.name).toBe(sizes.length);
    }
  });
});

describe('the fields of the axes', () => {
  let model: Model;
  const shape = () => joinShape(model.state.value.options.input_shape as readonly bigint[]);
  beforeEach(() => {
    learn(LAYERS);
    const layer = LAYERS.find(({ name }) => name === 'MaxPool2d') as (typeof LAYERS)[number];
    model = createModel('calculator', layer.name, { ...startOf(layer), input_shape: '1,3,32,32' });
  });

  it('show the shape, one size each, and change one', () => {
    expect(axisTexts(model)).toEqual(['1', '3', '32', '32']);
    typeAxis(model, 1, '16', true);
    expect(shape()).toBe('1,16,32,32');
    model.undo();
    expect(shape()).toBe('1,3,32,32');
    expect(axisTexts(model)).toEqual(['1', '3', '32', '32']);
  });

  it('keep a text that is refused where it stands, at the last good shape', () => {
    typeAxis(model, 2, 'abc', true);
    expect(axisTexts(model)).toEqual(['1', '3', 'abc', '32']);
    expect(model.held.value).toBe(true);
    expect(joinShape(model.shown.value.input_shape)).toBe('1,3,32,32');
    model.typing.value = null;
    expect(axisTexts(model)).toEqual(['1', '3', 'abc', '32']);
    typeAxis(model, 2, '', true);
    expect(axisTexts(model)).toEqual(['1', '3', '', '32']);
    typeAxis(model, 3, '', true);
    expect(axisTexts(model)).toEqual(['1', '3', '', '']);
    typeAxis(model, 2, '8', true);
    typeAxis(model, 3, '9', true);
    expect(shape()).toBe('1,3,8,9');
  });

  it.each([
    ['en', 0, 'N (batch) takes a whole number from 1 to 10¹⁵.'],
    ['en', 2, 'H in (height) takes a whole number from 1 to 10¹⁵.'],
    ['zh-cn', 3, 'W in（宽）要填1到10¹⁵的整数。'],
  ] as const)('are named where they are refused, in %s axis %i', (locale, at, sentence) => {
    const words = wordsOf(locale);
    model.refusedPart = () => refusedAxis(model, axesOf(locale, model.layer), words.calculator);
    typeAxis(model, at, 'abc', true);
    expect(faultText(model, words)).toBe(sentence);
    typeAxis(model, at, '2,x', true);
    expect(faultText(model, words)).toContain('input_shape');
  });

  it('are filled by a whole shape, at once where it is pasted', () => {
    typeAxis(model, 3, 'torch.Size([3, 64, 48])', false);
    expect(shape()).toBe('3,64,48');
    expect(axisTexts(model)).toEqual(['3', '64', '48']);
  });

  it('keep a whole shape in one field while it is typed, and their number', () => {
    for (const text of ['2', '2,', '2,5', '2,5,', '2,5,6', '2,5,6,', '2,5,6,7']) {
      typeAxis(model, 1, text, true);
      expect(axisTexts(model)).toEqual(['1', text, '32', '32']);
    }
    expect(shape()).toBe('2,5,6,7');
    model.typing.value = null;
    expect(axisTexts(model)).toEqual(['2', '5', '6', '7']);
  });

  it('show a text that tells no axes apart in the first', () => {
    model.type('input_shape', 'abc');
    expect(axisTexts(model)).toEqual(['abc', '3', '32', '32']);
  });
});

it('steps one axis of a shape alone', () => {
  const layer = SHAPED[0] as (typeof LAYERS)[number];
  const spec = layer.fields?.input_shape;
  expect(spec?.step?.([4n, 5n, 6n], 10n, spec, 1)).toEqual([4n, 15n, 6n]);
  expect(spec?.step?.([4n, 5n, 6n], -10n, spec)).toEqual([4n, 5n, 1n]);
  expect(parseField('input_shape', '4,15,6', layer)).toEqual({ ok: true, value: [4n, 15n, 6n] });
  expect(evaluate(layer, startOptions(layer)).ok).toBe(true);
});
