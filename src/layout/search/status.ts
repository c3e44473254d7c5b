/** What is said above the list: how much was found, what was not, and what is near it. */
import type { Finding } from '#search/find.ts';
import { isReference } from '#search/record.ts';
import type { Loaded } from './load.ts';

const fill = (sentence: string, fills: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(fills[name] ?? hole));

/** So many words that are nowhere are named; a pasted message has many. */
const NAMED = 3;

function countOf({ named, book, reference }: Finding, words: Loaded['words']): string {
  const all = [...named, ...book, ...reference];
  const inReference = all.filter(isReference).length;
  const split = inReference > 0 && inReference < all.length;
  return fill(split ? words.both : words.found, {
    n: all.length,
    book: all.length - inReference,
    reference: inReference,
  });
}

/** A title that asks for itself. */
function offer(title: string, ask: (query: string) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.addEventListener('click', () => ask(title));
  return button;
}

function nothing(
  query: string,
  { near }: Finding,
  words: Loaded['words'],
  ask: (query: string) => void,
): (Node | string)[] {
  const none = fill(words.none, { query });
  if (near.length === 0) return [none];
  const offers = near.flatMap((title, index) => [index === 0 ? '' : words.list, offer(title, ask)]);
  return [`${none}${words.space}${words.near}`, ...offers];
}

/** The sentences about an answer; titles near to what is nowhere can be asked for. */
export function searchStatus(
  query: string,
  answer: Finding,
  words: Loaded['words'],
  ask: (query: string) => void,
): (Node | string)[] {
  if (answer.named.length + answer.book.length + answer.reference.length === 0)
    return nothing(query, answer, words, ask);
  const missing = answer.missing.slice(0, NAMED).map((word) => `“${word}”`);
  const instead = answer.instead.map((one) => fill(words.instead, one));
  const without = missing.length > 0 ? [fill(words.missing, { words: missing.join(words.list) })] : [];
  return [[countOf(answer, words), ...without, ...instead].join(words.space)];
}
