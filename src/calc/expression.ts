/**
 * The formula language: whole numbers, names, `+ - *`, exact `/`, floor `//` and parentheses.
 * A text is read once into a tree; its value, its names and (in `#formula`) its TeX come from that tree.
 */
import { exactDiv, floorDiv } from './exact.ts';

export type Operator = '+' | '-' | '*' | '/' | '//';

export type Expression =
  | { kind: 'number'; value: bigint }
  | { kind: 'name'; name: string }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

/** Values by name. */
export type Environment = Readonly<Record<string, bigint>>;

/** A fault in a formula text: what was met where. */
export class ExpressionError extends Error {
  constructor(text: string, at: number, expected: string) {
    const found = at < text.length ? `'${text.slice(at, at + 12)}'` : 'the end';
    super(`formula '${text}', character ${at + 1}: expected ${expected}, found ${found}`);
    this.name = 'ExpressionError';
  }
}

interface Token {
  text: string;
  at: number;
}

const TOKEN = /\s*(\d+|[a-z_][a-z0-9_]*|\/\/|[-+*/()])/giy;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    end = TOKEN.lastIndex;
    tokens.push({ text: match[1] as string, at: end - (match[1] as string).length });
  }
  if (text.slice(end).trim() !== '') throw new ExpressionError(text, end, 'a number, a name or an operator');
  return tokens;
}

/** Recursive descent over the tokens: sum → product → atom. */
class Reader {
  private position = 0;
  private readonly text: string;
  private readonly tokens: Token[];

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenize(text);
  }

  whole(): Expression {
    const tree = this.chain(['+', '-'], () => this.chain(['*', '//', '/'], () => this.atom()));
    if (this.position < this.tokens.length) this.fail('an operator');
    return tree;
  }

  private chain(operators: Operator[], next: () => Expression): Expression {
    let left = next();
    for (;;) {
      const operator = operators.find((one) => one === this.tokens[this.position]?.text);
      if (!operator) return left;
      this.position++;
      left = { kind: 'binary', operator, left, right: next() };
    }
  }

  private atom(): Expression {
    const token = this.tokens[this.position];
    if (!token || /^[-+*/)]/.test(token.text)) return this.fail('a number, a name or (');
    this.position++;
    if (token.text === '(') return this.group();
    if (/^\d/.test(token.text)) return { kind: 'number', value: BigInt(token.text) };
    return { kind: 'name', name: token.text };
  }

  private group(): Expression {
    const inner = this.chain(['+', '-'], () => this.chain(['*', '//', '/'], () => this.atom()));
    if (this.tokens[this.position]?.text !== ')') this.fail(')');
    this.position++;
    return inner;
  }

  private fail(expected: string): never {
    throw new ExpressionError(this.text, this.tokens[this.position]?.at ?? this.text.length, expected);
  }
}

const read = new Map<string, Expression>();

/** Reads a formula text; throws `ExpressionError` naming the character. Equal texts share one tree. */
export function parseExpression(text: string): Expression {
  const known = read.get(text);
  if (known) return known;
  const tree = new Reader(text).whole();
  read.set(text, tree);
  return tree;
}

const APPLY: Record<Operator, (left: bigint, right: bigint) => bigint> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': exactDiv,
  '//': floorDiv,
};

/** The exact value. Throws on a name the environment lacks, and where `/` leaves a remainder. */
export function evaluateExpression(tree: Expression | string, values: Environment): bigint {
  const node = typeof tree === 'string' ? parseExpression(tree) : tree;
  if (node.kind === 'number') return node.value;
  if (node.kind === 'binary') {
    return APPLY[node.operator](evaluateExpression(node.left, values), evaluateExpression(node.right, values));
  }
  const value = Object.hasOwn(values, node.name) ? values[node.name] : undefined;
  if (value === undefined) throw new ReferenceError(`the formula uses '${node.name}', which has no value here`);
  return value;
}

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
