/** What a test takes of something long: all of it where `FLOPBOOK_LONG` is set (`npm run test:long`), else a sample. */
import fc from 'fast-check';

/** True where nothing is left out. */
export const LONG = process.env.FLOPBOOK_LONG !== undefined;

/** Changed by hand alone: until then every run takes the same. */
const SEED = 20_260;

export interface Sample<Item> {
  items: Item[];
  /** What was taken, for the name of a test: `12 of 304 pages by seed 20260`, or `all 304 pages`. */
  taken: string;
}

/**
 * Of all items, in their order, those that are `always` taken, and `size` of the others; all of them where nothing is
 * left out. `name` says what they are.
 */
export function sample<Item>(
  name: string,
  all: readonly Item[],
  size: number,
  always: (item: Item) => boolean = () => false,
): Sample<Item> {
  const others = all.filter((item) => !always(item));
  if (LONG || size >= others.length) return { items: [...all], taken: `all ${all.length} ${name}` };
  const some = fc.subarray(others, { minLength: size, maxLength: size });
  const drawn = new Set(fc.sample(some, { seed: SEED, numRuns: 1 })[0]);
  const items = all.filter((item) => always(item) || drawn.has(item));
  return { items, taken: `${items.length} of ${all.length} ${name} by seed ${SEED}` };
}

/** One of all, in turn by `index`; all of them where nothing is left out. */
export const inTurn = <Item>(all: readonly Item[], index: number): Item[] =>
  all.filter((_, at) => LONG || at === index % all.length);

/** How many runs a random test makes, and by which seed: the few are the first of the many. */
export function runs(few: number, many: number): { numRuns: number; seed: number } {
  return { numRuns: LONG ? many : few, seed: SEED };
}
