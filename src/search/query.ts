/** What a query asks for: its words, what each weighs, and what else the book calls them. */
import { bordersOf, withoutAsking } from './chinese.ts';
import type { Synonyms } from './record.ts';
import type { Word } from './words.ts';
import { wordsIn } from './words.ts';

export interface AskedWord {
  /** As it was typed. */
  written: string;
  words: readonly Word[];
  /** What the book writes for it, as terms that must stand together. */
  instead?: { written: string; terms: readonly string[] };
  /** How much it weighs among what is asked. */
  share: number;
  /** Whether it may go on: the last word, nothing behind it. */
  open: boolean;
}

/** Words of an English question that name nothing. */
const ASKING = new Set(
  'a an and any are as at be by can cannot could do does for from had has have how i if in is it its me my of on or should so some than that the their there these this to was what when where which who why will with would you your many much'.split(
    ' ',
  ),
);

/** A pair of characters across two Chinese words says less than one within. */
const ACROSS = 0.35;

/** A single letter stands in many formulas and says little. */
const LETTER = 0.25;

/** How much words that are asked as one weigh, by how much they say. */
function shareOf(words: readonly Word[], borders: ReadonlySet<number>): number {
  const [first] = words;
  if (!first || words.length > 1) return words.length;
  if (first.kind === 'pair') return borders.has(first.at + 1) ? ACROSS : 1;
  return first.kind === 'name' && first.term.length === 1 ? LETTER : 1;
}

const namesNothing = (query: string, { at, end }: Word): boolean => ASKING.has(query.slice(at, end).toLowerCase());

/** The words that name something; all, if none does. A run's last character is no word of its own in a query. */
function wordsAsked(query: string): Word[] {
  const words = wordsIn(query).filter(
    ({ kind, term, at }) => kind !== 'pair' || term.length > 1 || !/\p{Script=Han}/u.test(query[at - 1] ?? ''),
  );
  const naming = words.filter((word) => !namesNothing(query, word));
  return naming.length > 0 ? naming : words;
}

/** What a text asks for, without what only asks. */
export const termsAsked = (text: string): string[] => wordsAsked(text).map(({ term }) => term);

/** Where a row of terms stands among words, one behind the other. -1 if nowhere. */
const placeOf = (terms: readonly string[], words: readonly Word[]): number =>
  words.findIndex((_, from) => terms.every((term, index) => words[from + index]?.term === term));

interface Alias {
  terms: string[];
  main: string;
}

/** Names of terms by the words of their aliases, the longest first. */
const aliasesOf = (synonyms: Synonyms): Alias[] =>
  synonyms
    .flatMap(([main = '', ...also]) => also.map((alias) => ({ main, terms: termsAsked(alias) })))
    .filter(({ terms }) => terms.length > 0)
    .sort((one, other) => other.terms.length - one.terms.length);

/** The aliases in a row of words: each with where it begins. */
function aliasesIn(words: readonly Word[], synonyms: Synonyms): Map<number, Alias> {
  const found = new Map<number, Alias>();
  const taken = new Set<number>();
  for (const alias of aliasesOf(synonyms)) {
    const from = placeOf(alias.terms, words);
    const places = alias.terms.map((_, index) => from + index);
    if (from < 0 || places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    found.set(from, alias);
  }
  return found;
}

/** Reads a query. A word asked twice is asked once. */
export function askedIn(typed: string, synonyms: Synonyms): AskedWord[] {
  const query = withoutAsking(typed);
  const words = wordsAsked(query);
  const aliases = aliasesIn(words, synonyms);
  const borders = bordersOf(query, synonyms.flat());
  const asked = new Map<string, AskedWord>();
  for (let index = 0; index < words.length; ) {
    const alias = aliases.get(index);
    const own = words.slice(index, index + (alias?.terms.length ?? 1));
    const [first, last] = [own[0] as Word, own.at(-1) as Word];
    asked.set(own.map(({ term }) => term).join(' '), {
      written: query.slice(first.at, last.end),
      words: own,
      ...(alias && { instead: { written: alias.main, terms: termsAsked(alias.main) } }),
      share: shareOf(own, borders),
      open: last.end === typed.length && last.kind === 'name',
    });
    index += own.length;
  }
  return [...asked.values()];
}
