/** Where the tests keep what they make, outside the tree that is committed. */
import { resolve } from 'node:path';

export const CACHE = resolve('node_modules/.cache/flopbook');

/** The second build, as a site that lives below the root of its host. */
export const SUBPATH = {
  base: '/a/book',
  site: 'https://book.example',
  repository: 'https://source.example/owner/book',
  directory: `${CACHE}/subpath`,
};
