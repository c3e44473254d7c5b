import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evened, folded } from '#search/fold.ts';
import { roundsTo } from '#search/number.ts';
import { termsIn, wordsIn } from '#search/words.ts';

/** Texts as a book or a reader may write them, and any others. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '卷积',
        '转置',
        '的',
        'Conv2d',
        'kernel_size',
        '4,089',
        '8.21 G',
        '３×３',
        '²',
        '-',
        ' ',
        'FLOPs',
      ),
    )
    .map((some) => some.join('')),
);

describe('the cut of words', () => {
  it('keeps the place of every character, so that an excerpt marks what was found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(evened(text)).toHaveLength(text.length);
        for (const { at, end } of wordsIn(text)) expect(at >= 0 && at < end && end <= text.length).toBe(true);
      }),
    );
  });

  it('cuts Chinese in a sentence as it cuts it alone', () => {
    const runs = fc.array(fc.constantFrom(...'转置卷积参数量的浮点运算次'), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(runs, runs, runs, (before, asked, behind) => {
        const sentence = termsIn([...before, ...asked, ...behind].join(''));
        // The last character alone is the beginning of a pair in a sentence.
        for (const term of termsIn(asked.join('')).slice(0, -1)) expect(sentence).toContain(term);
      }),
    );
  });

  it.each([
    ['4,089,184,256', '4089184256'],
    ['8.21 G', '8.21G'],
    ['8.21 G', '8.21g'],
    ['8.21 G', '8.21 GFLOPs'],
    ['3 × 3', '3x3'],
    ['3 × 3', '3*3'],
    ['３×３', '3×3'],
    ['2556 万', '2556万'],
    ['nn.Conv2d', 'conv2d'],
    ['torch.nn.functional.relu', 'ReLU'],
    ['F.relu', 'relu'],
    ['batch-norm', 'batch_norm'],
    ['BatchNorm2d', 'batchnorm2d'],
    ['normalisation', 'normalization'],
    ['utilised', 'utilized'],
    ['parameters', 'parameter'],
    ['layer’s', 'layer'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(wordsIn(one)[0]?.term).toBe(wordsIn(other)[0]?.term);
  });

  it('does not take different things for the same', () => {
    for (const [one, other] of [
      ['8.21 G', '8.21 M'],
      ['4,089', '4 089'],
      ['1,3,5,5', '1355'],
      ['Conv1d', 'Conv2d'],
      ['3×3', '33'],
    ] as const)
      expect(wordsIn(one)[0]?.term).not.toBe(wordsIn(other)[0]?.term);
  });

  it('gives names their parts', () => {
    expect(termsIn('BatchNorm2d')).toEqual(['batchnorm2d', 'batch', 'norm', '2d']);
    expect(termsIn('kernel_size')).toEqual(['kernelsize', 'kernel', 'size']);
    expect(termsIn('ResNet-50')).toEqual(['resnet50', 're', 'net', '50']);
    expect(termsIn('GMACs')).toContain('mac');
    expect(termsIn('FLOPs')).toEqual(['flop']);
  });

  it('compares names without case, space and width, but not without their signs', () => {
    expect(folded('１×１ Convolution')).toBe(folded('1 × 1 convolution'));
    expect(folded('4,089')).toBe('4089');
    expect(folded('7.5')).not.toBe(folded('75'));
  });
});

describe('a rounded number', () => {
  it('is what the number is, rounded to its last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e6, max: 1e12 }), fc.constantFrom(1, 2, 3), (exact, digits) => {
        const millions = (exact / 1e6).toFixed(digits);
        expect(roundsTo(String(exact), `${millions}m`)).toBe(true);
        expect(roundsTo(String(exact + 2e6), `${millions}m`)).toBe(false);
      }),
    );
  });

  it('is not one that is given more exactly, nor a word', () => {
    expect(roundsTo('8.2g', '8.21g')).toBe(false);
    expect(roundsTo('3402', '3403')).toBe(false);
    expect(roundsTo('3×3', '3m')).toBe(false);
  });
});
