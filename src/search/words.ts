/** The one cut of words: texts when the book is built, queries and excerpts in the browser. */
import { pairsOf } from './chinese.ts';
import { evened } from './fold.ts';
import { readName } from './latin.ts';
import { numberTerm, piecesOf } from './number.ts';

export interface Word {
  /** What is compared: a stem, a name or number in one piece, two Chinese characters. */
  term: string;
  /** What it is made of, where that can be asked for alone. */
  parts: readonly string[];
  kind: 'name' | 'number' | 'pair';
  /** Where it stands in the text. */
  at: number;
  end: number;
}

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])`;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const SCALE = String.raw`\s?(?:[KMGTkmgt](?!${LETTER})|[KMGT](?=(?:FLOP|MAC))|[万亿])`;
const SIDES = String.raw`${NUMBER}(?:\s?[×x]\s?${NUMBER})+(?!${LETTER})`;

/** Sides or a number, alone; else a name, which may hold dots, hyphens and apostrophes; else a run of Chinese. */
export const WORD = new RegExp(
  String.raw`(?<number>${SIDES}|${NUMBER}(?:${SCALE}|(?!${LETTER})))|(?<name>${LETTER}+(?:[.'-]${LETTER}+)*)|(?<run>\p{Script=Han}+)`,
  'gu',
);

/** The words of a text, in its order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index, groups = {} } of evened(text).matchAll(WORD)) {
    const end = index + written.length;
    if (groups.run !== undefined)
      for (const { term, at } of pairsOf(written))
        words.push({ term, parts: [], kind: 'pair', at: index + at, end: index + at + term.length });
    else if (groups.number !== undefined) {
      const term = numberTerm(written.replace(/x/g, '×'));
      words.push({ term, parts: piecesOf(term), kind: 'number', at: index, end });
    } else {
      const { whole, parts } = readName(written);
      words.push({ term: whole, parts, kind: 'name', at: index, end });
    }
  }
  return words;
}

/** What a text is found by. */
export const termsIn = (text: string): string[] => wordsIn(text).flatMap(({ term, parts }) => [term, ...parts]);
