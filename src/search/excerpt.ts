/** What of a place is shown: the line that holds most of what was asked, with the words marked. */
import type { Place } from './record.ts';
import { wordsIn } from './words.ts';

export interface Passage {
  text: string;
  /** Whether it is a word that was asked. */
  marked: boolean;
}

export interface Excerpt {
  stretches: Passage[];
  /** The line of the place it was taken from. */
  line: number;
}

/** A line shorter than this takes the next along; one longer than that is cut. */
const SHORT = 40;
const LONG = 180;

type Terms = ReadonlyMap<string, number>;

interface Mark {
  at: number;
  end: number;
  terms: string[];
}

/** The words of a text that were asked, in its order; what overlaps is one. */
function marksIn(text: string, terms: Terms): Mark[] {
  const marks: Mark[] = [];
  for (const { term, parts, at, end } of wordsIn(text)) {
    const asked = [term, ...parts].filter((one) => terms.has(one));
    const before = marks.at(-1);
    if (asked.length === 0) continue;
    if (before && at < before.end) {
      before.end = Math.max(end, before.end);
      before.terms.push(...asked);
    } else marks.push({ at, end, terms: asked });
  }
  return marks;
}

/** What a text holds of the words asked, each once, by how rare it is. */
function worth(marks: readonly Mark[], terms: Terms): number {
  const held = new Set(marks.flatMap((mark) => mark.terms));
  return [...held].reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);
}

/** The line that holds most; of equals the first. */
function bestLine(lines: readonly string[], terms: Terms): number {
  let [best, most] = [0, 0];
  lines.forEach((line, index) => {
    const holds = worth(marksIn(line, terms), terms);
    if (holds > most) [best, most] = [index, holds];
  });
  return best;
}

/** Between words, and between clauses of Chinese. */
const BORDER = /[\s，。；：、]/;

/** A long text from a little before its first marked word, cut between words where there is a border near. */
function cut(text: string, marks: readonly Mark[]): string {
  if (text.length <= LONG) return text;
  const wanted = Math.max(0, Math.min((marks[0]?.at ?? 0) - SHORT, text.length - LONG));
  const from = wanted === 0 ? 0 : wanted + text.slice(wanted, wanted + SHORT).search(BORDER) + 1;
  const rest = text.slice(from);
  if (rest.length <= LONG) return `…${rest}`;
  return `${from > 0 ? '…' : ''}${rest.slice(0, LONG).replace(/\s\S*$/, '')}…`;
}

/** A text in stretches, the words asked marked. */
export function marked(text: string, terms: Terms): Passage[] {
  const stretches: Passage[] = [];
  let at = 0;
  for (const mark of marksIn(text, terms)) {
    stretches.push({ text: text.slice(at, mark.at), marked: false });
    stretches.push({ text: text.slice(mark.at, mark.end), marked: true });
    at = mark.end;
  }
  stretches.push({ text: text.slice(at), marked: false });
  return stretches.filter(({ text: some }) => some !== '');
}

/** The excerpt of a place. */
export function excerptOf({ lines }: Place, terms: Terms): Excerpt {
  const line = bestLine(lines, terms);
  const own = lines[line] ?? '';
  const next = own.length < SHORT ? lines[line + 1] : undefined;
  const text = next === undefined ? own : `${own} ${next}`;
  return { stretches: marked(cut(text, marksIn(text, terms)), terms), line };
}

/** The address of a place, or of the part of it that holds the line. */
export function addressAt({ url, parts = [] }: Place, line: number): string {
  const part = parts.findLast(({ from }) => from <= line);
  return part ? `${url}#${part.id}` : url;
}
