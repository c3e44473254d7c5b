/** The index: how places are counted by their words, and written down for the browser. */
import MiniSearch from 'minisearch';
import { type Packed, unpack } from './packed.ts';
import type { Place } from './record.ts';
import { termsIn } from './words.ts';

/** How much a word counts by where it stands. */
export const WEIGHTS = { title: 5, names: 3, page: 1.5, text: 1 };

interface Entry {
  id: number;
  title: string;
  names: string;
  page: string;
  text: string;
}

const OPTIONS = {
  fields: Object.keys(WEIGHTS),
  tokenize: termsIn,
  // Words come out of the cut as they are compared.
  processTerm: (term: string) => term || null,
};

export type Index = MiniSearch<Entry>;

/** The index of places, by their order. */
export function indexOf(places: readonly Place[]): Index {
  const index = new MiniSearch<Entry>(OPTIONS);
  index.addAll(
    places.map(({ title, names, page, lines }, id) => ({
      id,
      title,
      names: names.join('\n'),
      page,
      text: lines.join('\n'),
    })),
  );
  return index;
}

/** The index as it was packed; the browser's main thread stays free meanwhile. */
export const restore = (packed: Packed): Promise<Index> => MiniSearch.loadJSAsync(unpack(packed), OPTIONS);
