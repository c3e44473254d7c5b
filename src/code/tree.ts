/** The tree of an expression of Python, as far as this room reads it. */

interface Placed {
  from: number;
  to: number;
  /** How many nodes stand above one another here. */
  depth: number;
}

export interface CallArgument {
  /** Of a keyword argument. */
  name?: string;
  /** Stars before it: `*args`, `**options`. */
  stars: 0 | 1 | 2;
  value: SyntaxNode;
}

/** A module inside a printed one: under which name, how many times over. */
export interface PrintedChild {
  name: string;
  times: number;
  value: SyntaxNode;
}

/** A node without its place. */
export type Bare =
  | { kind: 'whole'; value: bigint }
  | { kind: 'decimal'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'constant'; value: boolean | null }
  | { kind: 'name'; name: string }
  | { kind: 'attribute'; of: SyntaxNode; name: string }
  | { kind: 'call'; of: SyntaxNode; arguments: readonly CallArgument[]; children: readonly PrintedChild[] }
  | { kind: 'item'; of: SyntaxNode; index: SyntaxNode }
  | { kind: 'tuple' | 'list'; items: readonly SyntaxNode[] }
  | { kind: 'dict'; entries: readonly (readonly [SyntaxNode, SyntaxNode])[] }
  | { kind: 'star'; of: SyntaxNode }
  | { kind: 'unary'; sign: string; of: SyntaxNode }
  | { kind: 'binary'; sign: string; left: SyntaxNode; right: SyntaxNode }
  | { kind: 'choice'; test: SyntaxNode; yes: SyntaxNode; no: SyntaxNode }
  | { kind: 'python'; what: string };

export type SyntaxNode = Placed & Bare;

/** As deep as CPython's tokenizer lets brackets nest (`MAXLEVEL` of `Parser/lexer/state.h`). */
export const DEEPEST = 200;
