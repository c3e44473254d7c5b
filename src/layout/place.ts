/** Where the reader was: kept in this browser, offered as a link, never scrolled to unasked. */

interface Place {
  path: string;
  id: string;
  label: string;
}

/** A place in one language is none in another. */
const KEY = `flopbook-place-${document.documentElement.lang}`;

/** How long the page must rest before its place is kept. */
const REST_MS = 500;

let timer = 0;

/** Keeps the section that is being read, by its heading's id. */
export function keepPlace(id: string | undefined): void {
  clearTimeout(timer);
  if (id === undefined) return;
  timer = window.setTimeout(() => {
    const entry = document.querySelector(`.contents ol a[href="#${id}"]`);
    const label = entry?.textContent?.replace(/\s+/g, ' ').trim();
    if (!label) return;
    try {
      localStorage.setItem(KEY, JSON.stringify({ path: location.pathname, id, label } satisfies Place));
    } catch {
      // Storage may be forbidden; the place is then not kept.
    }
  }, REST_MS);
}

function keptPlace(): Place | null {
  try {
    const { path, id, label } = JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {};
    return [path, id, label].every((part) => typeof part === 'string') ? { path, id, label } : null;
  } catch {
    return null;
  }
}

/** Offers the kept place: on the cover any, on a chapter its own, unless the address names a place already. */
export function offerPlace(): void {
  const place = keptPlace();
  const offer = document.querySelector<HTMLElement>('[data-resume]');
  const link = offer?.querySelector('a');
  if (!place || !offer || !link || location.hash !== '') return;
  if (offer.dataset.resume !== 'any' && place.path !== location.pathname) return;
  link.pathname = place.path;
  link.hash = `#${place.id}`;
  link.append(` ${place.label}`);
  offer.hidden = false;
}
