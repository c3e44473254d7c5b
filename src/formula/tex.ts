/** An expression as TeX: with symbols, or with a slot for every number. */

import { SCALARS } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Expression } from '#calc/numbers/expression.ts';

/** How a name is written. */
export type NameWriter = (name: string) => string;

/** `C_\mathrm{out}` in the class of its quantity. Throws on a name outside the vocabulary. */
export function symbolTex(name: string): string {
  const scalar = SCALARS[name];
  if (!scalar) throw new ReferenceError(`'${name}' has no symbol: it is not in calc/fields.ts`);
  return scalar.quantity === 'none' ? scalar.symbol : `\\htmlClass{q q-${scalar.quantity}}{${scalar.symbol}}`;
}

/** A number's slot with its symbol small beneath it, in the class of its quantity: a number wears its letter. */
export function slotTex(name: string): string {
  const scalar = SCALARS[name];
  if (!scalar) throw new ReferenceError(`'${name}' has no symbol: it is not in calc/fields.ts`);
  return `\\htmlClass{n q q-${scalar.quantity}}{\\underset{${scalar.symbol}}{\\slot{${name}}}}`;
}

/** A number's slot without its symbol, for where the symbols stand beside. */
export function plainSlotTex(name: string): string {
  return `\\htmlClass{n q q-${SCALARS[name]?.quantity ?? 'none'}}{\\slot{${name}}}`;
}

/** Writes the symbols of a layer's names: its own, then the vocabulary's; a name without one in upright letters. */
export function symbolsOf({ symbols = {} }: LayerDefinition): NameWriter {
  return (name) => {
    const scalar = symbols[name];
    if (!scalar && SCALARS[name]) return symbolTex(name);
    if (!scalar) return `\\text{${name.replace(/_/g, ' ')}}`;
    return scalar.quantity === 'none' ? scalar.symbol : `\\htmlClass{q q-${scalar.quantity}}{${scalar.symbol}}`;
  };
}

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 3, '//': 3 } as const;

const precedence = (node: Expression): number => (node.kind === 'binary' ? PRECEDENCE[node.operator] : 3);

/** Whether `left right` reads as a product without a sign: `2P`, `D(K − 1)`. Two numbers never touch. */
function touches(left: Expression, right: Expression): boolean {
  if (right.kind === 'name') return left.kind === 'number';
  return right.kind === 'binary' && precedence(right) < 2 && left.kind === 'name';
}

/** In brackets, which grow only around a fraction: letters under numbers must not stretch them. */
export const bracketed = (tex: string): string => (tex.includes('\\frac') ? `\\left(${tex}\\right)` : `(${tex})`);

/**
 * TeX of an expression. With `tight`, a coefficient or a bracket follows its factor without a sign
 * (symbols only: numbers must not touch).
 */
export function expressionTex(node: Expression, write: NameWriter, tight = false): string {
  const tex = (child: Expression) => expressionTex(child, write, tight);
  const guarded = (child: Expression, least: number) =>
    precedence(child) < least ? bracketed(tex(child)) : tex(child);
  if (node.kind === 'number') return node.value.toString();
  if (node.kind === 'name') return write(node.name);
  const { operator, left, right } = node;
  if (operator === '/') return `\\frac{${tex(left)}}{${tex(right)}}`;
  if (operator === '//') return `\\left\\lfloor\\frac{${tex(left)}}{${tex(right)}}\\right\\rfloor`;
  if (operator !== '*') return `${tex(left)} ${operator} ${guarded(right, 2)}`;
  const sign = tight && touches(left, right) ? ' ' : ' \\times ';
  return `${guarded(left, 2)}${sign}${guarded(right, 2)}`;
}
