/**
 * Tokens → the tree of one expression of Python, by precedence climbing. What only running Python could answer
 * (comprehensions, lambdas, f-strings) is read as far as needed to name it. Printed modules are read too:
 * `(0): Conv2d(…)` inside the brackets of a call, which no comma parts.
 */
import { CLOSING, Cursor } from './cursor.ts';
import { refuse } from './faults.ts';
import type { Token } from './tokens.ts';
import type { CallArgument, PrintedChild, SyntaxNode } from './tree.ts';
import { DEEPEST } from './tree.ts';

/** Binding powers of operators between two operands, from loose to tight. */
const POWERS: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  or: 2,
  and: 3,
  in: 5,
  is: 5,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '==': 5,
  '!=': 5,
  '|': 6,
  '^': 7,
  '&': 8,
  '<<': 9,
  '>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '//': 11,
  '%': 11,
  '@': 11,
  '**': 13,
});
const [NOT, CHOICE, SIGNED] = [4, 1, 12];

const CONSTANTS = new Map<string, boolean | null>([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** Words that name nothing. */
const KEYWORDS = new Set(
  'and or not in is if else for lambda await yield from import as class def while with return'.split(' '),
);

/** Reads expressions from a run of tokens. */
export class Parser extends Cursor {
  /** An expression; with commas at its outside, a tuple. */
  list(): SyntaxNode {
    const { from } = this.peek();
    const first = this.starred();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',')) {
      if (this.ends()) break;
      items.push(this.starred());
    }
    return this.make({ kind: 'tuple', items }, from, items);
  }

  private starred(): SyntaxNode {
    const { from } = this.peek();
    if (!this.take('*')) return this.expression();
    const of = this.expression();
    return this.make({ kind: 'star', of }, from, [of]);
  }

  expression(least = 0): SyntaxNode {
    if (++this.nested > DEEPEST) refuse({ reason: 'too_deep' }, this.peek());
    const { from } = this.peek();
    let left = this.operand();
    for (;;) {
      const made = this.behind(left, from, least);
      if (!made) break;
      left = made;
    }
    this.nested--;
    return left;
  }

  /** The operation that begins with `left`, if the next operator binds tighter than `least`. */
  private behind(left: SyntaxNode, from: number, least: number): SyntaxNode | null {
    const sign = this.operator();
    if (sign === 'if') return least >= CHOICE ? null : this.choice(left, from);
    const power = sign === undefined ? 0 : POWERS[sign.replace(/^(not in|is not)$/, 'in')];
    if (sign === undefined || power === undefined || power <= least) return null;
    this.at += sign.includes(' ') ? 2 : 1;
    // `**` binds to the right, and less tightly than a sign behind it.
    const right = this.expression(sign === '**' ? SIGNED - 1 : power);
    return this.make({ kind: 'binary', sign, left, right }, from, [left, right]);
  }

  private operator(): string | undefined {
    const { kind, text } = this.peek();
    if (kind !== 'sign' && kind !== 'name') return undefined;
    if (text === 'not' && this.is('in', 1)) return 'not in';
    if (text === 'is' && this.is('not', 1)) return 'is not';
    return text;
  }

  private choice(yes: SyntaxNode, from: number): SyntaxNode {
    this.next();
    const test = this.expression(CHOICE);
    // `a if b` without `else` is the end of a comprehension, which its bracket names.
    if (!this.take('else')) this.unread();
    const no = this.expression();
    return this.make({ kind: 'choice', test, yes, no }, from, [test, yes, no]);
  }

  private operand(): SyntaxNode {
    const { from, text, kind } = this.peek();
    if (kind === 'sign' && ['-', '+', '~'].includes(text)) {
      this.next();
      const of = this.expression(SIGNED - 1);
      return this.make({ kind: 'unary', sign: text, of }, from, [of]);
    }
    if (this.take('not')) {
      const of = this.expression(NOT - 1);
      return this.make({ kind: 'unary', sign: 'not', of }, from, [of]);
    }
    return this.trailed(this.atom(), from);
  }

  /** What stands behind an atom: attributes, calls, subscripts. */
  private trailed(atom: SyntaxNode, from: number): SyntaxNode {
    let node = atom;
    for (;;) {
      if (this.is('.')) {
        this.next();
        if (this.peek().kind !== 'name') this.unread();
        const name = this.next();
        node = this.make({ kind: 'attribute', of: node, name: name.text }, from, [node]);
      } else if (this.is('(') && !this.isChild()) node = this.call(node, from);
      else if (this.is('[')) node = this.item(node, from);
      else return node;
    }
  }

  private item(of: SyntaxNode, from: number): SyntaxNode {
    const open = this.opening();
    if (this.is(':')) return this.python('[:]', open);
    const index = this.list();
    if (this.is(':')) return this.python('[:]', open);
    this.close(open);
    return this.make({ kind: 'item', of, index }, from, [of, index]);
  }

  private atom(): SyntaxNode {
    const token = this.peek();
    const { kind, text, from } = token;
    if (kind === 'number') return this.number(this.next());
    if (kind === 'text') return this.texts();
    if (kind === 'sign' && Object.hasOwn(CLOSING, text)) return this.bracketed(this.opening());
    if (this.take('...')) return this.make({ kind: 'python', what: '...' }, from);
    if (kind === 'name' && text === 'lambda') return this.lambda(this.next());
    if (kind !== 'name' || KEYWORDS.has(text)) return this.unread();
    this.next();
    const value = CONSTANTS.get(text);
    return this.make(value === undefined ? { kind: 'name', name: text } : { kind: 'constant', value }, from);
  }

  private number({ text, from }: Token): SyntaxNode {
    const digits = text.replaceAll('_', '').toLowerCase();
    const decimal = !/^0[xob]/.test(digits) && /[.e]/.test(digits);
    return this.make(decimal ? { kind: 'decimal', text: digits } : { kind: 'whole', value: BigInt(digits) }, from);
  }

  /** Texts side by side are one. */
  private texts(): SyntaxNode {
    const first = this.peek();
    let text = '';
    while (this.peek().kind === 'text') {
      const token = this.next();
      const [, prefix = '', quotes = '', inside = ''] = /^(\w*)('''|"""|'|")([\s\S]*)\2$/.exec(token.text) ?? [];
      if (/[ftb]/i.test(prefix)) return this.make({ kind: 'python', what: `${prefix}${quotes}` }, first.from);
      text += inside;
    }
    return this.make({ kind: 'text', text }, first.from);
  }

  /** `lambda x: …`: its body ends where an argument would. */
  private lambda({ from }: Token): SyntaxNode {
    while (!this.is(':') && this.peek().kind !== 'end') this.next();
    if (this.take(':')) this.expression();
    return this.make({ kind: 'python', what: 'lambda' }, from);
  }

  private bracketed(open: Token): SyntaxNode {
    if (open.text === '{') return this.dict(open);
    const items: SyntaxNode[] = [];
    let commas = 0;
    while (!this.is(CLOSING[open.text] as string)) {
      items.push(this.starred());
      if (this.comprehends()) return this.python('for', open);
      if (!this.take(',')) break;
      commas++;
    }
    this.close(open);
    const [only] = items;
    if (open.text === '(' && commas === 0 && only && only.kind !== 'star') return only;
    return this.make({ kind: open.text === '(' ? 'tuple' : 'list', items }, open.from, items);
  }

  private comprehends = (): boolean => this.is('for') || (this.is('async') && this.is('for', 1));

  private dict(open: Token): SyntaxNode {
    const entries: [SyntaxNode, SyntaxNode][] = [];
    while (!this.is('}')) {
      if (this.is('**')) return this.python('**', open);
      const key = this.expression();
      if (!this.take(':')) this.unread();
      entries.push([key, this.expression()]);
      if (this.comprehends()) return this.python('for', open);
      if (!this.take(',')) break;
    }
    this.close(open);
    return this.make({ kind: 'dict', entries }, open.from, entries.flat());
  }

  private call(of: SyntaxNode, from: number): SyntaxNode {
    const open = this.opening();
    const given: CallArgument[] = [];
    const children: PrintedChild[] = [];
    while (!this.is(')')) {
      if (this.isChild()) {
        children.push(this.child());
        continue;
      }
      given.push(this.argument());
      if (this.comprehends()) {
        const made = this.python('for', open);
        return this.make({ kind: 'call', of, arguments: [{ stars: 0, value: made }], children: [] }, from, [of, made]);
      }
      if (!this.take(',') && !this.isChild()) break;
    }
    this.close(open);
    const under = [of, ...given.map(({ value }) => value), ...children.map(({ value }) => value)];
    return this.make({ kind: 'call', of, arguments: given, children }, from, under);
  }

  private argument(): CallArgument {
    const stars = this.take('**') ? 2 : this.take('*') ? 1 : 0;
    const named = this.peek().kind === 'name' && this.is('=', 1);
    if (!named) return { stars, value: this.expression() };
    const name = this.next().text;
    this.next();
    return { name, stars, value: this.expression() };
  }

  /** True at `(conv1):`, `(0):` and `(0-2):`, as printed modules name what is in them. */
  isChild(): boolean {
    if (!this.is('(') || !['name', 'number'].includes(this.peek(1).kind)) return false;
    const further = this.is('-', 2) ? 4 : 2;
    return this.is(')', further) && this.is(':', further + 1);
  }

  child(): PrintedChild {
    this.next();
    const first = this.next().text;
    const last = this.take('-') ? this.next().text : first;
    this.at += 2;
    // Blocks that are alike are printed once: `(0-2): 3 x Linear(…)`.
    const repeated = this.peek().kind === 'number' && this.is('x', 1);
    const times = repeated ? Number(this.next().text) : 1;
    if (repeated) this.next();
    const name = first === last ? first : `${first}-${last}`;
    return { name, times, value: this.expression() };
  }
}
