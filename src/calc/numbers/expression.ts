/**
 * The formula language: whole numbers, names, `+ - *`, exact `/`, floor `//` and parentheses.
 * A text is read once into a tree; its value, its names and (in `#formula`) its TeX come from that tree.
 */
import { exactDiv, floorDiv } from './exact.ts';
import { ownOf } from './ownOf.ts';

export type Operator = '+' | '-' | '*' | '/' | '//';

export type Expression =
  | { kind: 'number'; value: bigint }
  | { kind: 'name'; name: string }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

/** Values by name. */
export type Environment = Readonly<Record<string, bigint>>;

/** Refuses a formula text: what was expected, and where. */
function refuse(text: string, at: number, expected: string): never {
  throw new SyntaxError(`formula '${text}', character ${at + 1}: expected ${expected}`);
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
  if (text.slice(end).trim() !== '') refuse(text, end, 'an operator');
  return tokens;
}

/** Recursive descent over the tokens: sum → product → atom. */
function readWhole(text: string): Expression {
  const tokens = tokenize(text);
  let position = 0;
  const fail = (expected: string): never => refuse(text, tokens[position]?.at ?? text.length, expected);
  const chain = (operators: Operator[], next: () => Expression): Expression => {
    let left = next();
    for (;;) {
      const operator = operators.find((one) => one === tokens[position]?.text);
      if (!operator) return left;
      position++;
      left = { kind: 'binary', operator, left, right: next() };
    }
  };
  const product = () => chain(['*', '//', '/'], atom);
  const sum = () => chain(['+', '-'], product);
  const atom = (): Expression => {
    const token = tokens[position]?.text ?? ')';
    if (/^[-+*/)]/.test(token)) fail('a number, a name or (');
    position++;
    if (/^\d/.test(token)) return { kind: 'number', value: BigInt(token) };
    if (token !== '(') return { kind: 'name', name: token };
    const inner = sum();
    if (tokens[position]?.text !== ')') fail(')');
    position++;
    return inner;
  };
  const tree = sum();
  if (position < tokens.length) fail('an operator');
  return tree;
}

const read = new Map<string, Expression>();

/** Reads a formula text; throws, naming the character. Equal texts share one tree. */
export function parseExpression(text: string): Expression {
  const known = read.get(text);
  if (known) return known;
  const tree = readWhole(text);
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
  const value = ownOf(values, node.name);
  if (value === undefined) throw new ReferenceError(`'${node.name}' has no value here`);
  return value;
}
