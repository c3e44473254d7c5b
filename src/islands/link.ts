/** State ↔ address: `?worked-example.out_channels=8`. Only what differs from the chapter's values is written. */
import type { ReadonlySignal } from '@preact/signals-core';
import { effect } from '@preact/signals-core';
import type { FieldName, Value } from '#calc/fields.ts';
import { formatValue, isFieldName, parseField, sameValue } from '#calc/fields.ts';
import type { Options } from '#calc/layers/define.ts';
import type { Model } from './model.ts';
import { dragging } from './model.ts';

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

/** The address of a page with an example's state in its query, or with other options. */
export function addressOf(model: Model, href: string, options = model.state.value.options): string {
  const differing = Object.entries(options).filter(
    ([field, value]) => !sameValue(value, model.initial[field as FieldName]),
  );
  return withFields(
    href,
    model.id,
    differing.map(([field, value]) => [field, formatValue(value)]),
  );
}

/** The address that links are made from: the page's own, or, in a frame, that of the chapter it comes from. */
export function bookAddress(): string {
  return document.querySelector<HTMLAnchorElement>('a[data-home]')?.href ?? window.location.href;
}

/** A link to the example itself, as it is or with other options. */
export function linkTo(model: Model, href: string, options?: Options): string {
  const url = new URL(addressOf(model, href, options));
  url.hash = model.id;
  return url.href;
}

/** Takes an example's state from a query; names what it cannot use. */
export function readAddress(model: Model, search: string): void {
  const values: Partial<Record<FieldName, Value>> = {};
  const ignored: string[] = [];
  for (const [field, text] of fieldsIn(search, model.id)) {
    const known = isFieldName(field) && Object.hasOwn(model.initial, field);
    const parsed = known && parseField(field, text);
    if (parsed !== false && parsed.ok) values[field as FieldName] = parsed.value;
    else ignored.push(known ? `${field}=${text}` : field);
  }
  if (Object.keys(values).length > 0) model.set(values);
  model.ignored.value = ignored;
}

/** The texts of an example in a query, by field. */
export function fieldsIn(search: string, id: string): [field: string, text: string][] {
  return [...new URLSearchParams(search)].flatMap(([key, text]) =>
    key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), text]] : [],
  );
}

/** Keeps the address of the page in step with an example, at rest and never during a drag. */
export function keepAddress(model: Model): () => void {
  return followState(model.state, (href) => addressOf(model, href));
}

/** The same for any state, and what writes it into an address. */
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
