/** Search as one types, over the index that was made when the book was built. Loaded on first use. */
interface Place {
  title: string;
  url: string;
  excerpt: string;
  /** Where the words stand in it; those in a heading count more. */
  weighted_locations?: { balanced_score: number }[];
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

/** What the field asked last: an answer to anything before it comes too late. */
let asked = '';

/** The index of the page's own language. */
function indexOf(dialog: HTMLElement): Promise<Index> {
  index ??= import(/* @vite-ignore */ dialog.dataset.index as string).then(async (made: Index) => {
    await made.init();
    return made;
  });
  return index;
}

/** The indexer closes the value of a field like a sentence: `3. × 3. kernels`. */
const withoutStops = (html: string): string =>
  html.replace(/(\d)\. (?=(?:<mark>)?[×\p{Ll}\p{Script=Han}])/gu, '$1 ').replace(/(\d)\. ?(?=[,;:，。；：、])/g, '$1');

/** An excerpt's words; only the marks of the indexer become elements. */
function excerptOf(html: string): DocumentFragment {
  const read = new DOMParser().parseFromString(withoutStops(html), 'text/html').body;
  const fragment = document.createDocumentFragment();
  for (const node of read.childNodes) {
    const mark = node.nodeName === 'MARK' ? document.createElement('mark') : null;
    const text = document.createTextNode(node.textContent ?? '');
    mark?.append(text);
    fragment.append(mark ?? text);
  }
  return fragment;
}

const withoutCommas = (text: string): string => text.replace(/(\d),(?=\d)/g, '$1');

/**
 * What a place must say word for word. The indexer matches Chinese and numbers by their pieces, and single characters
 * such as 的 stand everywhere; words of other scripts have endings, and are left to it.
 */
function literals(query: string): string[] {
  const words = [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(query)]
    .map(({ segment }) => segment)
    .filter((word) => /\p{Script=Han}|^[\d.]+$/u.test(word));
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

const worth = ({ weighted_locations = [] }: Place): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

const says = (html: string, words: string[]): boolean => {
  const text = withoutCommas(html.replace(/<[^>]*>/g, ''));
  return words.length === 0 || words.some((word) => text.includes(word));
};

function link(chapter: string, { title, url, excerpt }: Place): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = item.appendChild(document.createElement('a'));
  anchor.href = url;
  const name = anchor.appendChild(document.createElement('b'));
  name.textContent = title === chapter || title === '' ? chapter : `${chapter} · ${title}`;
  anchor.appendChild(document.createElement('span')).append(excerptOf(excerpt));
  return item;
}

function linksOf({ meta, url, excerpt, sub_results }: Found, words: string[]): HTMLLIElement[] {
  const chapter = meta.title ?? '';
  const places = sub_results.length > 0 ? sub_results : [{ title: chapter, url, excerpt }];
  const fit = places.filter((place) => says(place.excerpt, words));
  fit.sort((one, other) => worth(other) - worth(one));
  return fit.slice(0, PLACES).map((place) => link(chapter, place));
}

/** Shows what the book says about the words in the field, and how much it is. */
async function showFound(dialog: HTMLDialogElement): Promise<void> {
  const query = withoutCommas(dialog.querySelector('input')?.value.trim() ?? '');
  const [list, status] = [dialog.querySelector('ol'), dialog.querySelector('[role="status"]')];
  if (!list || !status) return;
  asked = query;
  const { none = '', found: some = '', hint = '', failed = '' } = dialog.dataset;
  if (query === '') {
    list.replaceChildren();
    status.textContent = hint;
    return;
  }
  try {
    const found = await (await indexOf(dialog)).debouncedSearch(query, {}, WAIT_MS);
    if (!found) return;
    const pages = await Promise.all(found.results.slice(0, CHAPTERS).map((result) => result.data()));
    if (asked !== query) return;
    const words = literals(query);
    const links = pages.flatMap((page) => linksOf(page, words));
    list.replaceChildren(...links);
    status.textContent =
      links.length === 0 ? none.replace('{query}', () => query) : some.replace('{n}', String(links.length));
  } catch {
    list.replaceChildren();
    status.textContent = failed;
    index = undefined;
  }
}

/** Up and down move between the field and the results. */
function moveAmong(dialog: HTMLElement, by: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, ol a')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, now + by))]?.focus();
}

/** Enter in the field goes to the first place found. */
function onKey(dialog: HTMLElement, event: KeyboardEvent): void {
  // While characters are composed, the keys choose among candidates.
  if (event.isComposing) return;
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
    dialog.querySelector<HTMLElement>('ol a')?.click();
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  if (!by) return;
  event.preventDefault();
  moveAmong(dialog, by);
}

/** Brings the panel to life, once; what has been typed by then is answered. */
export function start(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  if (dialog.dataset.ready) return;
  dialog.dataset.ready = 'true';
  input.addEventListener('input', () => showFound(dialog));
  dialog.addEventListener('keydown', (event) => onKey(dialog, event));
  showFound(dialog);
}
