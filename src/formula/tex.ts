/** An expression as TeX: with symbols, or with a slot for every number. */

import type { HasSymbols, Scalar } from '#calc/fields/fields.ts';
import { SCALARS, scalarOf } from '#calc/fields/fields.ts';
import type { Expression } from '#calc/numbers/expression.ts';

/** How a name is written. */
export type NameWriter = (name: string) => string;

const hued = ({ symbol, quantity }: Scalar): string =>
  quantity === 'none' ? symbol : `\\htmlClass{q q-${quantity}}{${symbol}}`;

/** `C_\mathrm{out}` in the class of its quantity. Throws on a name outside the vocabulary. */
export function symbolTex(name: string): string {
  const scalar = SCALARS[name];
  if (!scalar) throw new ReferenceError(`'${name}' has no symbol: it is not in calc/fields.ts`);
  return hued(scalar);
}

/** A name as a layer writes it; one without a symbol in upright letters, which are ink. */
const writtenBy = (layer: HasSymbols, name: string): Scalar =>
  scalarOf(layer, name) ?? { symbol: `\\text{${name.replace(/_/g, ' ')}}`, quantity: 'none' };

/** Writes the symbols of a layer's names, each in the class of its quantity. */
export const symbolsOf =
  (layer: HasSymbols): NameWriter =>
  (name) =>
    hued(writtenBy(layer, name));

/** Writes slots for a layer's numbers, the symbol small beneath each: a number wears its letter. */
export const slotsOf =
  (layer: HasSymbols): NameWriter =>
  (name) => {
    const { symbol, quantity } = writtenBy(layer, name);
    return `\\htmlClass{n q q-${quantity}}{\\underset{${symbol}}{\\slot{${name}}}}`;
  };

/** Writes slots without symbols, for where the symbols stand beside. */
export const plainSlotsOf =
  (layer: HasSymbols): NameWriter =>
  (name) =>
    `\\htmlClass{n q q-${writtenBy(layer, name).quantity}}{\\slot{${name}}}`;

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 3, '//': 3 } as const;

const precedence = (node: Expression): number => (node.kind === 'binary' ? PRECEDENCE[node.operator] : 3);

/** Whether `left right` reads as a product without a sign: `2P`, `D(K − 1)`. Two numbers never touch. */
function touches(left: Expression, right: Expression): boolean {
  if (right.kind === 'name') return left.kind === 'number';
  return right.kind === 'binary' && precedence(right) < 2 && left.kind === 'name';
}

/** In brackets, which grow only around a fraction: letters under numbers must not stretch them. */
export const texInBrackets = (tex: string): string => (tex.includes('\\frac') ? `\\left(${tex}\\right)` : `(${tex})`);

/**
 * TeX of an expression. With `tight`, a coefficient or a bracket follows its factor without a sign
 * (symbols only: numbers must not touch).
 */
export function expressionTex(node: Expression, write: NameWriter, tight = false): string {
  const tex = (child: Expression) => expressionTex(child, write, tight);
  const guarded = (child: Expression, least: number) =>
    precedence(child) < least ? texInBrackets(tex(child)) : tex(child);
  if (node.kind === 'number') return node.value.toString();
  if (node.kind === 'name') return write(node.name);
  const { operator, left, right } = node;
  if (operator === '/') return `\\frac{${tex(left)}}{${tex(right)}}`;
  if (operator === '//') return `\\left\\lfloor\\frac{${tex(left)}}{${tex(right)}}\\right\\rfloor`;
  if (operator !== '*') return `${tex(left)} ${operator} ${guarded(right, 2)}`;
  const sign = tight && touches(left, right) ? ' ' : ' \\times ';
  return `${guarded(left, 2)}${sign}${guarded(right, 2)}`;
}
