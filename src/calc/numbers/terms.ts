/** What an expression is made of: its names, and the terms of its sum. */
import type { Expression } from './expression.ts';

/** The names an expression uses, each once, in order of first use. */
export function namesIn(tree: Expression): string[] {
  if (tree.kind === 'number') return [];
  if (tree.kind === 'name') return [tree.name];
  return [...new Set([...namesIn(tree.left), ...namesIn(tree.right)])];
}

/** The terms of a top-level sum, each with its sign. */
export function termsOf(tree: Expression): { sign: 1 | -1; term: Expression }[] {
  if (tree.kind !== 'binary' || (tree.operator !== '+' && tree.operator !== '-')) return [{ sign: 1, term: tree }];
  return [...termsOf(tree.left), { sign: tree.operator === '+' ? 1 : -1, term: tree.right }];
}
