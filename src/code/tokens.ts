/**
 * Text → tokens with their places, in one pass: every pattern is tried once at a place and takes each sign once.
 * Full-width signs count as their ASCII twins, as an input method leaves them; prompts of Python and IPython, fences of Markdown,
 * comments and the line breaks inside brackets are skipped.
 */

export interface Token {
  kind: 'name' | 'number' | 'text' | 'sign' | 'line' | 'end' | 'wrong';
  /** As it is read: full-width signs folded. */
  text: string;
  from: number;
  to: number;
}

/** Signs that stand for one of Python's where text was typed in Chinese, or copied from a typeset page. */
const TWINS: Readonly<Record<string, string>> = {
  '、': ',',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '。': '.',
  '×': '*',
  '【': '[',
  '】': ']',
};

/** The text with every such sign folded, one for one, so that places stay; odd spaces become plain ones. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[、−‘’“”。×【】]/g, (sign) => TWINS[sign] as string)
    .replace(/[\u3000\u00a0\u2000-\u200d\u2060\ufeff]/g, ' ');

const PROMPT = /[ \t]*(?:```\w*(?=\s|$)|>>>(?=\s|$)|\.\.\.(?=:?\s|$):?|(?:In|Out) ?\[\d*\]:)/y;
const SKIPPED = /[ \t\r\f\v`]+|#[^\n]*|\\\r?\n/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const OPENED = /[a-zA-Z]{0,2}('''|"""|'|")/y;
const SIGN = /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|<<|>>|<=|>=|==|!=|->|:=|[-+*/%@&|^]=|[-+*/%@&|^~<>=()[\]{},:;.!]/y;

/** Python's own rule for digits: underscores part them one at a time, and no number but zeros begins with a zero. */
const WELL_FORMED =
  /^(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?0)*|[1-9](?:_?\d)*|(?=.*[.eE])(?:\d(?:_?\d)*)?\.?(?:\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)$/;

/** Which kinds are tried at a place, in this order. */
const KINDS: readonly [Token['kind'], RegExp][] = [
  ['number', NUMBER],
  ['name', NAME],
  ['sign', SIGN],
];

/** Where the text that begins with `quotes` ends, or the line that lacks its end; one of three quotes ends anywhere. */
function closed(text: string, from: number, quotes: string): { to: number; found: boolean } {
  for (let at = from; at < text.length; at++) {
    if (text.startsWith(quotes, at)) return { to: at + quotes.length, found: true };
    if (text[at] === '\n' && quotes.length === 1) return { to: at, found: false };
    if (text[at] === '\\') at++;
  }
  return { to: text.length, found: false };
}

/** The text in quotes at a place, with the letters before it; one without its end is `wrong`. */
function quoted(text: string, from: number): Token | undefined {
  OPENED.lastIndex = from;
  const found = OPENED.exec(text);
  if (!found) return undefined;
  const end = closed(text, from + found[0].length, found[1] as string);
  return { kind: end.found ? 'text' : 'wrong', text: text.slice(from, end.to), from, to: end.to };
}

/** The token at a place; a sign that Python has not is `wrong`. */
function tokenAt(text: string, from: number): Token {
  const inQuotes = quoted(text, from);
  if (inQuotes) return inQuotes;
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = from;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const runsOn = kind === 'number' && /[\p{L}\p{N}_]/u.test(text[from + found.length] ?? '');
    const wrong = kind === 'number' && (runsOn || found.length > MOST_DIGITS || !WELL_FORMED.test(found));
    return { kind: wrong ? 'wrong' : kind, text: found, from, to: from + found.length };
  }
  const sign = String.fromCodePoint(text.codePointAt(from) as number);
  return { kind: 'wrong', text: sign, from, to: from + sign.length };
}

/** Longer numbers are no size of anything. */
const MOST_DIGITS = 400;

/** Where what is skipped at a place ends. */
function skip(text: string, from: number): number {
  let at = from;
  if (at === 0 || text[at - 1] === '\n') {
    PROMPT.lastIndex = at;
    at += PROMPT.exec(text)?.[0].length ?? 0;
  }
  for (;;) {
    SKIPPED.lastIndex = at;
    const found = SKIPPED.exec(text)?.[0];
    if (found === undefined) return at;
    at += found.length;
  }
}

/** All tokens of a text; `end` is the last. A line break inside brackets is none, and `;` is one. */
export function tokensOf(original: string): readonly Token[] {
  const text = plainSigns(original);
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = skip(text, 0); at < text.length; ) {
    if (text[at] === '\n') {
      if (depth === 0) tokens.push({ kind: 'line', text: '\n', from: at, to: at + 1 });
      at = skip(text, at + 1);
      continue;
    }
    const token = tokenAt(text, at);
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    tokens.push(token.text === ';' && depth === 0 ? { ...token, kind: 'line' } : token);
    at = skip(text, token.to);
  }
  return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length }];
}
