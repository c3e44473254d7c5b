/** Expressions in postfix order, `2 layers *`: what a page evaluates of a formula without reading it. */
import type { Ratio } from '../numbers/ratio.ts';
import { below, per, ratio, times } from '../numbers/ratio.ts';
import type { CostSetting } from './define.ts';

/** A difference of fractions, which must not fall below zero: no count does. */
function minus(a: Ratio, b: Ratio): Ratio {
  if (below(a, b)) throw new RangeError('a cost fell below zero: a condition is missing');
  return ratio(a.over * b.under - b.over * a.under, a.under * b.under);
}

const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under + b.over * a.under, a.under * b.under);

function quotient(a: Ratio, b: Ratio): Ratio {
  if (b.over === 0n) throw new RangeError('a cost is divided by zero: a condition is missing');
  return per(a, b);
}

const floored = ({ over, under }: Ratio): Ratio => ratio(over / under);

const OPERATIONS: Readonly<Record<string, (a: Ratio, b: Ratio) => Ratio>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': quotient,
  '//': (a, b) => floored(quotient(a, b)),
};

/** The exact value of an expression over fractions. Throws on a name that has no value, below zero and over zero. */
export function postfixValue(postfix: string, numbers: CostSetting['numbers']): Ratio {
  const stack: Ratio[] = [];
  for (const word of postfix.split(' ')) {
    const operation = OPERATIONS[word];
    const right = operation && stack.pop();
    const left = right && stack.pop();
    const value = left ? operation(left, right) : /^\d/.test(word) ? ratio(BigInt(word)) : numbers[word];
    if (!value) throw new ReferenceError(`'${word}' has no value here`);
    stack.push(value);
  }
  return stack[0] as Ratio;
}
