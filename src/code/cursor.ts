/** A place in a run of tokens: what comes next, which brackets are open, and nodes made of what was taken. */
import { refuse } from './faults.ts';
import type { Token } from './tokens.ts';
import type { Bare, SyntaxNode } from './tree.ts';
import { DEEPEST } from './tree.ts';

/** The bracket that closes each. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Where a reading stands. */
export class Cursor {
  protected at = 0;
  protected nested = 0;
  /** Brackets that are open at the next token. */
  protected readonly open: Token[] = [];
  protected readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The next token, or one further on. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at++;
    return token;
  }

  /** True for a sign or a word at the next place. */
  is(text: string, ahead = 0): boolean {
    const { kind, text: found } = this.peek(ahead);
    return found === text && (kind === 'sign' || kind === 'name');
  }

  take(text: string): boolean {
    const found = this.is(text);
    if (found) this.at++;
    return found;
  }

  protected make(made: Bare, from: number, under: readonly SyntaxNode[] = []): SyntaxNode {
    let depth = 1;
    for (const one of under) if (one.depth >= depth) depth = one.depth + 1;
    const place = { from, to: this.tokens[this.at - 1]?.to ?? from, depth };
    if (depth > DEEPEST) refuse({ reason: 'too_deep' }, place);
    return { ...made, ...place };
  }

  /** Refuses the next token or, at the end, the bracket that is open there. */
  protected unread(): never {
    const found = this.peek();
    const open = this.open.at(-1);
    if (found.kind === 'end' && open) return refuse({ reason: 'unfinished' }, { from: open.from, to: found.from });
    const last = found.kind === 'end' ? (this.tokens[this.at - 1] ?? found) : found;
    return refuse({ reason: isOpenText(found) ? 'unfinished' : 'not_read' }, last);
  }

  protected close(open: Token): void {
    if (!this.take(CLOSING[open.text] as string)) this.unread();
    this.open.pop();
  }

  protected opening(): Token {
    const open = this.next();
    this.open.push(open);
    return open;
  }

  /** Something that only Python can run: the tokens up to the bracket that closes it are passed over. */
  protected python(what: string, open: Token): SyntaxNode {
    let depth = 1;
    while (depth > 0) {
      const token = this.next();
      if (token.kind === 'end') this.unread();
      if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
      if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    }
    this.open.pop();
    return this.make({ kind: 'python', what }, open.from);
  }

  /** True where no expression can begin. */
  protected ends(): boolean {
    const { kind, text } = this.peek();
    return kind === 'end' || kind === 'line' || (kind === 'sign' && [')', ']', '}', '=', ':'].includes(text));
  }
}

/** True for a quote that nothing closes. */
const isOpenText = ({ kind, text }: Token): boolean => kind === 'wrong' && /['"]/.test(text);
