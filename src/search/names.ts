/** The names of places: what is asked by its very name comes first, and what is nowhere may be near one. */
import { folded } from './fold.ts';
import { bare } from './latin.ts';
import { slipsBetween } from './nearness.ts';
import { termsAsked } from './query.ts';
import type { Place, PlaceKind, Records } from './record.ts';

export interface Names {
  /** Places by their folded names. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Titles as they are written, by their folded names. */
  written: ReadonlyMap<string, string>;
  /** What the book writes for the other names of a term, by these, folded. */
  mains: ReadonlyMap<string, string>;
  /** Sentences that lead to a place, by their words, the longest first: what is pasted has numbers and more in it. */
  sentences: readonly { terms: readonly string[]; id: number }[];
}

/** So many words make a sentence of a name. */
const SENTENCE = 3;

const keyOf = (name: string): string => folded(bare(name));

const sentencesOf = (places: Records['places']): Names['sentences'] =>
  places
    .flatMap(({ kind, names }, id) => (kind === 'layer' ? names.map((name) => ({ terms: termsAsked(name), id })) : []))
    .filter(({ terms }) => terms.length >= SENTENCE)
    .sort((one, other) => other.terms.length - one.terms.length);

/** Collects the names of all places, and those that the glossary knows besides. */
export function namesOf({ places, synonyms }: Records): Names {
  const named = new Map<string, number[]>();
  const written = new Map<string, string>();
  const mains = new Map<string, string>();
  const add = (name: string, ids: readonly number[]): void => {
    const key = keyOf(name);
    if (key !== '') named.set(key, [...new Set([...(named.get(key) ?? []), ...ids])]);
  };
  places.forEach(({ title, names }, id) => {
    for (const name of [title, ...names]) add(name, [id]);
    written.set(keyOf(title), title);
  });
  for (const [main = '', ...also] of synonyms) {
    const ids = named.get(keyOf(main)) ?? [];
    for (const alias of also) {
      add(alias, ids);
      mains.set(keyOf(alias), main);
    }
  }
  return { places: named, written, mains, sentences: sentencesOf(places) };
}

/** Which of the places of one name comes first. */
const ORDER: readonly PlaceKind[] = ['chapter', 'glossary', 'layer', 'tool', 'page', 'index', 'example'];

/** The places whose sentence a query repeats, word by word; the one that says most of it decides. */
function saying(query: string, { sentences }: Names): number[] {
  const asked = new Set(termsAsked(query));
  if (asked.size < SENTENCE) return [];
  const repeated = sentences.filter(({ terms }) => terms.every((term) => asked.has(term)));
  return repeated.filter(({ terms }) => terms.length === repeated[0]?.terms.length).map(({ id }) => id);
}

/** The places that are called like this: first those written the same (FLOPS is not FLOPs), then by kind. */
export function calledLike(query: string, names: Names, { places }: Records): number[] {
  const same = [query.trim(), names.mains.get(keyOf(query))];
  const rank = (id: number): number => {
    const { title, kind } = places[id] as Place;
    return (same.includes(title) ? 0 : ORDER.length) + ORDER.indexOf(kind);
  };
  const called = [...(names.places.get(keyOf(query)) ?? [])].sort((one, other) => rank(one) - rank(other));
  return [...new Set([...called, ...saying(query, names)])];
}

/** Titles so near to a word that it may be one of them misremembered: a slip, or two in a longer one. */
export function titlesNear(asked: string, { written }: Names): string[] {
  const key = keyOf(asked);
  const chinese = /\p{Script=Han}/u.test(key);
  const most = chinese || key.length < 6 ? 1 : 2;
  if (key.length < (chinese ? 2 : 4)) return [];
  return [...written]
    .filter(([name]) => name.length > most && (!chinese || name.length === key.length))
    .map(([name, title]) => ({ title, slips: slipsBetween(name, key, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, 4)
    .map(({ title }) => title);
}
