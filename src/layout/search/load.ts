/** Loads the index of the page's own language, once. */
import type { Words } from '#i18n/index.ts';
import type { Book } from '#search/find.ts';
import { bookOf } from '#search/find.ts';
import { restore } from '#search/index.ts';
import type { Packed } from '#search/packed.ts';
import type { Records } from '#search/record.ts';

/** What the build wrote. */
interface Written {
  records: Records;
  index: Packed;
  words: Words['found'];
}

export interface Loaded {
  book: Book;
  words: Words['found'];
  /** What stands before the address of a place. */
  base: string;
}

let loading: Promise<Loaded> | undefined;

async function load(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { records, index, words }: Written = await response.json();
  const base = address.slice(0, address.lastIndexOf('search/'));
  return { book: bookOf(await restore(index), records), words, base };
}

/** The book to search in. After a failure the next call tries again. */
export function loadBook({ dataset }: HTMLElement): Promise<Loaded> {
  loading ??= load(dataset.index ?? '').catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
