/** Runs the code of notebooks while the book is built. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { CellRan } from '#kernel/cells.ts';
import type { Session } from '#kernel/session.ts';
import type { CellSource } from '../cells/source.ts';
import { checkRaises } from '../cells/source.ts';

/** What starts Python, from the top of the tree. */
const WARM = './src/kernel/node/warm.ts';

let session: Promise<Session> | undefined;

/**
 * Python finds its packages, its cache and itself by their own places, so Node loads it from there: it is no part of the
 * bundle, nor of what the development server runs.
 */
function started(): Promise<Session> {
  const { warmSession } = createRequire(resolve('package.json'))(WARM) as typeof import('#kernel/node/warm.ts');
  return warmSession();
}

/** What the cells come to, from the first to the last. Throws where one raises and does not say so, or the other way round. */
export async function runNotebook(place: string, cells: readonly Omit<CellSource, 'number'>[]): Promise<CellRan[]> {
  session ??= started();
  const { cells: ran } = (await session).cells(cells.map(({ source }) => source));
  for (const [index, cell] of cells.entries()) checkRaises(place, cell, ran[index]);
  return ran;
}
