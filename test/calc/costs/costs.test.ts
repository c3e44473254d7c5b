import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCostField, stepCostField } from '#calc/costs/count.ts';
import type { CostDefinition, CostField } from '#calc/costs/define.ts';
import { evaluateCost, exactCost } from '#calc/costs/evaluate.ts';
import { COSTS, costNamed } from '#calc/costs/index.ts';
import { COST_PROOFS } from '#calc/costs/proofs.ts';
import { costData, costInFormula, exactCostText, joinedCost, labelledExact, shortCost } from '#calc/costs/write.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { namesIn } from '#calc/numbers/terms.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { runs } from '../../sample.ts';

const proofOf = ({ name }: CostDefinition) => {
  const proof = COST_PROOFS[name];
  if (!proof) throw new ReferenceError(`'${name}' has no loops`);
  return proof;
};

/** Settings drawn from what the loops can count. */
const settingsOf = (definition: CostDefinition) =>
  fc.record(
    Object.fromEntries(
      definition.fields.map(({ name }) => [name, fc.constantFrom(...(proofOf(definition).draws[name] ?? []))]),
    ),
  );

/** A setting that counts: the first of those drawn. */
const goodOf = (definition: CostDefinition): Record<string, string> => {
  const found = fc.sample(settingsOf(definition), { numRuns: 200, seed: 1 });
  const good = found.find((texts) => evaluateCost(definition, texts).ok);
  if (!good) throw new RangeError(`'${definition.name}' counts nothing that its loops draw`);
  return good;
};

const toNumber = ({ over, under }: Ratio): number => Number(over) / Number(under);

const BAD: Readonly<Record<CostField['kind'], readonly [text: string, reason: string][]>> = {
  whole: [
    ['', 'empty'],
    ['  ', 'empty'],
    ['x', 'not_whole'],
    ['3.5', 'fraction'],
    ['-1', 'too_small'],
    ['1e5', 'not_whole'],
    ['9'.repeat(31), 'too_large'],
    ['9'.repeat(300), 'too_large'],
    ['10^30', 'not_whole'],
    ['<script>alert(1)</script>', 'not_whole'],
    ['NaN', 'not_whole'],
    ['Infinity', 'not_whole'],
    ['1,2', 'not_whole'],
  ],
  figure: [
    ['', 'empty'],
    ['x', 'not_number'],
    ['-1', 'negative'],
    ['1 apple', 'unit'],
    ['10^90', 'too_large'],
    ['9'.repeat(300), 'not_number'],
    ['<script>alert(1)</script>', 'not_number'],
    ['NaN', 'not_number'],
  ],
  word: [
    ['', 'word'],
    ['x', 'word'],
    ['0', 'word'],
    ['-1', 'word'],
    ['3.5', 'word'],
    ['10^30', 'word'],
    ['__proto__', 'word'],
    ['constructor', 'word'],
    ['<script>alert(1)</script>', 'word'],
  ],
};

describe.each(COSTS.map((one) => [one.name, one] as const))('the calculator %s', (name, definition) => {
  const { fields, results, conditions, main } = definition;

  it('is found by its name, and has loops', () => {
    expect(costNamed(name)).toBe(definition);
    expect(Object.keys(proofOf(definition).draws).sort()).toEqual(fields.map((field) => field.name).sort());
  });

  it('counts what its loops count, in every kind', () => {
    const proof = proofOf(definition);
    const met = new Set<string>();
    let counted = 0;
    fc.assert(
      fc.property(settingsOf(definition), (texts) => {
        const found = evaluateCost(definition, texts);
        if (!found.ok) {
          expect(found.condition, JSON.stringify(texts)).toBeTruthy();
          return;
        }
        counted++;
        const numbers = Object.fromEntries(Object.entries(found.numbers).map(([key, value]) => [key, toNumber(value)]));
        const looped = proof.counts(numbers, found.words);
        for (const result of results) {
          met.add(`${result.name} ${found.forms[result.name]}`);
          expect(
            toNumber(found.values[result.name] as Ratio),
            `${result.name} of ${JSON.stringify(texts)}`,
          ).toBeCloseTo(looped[result.name] ?? Number.NaN, 9);
        }
      }),
      runs(3000, 30_000),
    );
    expect(counted).toBeGreaterThan(300);
    // Every form of every result has been met.
    const all = results.flatMap((result) => result.forms.map(({ is }) => `${result.name} ${is}`));
    expect([...new Set(all)].filter((form) => !met.has(form))).toEqual([]);
  });

  it('uses fields and results before, and no other name', () => {
    const known = new Set(fields.map((field) => field.name));
    for (const result of results) {
      for (const { is } of result.forms)
        for (const used of namesIn(parseExpression(is))) expect(known, `${result.name}: ${is}`).toContain(used);
      expect(known, 'a result with the name of a field').not.toContain(result.name);
      known.add(result.name);
      expect(result.forms.at(-1)?.when).toBeUndefined();
    }
    expect(results.map((result) => result.name)).toContain(main);
  });

  it.each(fields.map((field) => [field.name, field] as const))('refuses bad input of %s by its reason', (_, field) => {
    const good = goodOf(definition);
    for (const [text, reason] of BAD[field.kind]) {
      expect(readCostField(field, text), text).toEqual({ ok: false, reason });
      expect(evaluateCost(definition, { ...good, [field.name]: text })).toEqual({
        ok: false,
        faults: [{ field: field.name, reason }],
      });
      expect(stepCostField(field, text, 1n)).toBe(text);
    }
    if (field.kind === 'whole') {
      const zero = readCostField(field, '0');
      expect(zero).toEqual(
        field.min > 0n ? { ok: false, reason: 'too_small' } : { ok: true, text: '0', value: ratio(0n) },
      );
      expect(readCostField(field, `${field.max}`).ok).toBe(true);
      expect(readCostField(field, `${field.max + 1n}`)).toEqual({ ok: false, reason: 'too_large' });
      expect(readCostField(field, '１２')).toEqual({ ok: true, text: '12', value: ratio(12n) });
    }
  });

  it('counts exactly at the largest values', () => {
    const largest = Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.kind === 'whole'
          ? String(field.max)
          : field.kind === 'word'
            ? (Object.keys(field.choices)[0] ?? '')
            : `${costData(field.max)} ${field.unit}`,
      ]),
    );
    const found = evaluateCost(definition, largest);
    expect(
      found.ok,
      JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).toBe(true);
    if (!found.ok) return;
    for (const { name: result, unit } of results) {
      const value = found.values[result] as Ratio;
      expect(exactCost(parseExpression(found.forms[result] ?? ''), { ...found.numbers, ...found.values })).toEqual(
        value,
      );
      const short = shortCost(value, unit);
      expect(
        `${short.number} ${short.unit} ${exactCostText(value)} ${costData(value)} ${costInFormula(value)}`,
      ).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it.each(LOCALES)('has its words in %s: a name for each field, choice, result and condition', (locale) => {
    const { calculators } = wordsOf(locale).costs;
    const own = calculators[name as keyof typeof calculators];
    expect(Object.keys(own.fields).sort()).toEqual(fields.map((field) => field.name).sort());
    expect(Object.keys(own.results).sort()).toEqual(
      results
        .filter(({ hidden }) => !hidden)
        .map((one) => one.name)
        .sort(),
    );
    expect(Object.keys(own.conditions).sort()).toEqual(conditions.map((one) => one.name).sort());
    const choices: Readonly<Record<string, object>> = own.choices;
    for (const field of fields)
      if (field.kind === 'word')
        expect(Object.keys(choices[field.name] ?? {}).sort(), field.name).toEqual(Object.keys(field.choices).sort());
  });
});

describe('an exact cost', () => {
  const value = (text: string, numbers: Record<string, Ratio> = {}) => exactCost(parseExpression(text), numbers);

  it('keeps fractions, and rounds down only where it is told to', () => {
    expect(value('7 / 2')).toEqual({ over: 7n, under: 2n });
    expect(value('7 // 2')).toEqual(ratio(3n));
    expect(value('1 / 3 + 1 / 6')).toEqual({ over: 1n, under: 2n });
    expect(value('0 * 5')).toEqual(ratio(0n));
  });

  it('throws where a condition is missing: below zero, over zero, without a value', () => {
    expect(() => value('1 - 2')).toThrow('below zero');
    expect(() => value('1 / 0')).toThrow('divided by zero');
    expect(() => value('x')).toThrow("'x' has no value here");
    expect(() => costNamed('nope')).toThrow('kv-cache');
  });
});

describe('a cost as it is read', () => {
  it('has the unit that suits it', () => {
    const short = (over: bigint, unit: Parameters<typeof shortCost>[1], under = 1n) => {
      const { number, unit: letter } = shortCost(ratio(over, under), unit);
      return `${number} ${letter}`.trim();
    };
    expect(short(4_294_967_296n, 'bytes')).toBe('4.29 GB');
    expect(short(1n, 'bytes', 2n)).toBe('0.5 B');
    expect(short(0n, 'bytes')).toBe('0 B');
    expect(short(124_439_808n, 'parameters')).toBe('124 M');
    expect(short(7_087_872n, 'count')).toBe('7,087,872');
    expect(short(8n, 'times', 3n)).toBe('2.67');
    expect(short(312n * 10n ** 12n, 'speed')).toBe('312 TFLOPS');
    expect(short(391_392n, 'seconds')).toBe('4.53 days');
    expect(short(0n, 'seconds')).toBe('0 s');
    expect(short(1n, 'percent', 3n)).toBe('33.3 %');
  });
});

describe('a result in words', () => {
  it('has no space before %, and one before any other unit', () => {
    expect(joinedCost(shortCost(ratio(1n, 8n), 'percent'))).toBe('12.5%');
    expect(joinedCost(shortCost(ratio(2147483648n), 'bytes'))).toBe('2.15 GB');
    expect(joinedCost(shortCost(ratio(12n), 'count'))).toBe('12');
  });

  it('says so where its digits never end, beside a label that calls it exact', () => {
    expect(labelledExact(ratio(1n, 3n))).toBe('≈ 0.333333');
    expect(labelledExact(ratio(1n, 8n))).toBe('0.125');
    expect(labelledExact(ratio(4294967296n))).toBe('4,294,967,296');
  });
});
