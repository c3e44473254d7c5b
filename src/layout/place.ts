/** Where the reader was in each chapter: kept in this browser, offered as a link, never scrolled to unasked. */

import { keep, kept } from './storage.ts';

interface Place {
  id: string;
  label: string;
}

/** A place in one language is none in another. The latest stands last. */
const KEY = `flopbook-places-${document.documentElement.lang}`;

let latest: string | undefined;

function places(): [path: string, place: Place][] {
  try {
    return Object.entries<Place>(JSON.parse(kept(KEY) ?? '{}'));
  } catch {
    return [];
  }
}

/** Keeps the section that is being read, by its heading's id. */
export function keepPlace(id: string | undefined): void {
  if (id === undefined || id === latest) return;
  latest = id;
  const entry = document.querySelector(`.contents ol a[href="#${id}"]`);
  const label = [...(entry?.childNodes ?? [])]
    .map((part) => part.textContent?.trim())
    .filter(Boolean)
    .join(' ');
  if (!label) return;
  const path = location.pathname;
  const others = places().filter(([one]) => one !== path);
  keep(KEY, JSON.stringify(Object.fromEntries([...others, [path, { id, label }]])));
}

/** Offers the kept place: on the cover the latest, on a chapter its own, unless the address names a place already. */
export function offerPlace(): void {
  const offer = document.querySelector<HTMLElement>('[data-resume]');
  const link = offer?.querySelector('a');
  if (!offer || !link || location.hash !== '') return;
  const all = places();
  const own = all.filter(([path]) => path === location.pathname);
  const [path, place] = (offer.dataset.resume === 'any' ? all : own).at(-1) ?? [];
  if (!path || !place?.label) return;
  link.pathname = path;
  link.hash = `#${place.id}`;
  link.append(` ${place.label}`);
  offer.hidden = false;
}
