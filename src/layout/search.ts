/** Search as one types, over the index that was made when the book was built. Loaded on first use. */
interface Place {
  title: string;
  url: string;
  excerpt: string;
}

interface Found {
  meta: { title?: string };
  url: string;
  excerpt: string;
  sub_results: Place[];
}

interface Index {
  init: () => Promise<void>;
  debouncedSearch: (
    query: string,
    options: object,
    wait: number,
  ) => Promise<{ results: { data: () => Promise<Found> }[] } | null>;
}

/** At most so many chapters, and so many places in each. */
const CHAPTERS = 8;
const PLACES = 4;
const WAIT_MS = 120;

let index: Promise<Index> | undefined;

/** The index of the page's own language. */
function indexOf(dialog: HTMLElement): Promise<Index> {
  index ??= import(/* @vite-ignore */ dialog.dataset.index as string).then(async (made: Index) => {
    await made.init();
    return made;
  });
  return index;
}

/** An excerpt's words; only the marks of the indexer become elements. */
function excerptOf(html: string): DocumentFragment {
  const read = new DOMParser().parseFromString(html, 'text/html').body;
  const fragment = document.createDocumentFragment();
  for (const node of read.childNodes) {
    const mark = node.nodeName === 'MARK' ? document.createElement('mark') : null;
    const text = document.createTextNode(node.textContent ?? '');
    mark?.append(text);
    fragment.append(mark ?? text);
  }
  return fragment;
}

function link(chapter: string, { title, url, excerpt }: Place): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = item.appendChild(document.createElement('a'));
  anchor.href = url;
  const name = anchor.appendChild(document.createElement('b'));
  name.textContent = title === chapter || title === '' ? chapter : `${chapter} · ${title}`;
  anchor.appendChild(document.createElement('span')).append(excerptOf(excerpt));
  return item;
}

function linksOf({ meta, url, excerpt, sub_results }: Found): HTMLLIElement[] {
  const chapter = meta.title ?? '';
  const places = sub_results.length > 0 ? sub_results : [{ title: chapter, url, excerpt }];
  return places.slice(0, PLACES).map((place) => link(chapter, place));
}

/** Shows what the book says about the words in the field, and how much it is. */
export async function showFound(dialog: HTMLDialogElement): Promise<void> {
  const query = dialog.querySelector('input')?.value.trim() ?? '';
  const [list, status] = [dialog.querySelector('ol'), dialog.querySelector('[role="status"]')];
  if (!list || !status) return;
  if (query === '') {
    list.replaceChildren();
    return;
  }
  try {
    const found = await (await indexOf(dialog)).debouncedSearch(query, {}, WAIT_MS);
    // Something else has been typed meanwhile.
    if (!found) return;
    const pages = await Promise.all(found.results.slice(0, CHAPTERS).map((result) => result.data()));
    const links = pages.flatMap(linksOf);
    list.replaceChildren(...links);
    const { none = '', found: some = '' } = dialog.dataset;
    status.textContent =
      links.length === 0 ? none.replace('{query}', () => query) : some.replace('{n}', String(links.length));
  } catch {
    status.textContent = dialog.dataset.failed ?? '';
    index = undefined;
  }
}

/** Up and down move between the field and the results. */
export function moveAmong(dialog: HTMLElement, by: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, ol a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, now + by))]?.focus();
}
