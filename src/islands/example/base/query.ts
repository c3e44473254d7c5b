/** The state of an example in the address of its page, by its id: `?id.field=text`. */
import type { ReadonlySignal } from '@preact/signals-core';
import { effect, signal } from '@preact/signals-core';

/** The window event that asks for the address to be written now, before somebody reads it. */
const FLUSH = 'flopbook:flush';

/** How long the hand must rest before the address follows. */
const REST_MS = 400;

/** An address with texts by field as an example's part of the query; other parameters and the fragment stay. */
export function withFields(href: string, id: string, texts: Iterable<readonly [string, string]>): string {
  const url = new URL(href);
  const own = [...url.searchParams.keys()].filter((key) => key.startsWith(`${id}.`));
  for (const key of own) url.searchParams.delete(key);
  for (const [field, text] of texts) url.searchParams.set(`${id}.${field}`, text);
  // A comma needs no escape in a query, and `3,5` reads better than `3%2C5`.
  url.search = url.search.replace(/%2C/g, ',');
  return url.href;
}

/** An address that leads to the example itself on its page. */
export function withPlace(href: string, id: string): string {
  const url = new URL(href);
  url.hash = id;
  return url.href;
}

/** The address that links are made from: the page's own, or, in a frame, that of the chapter it comes from. */
export function bookAddress(): string {
  return document.querySelector<HTMLAnchorElement>('a[data-home]')?.href ?? window.location.href;
}

/** The texts of an example in a query, by field. */
function fieldsIn(search: string, id: string): [field: string, text: string][] {
  return [...new URLSearchParams(search)].flatMap(([key, text]) =>
    key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), text]] : [],
  );
}

/** Hands the texts of a query to an example's fields; names those it has not, and, with their texts, those that refuse. */
export function takeFields<Field extends string>(
  search: string,
  { id, initial }: { id: string; initial: Partial<Record<Field, unknown>> },
  take: (field: Field, text: string) => boolean,
): string[] {
  return fieldsIn(search, id).flatMap(([field, text]) => {
    if (!Object.hasOwn(initial, field)) return [field];
    return take(field as Field, text) ? [] : [`${field}=${text}`];
  });
}

/** True while any number is dragged: links wait for the hand to rest. */
export const dragging = signal(false);

/** Writes a state into the page's address once it rests, and never during a drag; answers how to stop. */
export function followState(state: ReadonlySignal<unknown>, address: (href: string) => string): () => void {
  let timer = 0;
  const write = () => {
    window.clearTimeout(timer);
    const next = address(window.location.href);
    if (next !== window.location.href) history.replaceState(history.state, '', next);
  };
  const stop = effect(() => {
    void state.value;
    window.clearTimeout(timer);
    if (!dragging.value) timer = window.setTimeout(write, REST_MS);
  });
  window.addEventListener(FLUSH, write);
  return () => {
    stop();
    window.clearTimeout(timer);
    window.removeEventListener(FLUSH, write);
  };
}
