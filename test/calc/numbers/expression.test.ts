import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, parseExpression } from '#calc/numbers/expression.ts';
import { namesIn, termsOf } from '#calc/numbers/terms.ts';

describe('the formula language', () => {
  it.each([
    ['1 + 2 * 3', 7n],
    ['(1 + 2) * 3', 9n],
    ['10 - 3 - 2', 5n],
    ['12 / 3 / 2', 2n],
    ['7 // 2 + 1', 4n],
    ['(0 - 7) // 2', -4n],
    ['(height + 2 * padding - kernel) // stride + 1', 3n],
  ])('evaluates %s', (text, value) => {
    expect(evaluateExpression(text, { height: 5n, padding: 0n, kernel: 3n, stride: 1n })).toBe(value);
  });

  it.each([
    ['', 'character 1: expected a number, a name or ('],
    ['1 +', 'character 4: expected a number, a name or ('],
    ['(1 + 2', 'character 7: expected )'],
    ['1 2', 'character 3: expected an operator'],
    ['a % b', 'character 2: expected an operator'],
    ['a ** b', 'character 4: expected a number, a name or ('],
    ['2.5', 'character 2: expected an operator'],
  ])('names the character where %j goes wrong', (text, fault) => {
    expect(() => parseExpression(text)).toThrow(fault);
  });

  it('refuses a name without a value, an inherited one too, and a division with a remainder', () => {
    expect(() => evaluateExpression('a + 1', {})).toThrow("'a' has no value here");
    expect(() => evaluateExpression('constructor', {})).toThrow("'constructor' has no value here");
    expect(() => evaluateExpression('7 / 2', {})).toThrow('2 does not divide 7');
  });

  it('lists names once, in order of use, and the terms of a sum with their signs', () => {
    expect(namesIn(parseExpression('b * a + b - c'))).toEqual(['b', 'a', 'c']);
    expect(termsOf(parseExpression('a - b * c + d')).map(({ sign }) => sign)).toEqual([1, -1, 1]);
  });

  it('agrees with JavaScript on random sums and products', () => {
    const leaf = fc.bigInt({ min: 0n, max: 99n }).map((value) => ({ text: String(value), value }));
    const { tree } = fc.letrec<{ tree: { text: string; value: bigint } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, operator, b]) => ({
          text: `(${a.text} ${operator} ${b.text})`,
          value: operator === '+' ? a.value + b.value : operator === '-' ? a.value - b.value : a.value * b.value,
        })),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        expect(evaluateExpression(text, {})).toBe(value);
      }),
    );
  });
});
