/**
 * The counting convention that the reader has chosen, for all examples of the page. It is remembered in this browser,
 * and stands in the address where it is not the book's: `?convention=fvcore`.
 */
import type { ReadonlySignal } from '@preact/signals-core';
import { signal } from '@preact/signals-core';

export const BOOK = 'book';

const NAME = 'convention';
/** What this browser keeps the choice under. */
export const KEY = 'flopbook-convention';

const chosen = signal(BOOK);

/** The id of the chosen convention. */
export const convention: ReadonlySignal<string> = chosen;

/** Storage may be forbidden: then nothing outlasts the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Takes the convention of the address, or else the remembered one; what is none of these is no convention. */
export function readConvention(known: readonly string[]): void {
  const wanted = [new URL(location.href).searchParams.get(NAME), remembered()];
  chosen.value = wanted.find((id) => id !== null && known.includes(id)) ?? chosen.value;
}

/** Chooses a convention: for this page, its address, and later visits. */
export function choose(id: string): void {
  chosen.value = id;
  const url = new URL(location.href);
  if (id === BOOK) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, id);
  history.replaceState(history.state, '', url);
  try {
    if (id === BOOK) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {}
}
