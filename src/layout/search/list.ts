/** The places found, as a list of links. */
import type { Passage } from '#search/excerpt.ts';
import { addressAt, excerptOf, marked } from '#search/excerpt.ts';
import type { Finding } from '#search/find.ts';
import type { Place } from '#search/record.ts';
import type { Loaded } from './load.ts';

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

const written = (stretches: readonly Passage[]): (Node | string)[] =>
  stretches.map(({ text, marked: mark }) => (mark ? element('mark', '', text) : text));

/** `Convolution in full › Stride`; an example by its code. */
function nameOf({ kind, page, title }: Place, terms: Finding['terms']): HTMLElement {
  const own = written(marked(title, terms));
  return element(
    'b',
    '',
    page === '' ? '' : `${page} › `,
    ...(kind === 'example' ? [element('code', '', ...own)] : own),
  );
}

function linkTo(place: Place, named: boolean, { terms }: Finding, { words, base }: Loaded): HTMLLIElement {
  const { stretches, line } = excerptOf(place, terms);
  const anchor = document.createElement('a');
  // Who asks for a name wants its page, not the section where it stands first.
  anchor.href = base + (named ? place.url : addressAt(place, line));
  const kind = words.kinds[place.kind].replace('{n}', place.number ?? '').trim();
  anchor.append(element('span', 'place', nameOf(place, terms), element('span', 'kind', kind)));
  anchor.append(element('span', '', ...written(stretches)));
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}

/** The list of an answer: what is called so, then the book and the reference under a name each, the better first. */
export function listOf(answer: Finding, loaded: Loaded): HTMLLIElement[] {
  const groups = [
    { name: loaded.words.book, places: answer.book },
    { name: loaded.words.reference, places: answer.reference },
  ];
  if (answer.referenceFirst) groups.reverse();
  const named = answer.named.map((place) => linkTo(place, true, answer, loaded));
  const others = groups.flatMap(({ name, places }) => {
    const items = places.map((place) => linkTo(place, false, answer, loaded));
    items[0]?.prepend(element('p', 'group', name));
    return items;
  });
  return [...named, ...others];
}
