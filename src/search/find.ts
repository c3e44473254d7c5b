/**
 * The answer to a query: places by the words they hold. Any word will do, the rare ones count most, and a place that
 * holds all stands before one that holds some; what is called by the very words comes first.
 */
import { folded } from './fold.ts';
import type { Hits, Source } from './hits.ts';
import { hitsOf } from './hits.ts';
import type { Index } from './index.ts';
import { calledLike, type Names, namesOf, titlesNear } from './names.ts';
import { askedIn } from './query.ts';
import type { Place, PlaceKind, Records } from './record.ts';
import { isReference } from './record.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Book extends Source {
  records: Records;
  names: Names;
  /** The folded title and text of a place, kept: the same places are asked for at every key. */
  foldedOf: (place: Place) => { title: string; text: string };
}

export interface Finding {
  /** Places called by the very words, the best first. */
  named: Place[];
  /** What else there is in chapters and terms, and in the reference. */
  book: Place[];
  reference: Place[];
  /** Whether the reference holds the better answer by far; else the book is read first. */
  referenceFirst: boolean;
  /** Words asked that are nowhere. */
  missing: string[];
  /** Words asked, and what was looked for instead. */
  instead: { asked: string; shown: string }[];
  /** Titles like the words that are nowhere; only if nothing was found. */
  near: string[];
  /** The terms found, by how rare they are. */
  terms: ReadonlyMap<string, number>;
}

/** How many places of each sort are listed. */
const MOST = { named: 5, book: 12, reference: 8 };

const KINDS: Readonly<Record<PlaceKind, number>> = {
  chapter: 1.5,
  glossary: 1.2,
  page: 1,
  question: 1,
  example: 1,
  layer: 1,
  tool: 0.7,
  index: 0.4,
};

/** So many times better the reference must answer to stand before the book. */
const BY_FAR = 2;

/** Below this share of what was asked a place is no answer. */
const LEAST = 0.3;

/** Whoever writes the very words in a row gains. */
const VERBATIM = { title: 1.6, text: 1.7 };

/** A book to search in. */
export function bookOf(index: Index, records: Records): Book {
  let vocabulary: ReturnType<typeof vocabularyOf> | undefined;
  const kept = new Map<Place, { title: string; text: string }>();
  return {
    index,
    records,
    names: namesOf(records),
    vocabulary: () => {
      vocabulary ??= vocabularyOf(records.places);
      return vocabulary;
    },
    foldedOf: (place) => {
      const known = kept.get(place) ?? { title: folded(place.title), text: folded(place.lines.join('\n')) };
      kept.set(place, known);
      return known;
    },
  };
}

/** How rare what was found is, and of what was not found, the mean of the others. */
function rarities(hits: readonly Hits[], places: number): number[] {
  const known = hits.map(({ scores }) => (scores.size > 0 ? Math.log(1 + places / scores.size) : 0));
  const found = known.filter((one) => one > 0);
  const mean = found.reduce((sum, one) => sum + one, 0) / Math.max(1, found.length) || 1;
  return known.map((one) => one || mean);
}

/** A case of a tool is a smaller thing than the tool. */
const weightOf = ({ kind, url }: Place): number => KINDS[kind] * (kind === 'tool' && url.includes('#') ? 0.5 : 1);

const verbatim = ({ title, text }: { title: string; text: string }, words: string): number =>
  (title.includes(words) ? VERBATIM.title : 1) * (text.includes(words) ? VERBATIM.text : 1);

/** Places in the order of their worth. */
function ranked(query: string, hits: readonly Hits[], book: Book): { id: number; score: number }[] {
  const { places } = book.records;
  const rarity = rarities(hits, places.length);
  const asked = hits.reduce((sum, { asked: { share } }, index) => sum + share * (rarity[index] ?? 0), 0);
  const held = new Map<number, { score: number; share: number }>();
  hits.forEach(({ scores, asked: { share } }, index) => {
    for (const [id, score] of scores) {
      const before = held.get(id) ?? { score: 0, share: 0 };
      held.set(id, { score: before.score + share * score, share: before.share + share * (rarity[index] ?? 0) });
    }
  });
  const words = folded(query);
  return [...held]
    .map(([id, { score, share }]) => ({ id, score, covered: share / asked }))
    .filter(({ covered }) => covered >= LEAST)
    .map(({ id, score, covered }) => {
      const place = places[id] as Place;
      return {
        id,
        score: score * (0.15 + 0.85 * covered ** 2) * weightOf(place) * verbatim(book.foldedOf(place), words),
      };
    })
    .sort((one, other) => other.score - one.score);
}

/**
 * What of a query is nowhere, as it was typed: Chinese is asked in pairs, so a character that is found in one pair is not
 * missing, though the pair across to the next word stands nowhere.
 */
function missingIn(query: string, hits: readonly Hits[]): string[] {
  const lost = query.replace(/\S/g, ' ').split('');
  const write = (some: readonly Hits[], found: boolean): void => {
    for (const { at, end } of some.flatMap(({ asked }) => asked.words))
      for (let place = at; place < end; place++) lost[place] = found ? ' ' : (query[place] as string);
  };
  write(
    hits.filter(({ missing }) => missing),
    false,
  );
  write(
    hits.filter(({ missing }) => !missing),
    true,
  );
  return lost
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The terms of all words with how rare each is. */
function termsOf(hits: readonly Hits[], places: number): Map<string, number> {
  const rarity = rarities(hits, places);
  const terms = new Map<string, number>();
  hits.forEach(({ terms: some }, index) => {
    for (const term of some) terms.set(term, Math.max(terms.get(term) ?? 0, rarity[index] ?? 0));
  });
  return terms;
}

const groupOf = (places: readonly Place[], reference: boolean): Place[] =>
  places.filter((place) => isReference(place) === reference).slice(0, reference ? MOST.reference : MOST.book);

/** Answers a query. */
export function find(query: string, book: Book): Finding {
  const { places, synonyms } = book.records;
  const placesOf = (ids: readonly number[]): Place[] => ids.map((id) => places[id] as Place);
  const hits = askedIn(query, synonyms).map((asked) => hitsOf(book, asked));
  const called = calledLike(query, book.names, book.records).slice(0, MOST.named);
  const others = ranked(query, hits, book).filter(({ id }) => !called.includes(id));
  const rest = placesOf(others.map(({ id }) => id));
  const best = (reference: boolean): number =>
    others.find(({ id }) => isReference(places[id] as Place) === reference)?.score ?? 0;
  const missing = missingIn(query, hits);
  const nothing = called.length + rest.length === 0;
  return {
    named: placesOf(called),
    book: groupOf(rest, false),
    reference: groupOf(rest, true),
    referenceFirst: best(true) > BY_FAR * best(false),
    missing,
    instead: hits.flatMap(({ asked, shown }) => (shown === undefined ? [] : [{ asked: asked.written, shown }])),
    near: nothing ? [...new Set([query, ...missing].flatMap((word) => titlesNear(word, book.names)))].slice(0, 4) : [],
    terms: termsOf(hits, places.length),
  };
}
