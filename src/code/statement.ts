/** Tokens → statements, one a line: what is assigned to which names, what stands in a list that was cut out, what only Python runs. */

import { Parser } from './expression.ts';
import { refuse } from './faults.ts';
import { dottedName } from './scope.ts';
import type { Token } from './tokens.ts';
import type { SyntaxNode } from './tree.ts';

export type Statement =
  /** `listed` for a piece of a list: a comma behind it, or a number or a key before it. */
  | {
      kind: 'value';
      node: SyntaxNode;
      targets: readonly SyntaxNode[];
      listed: boolean;
      extends: boolean;
      times: number;
    }
  | { kind: 'import'; names: readonly (readonly [name: string, path: string])[] };

/** Words that begin what has to run. */
const RUNS = new Set(
  'class def for while if elif else with try except finally async await match del global nonlocal raise assert yield'.split(
    ' ',
  ),
);

/** Words that say nothing of a value. */
const SILENT = new Set(['pass', 'break', 'continue']);

/** The tokens of each statement, with an end behind them. */
function* linesOf(tokens: readonly Token[]): Generator<readonly Token[]> {
  let line: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'line' && token.kind !== 'end') {
      line.push(token);
      continue;
    }
    if (line.length > 0) yield [...line, { ...token, kind: 'end', text: '' }];
    line = [];
  }
}

/** A dotted name, as `import` has it. */
function pathAt(parser: Parser): string {
  let path = parser.next().text;
  while (parser.take('.')) path += `.${parser.next().text}`;
  return path;
}

/** `name as other, …`, each with the module it stands in. */
function importedNames(parser: Parser, room: string): (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  parser.take('(');
  do {
    if (parser.peek().kind !== 'name') break;
    const path = pathAt(parser);
    const name = parser.take('as') ? parser.next().text : undefined;
    // `import torch.nn` gives the name `torch`; `from torch import nn` gives `nn`.
    if (room !== '') names.push([name ?? path, `${room}.${path}`]);
    else if (name !== undefined) names.push([name, path]);
  } while (parser.take(','));
  return names;
}

function imported(parser: Parser): Statement {
  const room = parser.take('from') ? pathAt(parser) : '';
  if (!parser.take('import')) refuse({ reason: 'not_read' }, parser.peek());
  return { kind: 'import', names: importedNames(parser, room) };
}

/** Closing brackets and commas at the end: a line that was cut out of a longer call. */
function tail(parser: Parser): boolean {
  let comma = false;
  while ([')', ']', '}', ','].some((sign) => parser.is(sign))) comma = parser.next().text === ',' || comma;
  const rest = parser.peek();
  if (rest.kind !== 'end')
    refuse({ reason: rest.kind === 'wrong' && /^['"]/.test(rest.text) ? 'unfinished' : 'not_read' }, rest);
  return comma;
}

type Valued = Extract<Statement, { kind: 'value' }>;

/** The value behind `=`, `+=`, an annotation or a key; `null` for a name that is only declared. */
function assigned(parser: Parser, first: SyntaxNode): Omit<Valued, 'listed'> | null {
  const plain = { kind: 'value', targets: [], extends: false, times: 1 } as const;
  if (parser.take('+=')) return { ...plain, node: parser.list(), targets: [first], extends: true };
  if (parser.take(':')) {
    if (first.kind === 'text' || first.kind === 'whole') return { ...plain, node: parser.list() };
    if (dottedName(first) === undefined) refuse({ reason: 'not_read' }, first);
    parser.expression();
    if (parser.peek().kind === 'end') return null;
  }
  const targets: SyntaxNode[] = [];
  let node = first;
  while (parser.take('=')) {
    targets.push(node);
    node = parser.list();
  }
  return { ...plain, node, targets };
}

function valued(parser: Parser): Statement | null {
  if (parser.isChild()) {
    const { name, times, value } = parser.child();
    tail(parser);
    return { kind: 'value', node: value, targets: [], listed: /^\d/.test(name), extends: false, times };
  }
  const keyed = ['text', 'number'].includes(parser.peek().kind) && parser.is(':', 1);
  const made = assigned(parser, parser.list());
  const comma = tail(parser);
  if (!made) return null;
  // A comma behind one value cuts it out of a list: `nn.ReLU(),`.
  const { node } = made;
  const cut = node.kind === 'tuple' && node.items.length === 1;
  return { ...made, node: cut ? (node.items[0] as SyntaxNode) : node, listed: keyed || cut || comma };
}

function statementOf(line: readonly Token[]): Statement | null {
  const parser = new Parser(line);
  const first = parser.peek();
  const word = first.kind === 'name' ? first.text : '';
  if (RUNS.has(word) || first.text === '@')
    refuse({ reason: 'needs_python' }, { from: first.from, to: (line.at(-1) as Token).from });
  if (word === 'import' || word === 'from') return imported(parser);
  if (parser.take('return') && parser.peek().kind === 'end') return null;
  if (SILENT.has(word) || line.every(({ kind, text }) => kind === 'end' || /^[)\]},]$/.test(text))) return null;
  return valued(parser);
}

/** The statements of a text, in order. */
export function* statementsOf(tokens: readonly Token[]): Generator<Statement> {
  for (const line of linesOf(tokens)) {
    const statement = statementOf(line);
    if (statement) yield statement;
  }
}
