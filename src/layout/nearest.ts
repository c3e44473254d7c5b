/** The page for lost readers: in the language that was asked for, the pages whose addresses are like it. Browser only. */
import type { KnownPage } from '#search/nearAddresses.ts';
import { nearAddresses } from '#search/nearAddresses.ts';

interface Known {
  /** What all addresses of the book begin with. */
  base: string;
  pages: KnownPage[];
}

/** What was asked for, below the base; as it is written where it is no text. */
function askedBelow(base: string): string {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function entry({ path, title }: KnownPage, base: string): HTMLLIElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = base + path;
  link.textContent = title;
  item.append(link);
  return item;
}

function offer(): void {
  const { base, pages }: Known = JSON.parse(document.querySelector('[data-known]')?.textContent ?? '');
  const asked = askedBelow(base);
  const offers = [...document.querySelectorAll<HTMLElement>('[data-nearest]')];
  const place = offers.find((one) => asked.startsWith(`${one.dataset.nearest}/`)) ?? offers[0];
  const near = nearAddresses(
    asked,
    pages.filter(({ path }) => path.startsWith(`${place?.dataset.nearest}/`)),
  );
  if (!place || near.length === 0) return;
  place.querySelector('ul')?.append(...near.map((page) => entry(page, base)));
  place.hidden = false;
}

offer();
