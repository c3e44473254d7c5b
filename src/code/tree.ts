/** The tree of an expression of Python, as far as this room reads it. */

interface Placed {
  from: number;
  to: number;
  /** How many nodes stand above one another here. */
  depth: number;
}

export interface Argument {
  /** Of a keyword argument. */
  name?: string;
  /** Stars before it: `*args`, `**options`. */
  stars: 0 | 1 | 2;
  value: Node;
}

/** A module inside a printed one: under which name, how many times over. */
export interface Child {
  name: string;
  times: number;
  value: Node;
}

/** A node without its place. */
export type Bare =
  | { kind: 'whole'; value: bigint }
  | { kind: 'decimal'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'constant'; value: boolean | null }
  | { kind: 'name'; name: string }
  | { kind: 'attribute'; of: Node; name: string }
  | { kind: 'call'; of: Node; arguments: readonly Argument[]; children: readonly Child[] }
  | { kind: 'item'; of: Node; index: Node }
  | { kind: 'tuple' | 'list'; items: readonly Node[] }
  | { kind: 'dict'; entries: readonly (readonly [Node, Node])[] }
  | { kind: 'star'; of: Node }
  | { kind: 'unary'; sign: string; of: Node }
  | { kind: 'binary'; sign: string; left: Node; right: Node }
  | { kind: 'choice'; test: Node; yes: Node; no: Node }
  | { kind: 'python'; what: string };

export type Node = Placed & Bare;

/** As deep as CPython's tokenizer lets brackets nest (`MAXLEVEL` of `Parser/lexer/state.h`). */
export const DEEPEST = 200;
