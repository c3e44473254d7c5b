/** Where one word of a query is found, and as what, if not as it was typed. */
import type { Index } from './index.ts';
import { WEIGHTS } from './index.ts';
import type { AskedWord } from './query.ts';
import { beginningWith, meantBy, roundedFrom, type Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Scores by place. */
export type Scores = ReadonlyMap<number, number>;

export interface Hits {
  asked: AskedWord;
  scores: Scores;
  /** The terms that were found, to be marked. */
  terms: ReadonlySet<string>;
  /** Nowhere in the book, in no form. */
  missing: boolean;
  /** What was looked for in its place, where that is another word. */
  shown?: string;
}

/** How much what is found counts beside the very word. */
const PART = 0.25;
const BEGINNING = 0.5;
const INSTEAD = 0.8;

export interface Source {
  index: Index;
  /** Read on first need. */
  vocabulary: () => Vocabulary;
}

type Found = Pick<Hits, 'scores' | 'terms'>;

const NOTHING: Found = { scores: new Map(), terms: new Set() };

function look({ index }: Source, term: string, prefix = false): Found {
  const options = {
    tokenize: (text: string) => [text],
    prefix,
    boost: WEIGHTS,
    weights: { prefix: BEGINNING, fuzzy: 0 },
  };
  const results = index.search(term, options);
  return {
    scores: new Map(results.map(({ id, score }) => [id, score])),
    terms: new Set(results.flatMap(({ match }) => Object.keys(match))),
  };
}

/** Any of these; each place counts what it holds. */
function sum(all: readonly Found[], weight = 1): Found {
  const scores = new Map<number, number>();
  for (const { scores: some } of all)
    for (const [id, score] of some) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  return { scores, terms: new Set(all.flatMap(({ terms }) => [...terms])) };
}

/** Only places that hold all of these. */
function together(all: readonly Found[]): Found {
  const { scores, terms } = sum(all);
  return { scores: new Map([...scores].filter(([id]) => all.every((one) => one.scores.has(id)))), terms };
}

const isEmpty = ({ scores }: Found): boolean => scores.size === 0;

/** A name that is nowhere, by those of its parts that are somewhere, if they make up most of it: ResNet-101, not DeepSeek-V3. */
function byParts(source: Source, { parts }: Word): Found {
  const found = parts.map((part) => ({ part, ...look(source, part) }));
  const known = found.filter((one) => !isEmpty(one));
  const length = (some: readonly { part: string }[]): number => some.reduce((sum, { part }) => sum + part.length, 0);
  return parts.length > 0 && length(known) * 3 >= length(found) * 2 ? sum(known) : NOTHING;
}

/** A word that is nowhere as it is typed: rounded, as a beginning, in its parts, or with a slip. */
function inOtherForm(source: Source, word: Word, written: string): Found & { shown?: string } {
  if (word.kind === 'pair') return NOTHING;
  if (word.kind === 'number') return sum(roundedFrom(word.term, source.vocabulary()).map((term) => look(source, term)));
  const inParts = byParts(source, word);
  if (!isEmpty(inParts)) return inParts;
  const begun = beginningWith(written, source.vocabulary());
  if (begun.length > 0)
    return sum(
      begun.map((term) => look(source, term)),
      BEGINNING,
    );
  const meant = meantBy(written, source.vocabulary());
  const [first] = meant;
  return first ? { ...sum(meant.map(({ term }) => look(source, term))), shown: first.written } : NOTHING;
}

/** One word: as it stands, with what it begins and what it is made of; else in another form. */
function lookForWord(source: Source, word: Word, { written, open }: AskedWord): Found & { shown?: string } {
  // A single character is the beginning of every pair it begins.
  const begins = word.kind === 'pair' ? word.term.length === 1 : open && word.term.length > 1;
  const own = look(source, word.term, begins);
  if (isEmpty(own)) return inOtherForm(source, word, written.toLowerCase());
  const parts = word.parts.map((part) => look(source, part));
  return { scores: sum([own, sum(parts, PART)]).scores, terms: own.terms };
}

/** Finds one asked word, and what the book calls it, which counts as found. */
export function hitsOf(source: Source, asked: AskedWord): Hits {
  const { words, instead } = asked;
  const found = words.map((word) => lookForWord(source, word, asked));
  const own = words.length > 1 ? together(found) : (found[0] ?? NOTHING);
  const shown = found.find((one) => one.shown !== undefined)?.shown;
  if (!instead) return { asked, ...own, missing: isEmpty(own), ...(shown !== undefined && { shown }) };
  const other = sum([together(instead.terms.map((term) => look(source, term)))], INSTEAD);
  const verbatim = words.length > 1 ? own : look(source, words[0]?.term ?? '');
  const both = sum([verbatim, other]);
  return { asked, ...both, missing: isEmpty(both), ...(isEmpty(verbatim) && { shown: instead.written }) };
}
