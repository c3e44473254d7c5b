import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCost, postfixForms } from '#calc/costs/evaluate.ts';
import { kvCache } from '#calc/costs/kvCache.ts';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { costAddress, costLink, costText, createCost, readCostAddress } from '#islands/costs/model.ts';
import { spansOf } from '#islands/costs/spans.ts';
import type { CalculatorWords, CostWords } from '#islands/costs/status.ts';
import { costStatus, fillsOf } from '#islands/costs/status.ts';
import { CHAPTERS, costOf, countsOf, examplesOf } from '#site/chapters.ts';

/** Every calculator of the book, as its chapter sets it. */
const ALL = CHAPTERS.flatMap((slug) =>
  examplesOf(slug).flatMap((id) => (countsOf(slug, id) === 'cost' ? [{ id, ...costOf(slug, id) }] : [])),
);
const PAGE = 'https://book.example/en/transformers/';

function wordsFor(name: string, locale: Locale = 'en'): CostWords {
  const { example, costs, converter, copying } = wordsOf(locale);
  const { calculators, ...common } = costs;
  const own: CalculatorWords = calculators[name as keyof typeof calculators];
  return { example, costs: common, own, times: converter.times, copying };
}

const START = {
  kind: 'full',
  layers: '12',
  heads: '12',
  kv_heads: '4',
  head_dim: '64',
  window: '256',
  latent_dim: '128',
  rope_dim: '32',
  sequence: '1024',
  batch: '1',
  dtype: 'float32',
};
const FORMS = postfixForms(kvCache);
const start = () => createCost('kv', kvCache, START, FORMS);
const cacheOf = (model: ReturnType<typeof start>) => model.shown.value.values.cache?.over;
const words = wordsFor('kv-cache');
const FULL = 2n * 12n * 12n * 64n * 1024n * 4n;

describe('a calculator', () => {
  it('starts from the chapter’s values, which must count', () => {
    expect(cacheOf(start())).toBe(FULL);
    expect(() => createCost('kv', kvCache, { ...START, layers: 'x' }, FORMS)).toThrow("example 'kv' is impossible");
  });

  it('holds its results while a text is refused or does not go with another, and keeps the text', () => {
    const model = start();
    model.type('heads', '7');
    expect(model.held.value).toBe(true);
    expect(cacheOf(model)).toBe(FULL);
    expect(costStatus(model, words)).toMatchObject({ kind: 'error', fields: ['kv_heads', 'heads'] });
    expect(costStatus(model, words).text).toContain('7 heads do not divide into 4 groups');
    model.type('heads', '7x');
    const [field] = kvCache.fields.filter(({ name }) => name === 'heads');
    expect(field && costText(model, field)).toBe('7x');
    model.type('heads', '24');
    expect(cacheOf(model)).toBe(2n * FULL);
  });

  it('steps numbers and words, undoes, redoes and resets', () => {
    const model = start();
    for (const name of ['kind', 'layers']) {
      const field = kvCache.fields.find((one) => one.name === name);
      if (field) model.step(field, 1n);
    }
    expect(model.state.value).toMatchObject({ kind: 'grouped', layers: '13' });
    model.undo();
    expect(model.state.value).toMatchObject({ kind: 'grouped', layers: '12' });
    model.redo();
    expect(model.state.value.layers).toBe('13');
    model.reset();
    expect(model.state.value).toEqual(START);
  });

  it('says what it comes to', () => {
    const model = start();
    expect(costStatus(model, words).text).toBe('The cache takes 75.5 MB. One more token adds 73.7 kB to each text.');
    model.type('kind', 'window');
    expect(costStatus(model, words).text).toContain('adds 0 B');
  });

  it.each([
    ['layers', '', 'layers is empty. Write a whole number from 1 to 10¹⁵.', ['12']],
    ['layers', 'x', 'x is not a whole number', ['12']],
    ['layers', '0', 'layers starts at 1.', ['1', '12']],
    ['layers', '2.5', 'layers takes no fraction', ['12']],
    ['batch', '9'.repeat(31), 'batch ends at 10¹⁵.', ['1']],
    ['dtype', 'float7', 'float7 is none of the words of dtype. Choose one of float32', ['float32']],
  ])('says of %s %s what is wrong, and offers what mends it', (field, text, says, cures) => {
    const model = start();
    model.type(field, text);
    const found = costStatus(model, words);
    expect(found).toMatchObject({ kind: 'error', fields: [field], cures });
    expect(found.text).toContain(says);
  });
});

describe('the address of a calculator', () => {
  it('says only what differs, leads to the calculator, and comes back as it was written', () => {
    const model = start();
    expect(costAddress(model, `${PAGE}?other=1#x`)).toBe(`${PAGE}?other=1#x`);
    model.type('kind', 'latent');
    model.type('sequence', '２０４８');
    expect(costLink(model, PAGE)).toBe(`${PAGE}?kv.kind=latent&kv.sequence=2048#kv`);
    const other = start();
    readCostAddress(other, new URL(costAddress(model, PAGE)).search);
    expect(other.shown.value).toEqual(model.shown.value);
    expect(other.ignored.value).toEqual([]);
  });

  it('names what it cannot use, and takes the rest', () => {
    const model = start();
    readCostAddress(model, '?kv.layers=24&kv.kind=bananas&kv.nope=1&kv.batch=0');
    expect(model.ignored.value).toEqual(['kind=bananas', 'nope', 'batch=0']);
    expect(cacheOf(model)).toBe(2n * FULL);
  });

  it('takes no values that do not go together', () => {
    const model = start();
    readCostAddress(model, '?kv.heads=7&kv.layers=24');
    expect(model.ignored.value).toEqual(['layers=24', 'heads=7']);
    expect(cacheOf(model)).toBe(FULL);
  });
});

describe.each(ALL.map((one) => [one.id, one] as const))('%s of the book', (_, { id, definition, values }) => {
  it('has sentences without a gap in every language', () => {
    for (const locale of LOCALES) {
      const said = wordsFor(definition.name, locale);
      const model = createCost(id, definition, values, postfixForms(definition));
      const fills = Object.keys(fillsOf(model, said));
      const sentences = [said.own.now, said.own.fits, said.own.spoken, ...Object.values(said.own.conditions)];
      for (const sentence of sentences)
        for (const [, name] of sentence.matchAll(/\{(\w+)/g)) expect(fills, `${locale}: ${sentence}`).toContain(name);
    }
  });

  it('says what it is set to with its digits in groups', () => {
    for (const locale of LOCALES) {
      const said = wordsFor(definition.name, locale);
      const model = createCost(id, definition, values, postfixForms(definition));
      expect(message(said.own.now, fillsOf(model, said))).not.toMatch(/\d{5}/);
    }
  });

  it('never throws, never shows a gap and always counts, whatever is typed or linked', () => {
    const names = definition.fields.map(({ name }) => name);
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '0', '-1', '1.5', '10^30', '9'.repeat(300), '<img src=x>', '__proto__', 'NaN'),
      fc.integer({ min: 0, max: 40 }).map(String),
      fc.constantFrom(
        ...definition.fields.flatMap((field) => (field.kind === 'word' ? Object.keys(field.choices) : ['1'])),
      ),
    );
    const field = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...names) },
      fc.constantFrom('__proto__', 'toString'),
      text,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, text), { maxLength: 5 }),
        fc.constantFrom(...names),
        text,
        (pairs, typed, said) => {
          const model = createCost(id, definition, values, postfixForms(definition));
          readCostAddress(model, `?${new URLSearchParams(pairs.map(([name, value]) => [`${id}.${name}`, value]))}`);
          expect(model.held.value).toBe(false);
          model.type(typed, said.replace(/[{}]/g, ''));
          const status = costStatus(model, wordsFor(definition.name));
          expect(status.text).not.toMatch(/[{}]/);
          expect(model.held.value).toBe(status.kind === 'error');
          expect(evaluateCost(definition, model.shown.value.texts).ok).toBe(true);
        },
      ),
    );
  });
});

it('fields stand in full rows of four columns, words wider than numbers', () => {
  for (const { id, definition } of ALL) {
    let column = 0;
    for (const span of spansOf(definition.fields)) {
      column += span;
      expect(column, id).toBeLessThanOrEqual(4);
      column %= 4;
    }
    expect(column, id).toBe(0);
  }
  const { fields } = costOf('what-training-costs', 'training-memory').definition;
  expect(spansOf(fields)).toEqual([1, 1, 2, 2, 1, 1]);
});
