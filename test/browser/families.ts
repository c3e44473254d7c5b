/** One layer of each family, by the last part of its page's address: what is generated alike is tried on these. */
import { LAYER_PAGES } from '#site/reference.ts';

export const FAMILY_PAGES: readonly string[] = [
  ...new Map([...LAYER_PAGES].map(([slug, { family }]) => [family, slug])).values(),
];
