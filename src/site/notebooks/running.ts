/** Runs the code of notebooks while the book is built. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellRan } from '#kernel/cells.ts';
import type { Session } from '#kernel/session.ts';
import type { CellSource } from '../cells/source.ts';
import { checkRaises } from '../cells/source.ts';

/** Python finds its packages and its cache by its own place, so it is loaded from there, and is no part of the bundle. */
const WARM = join('src', 'kernel', 'node', 'warm.ts');

let session: Promise<Session> | undefined;

async function started(): Promise<Session> {
  const { warmSession } = await import(/* @vite-ignore */ pathToFileURL(WARM).href);
  return warmSession();
}

/** What the cells come to, from the first to the last. Throws where one raises and does not say so, or the other way round. */
export async function runNotebook(place: string, cells: readonly Omit<CellSource, 'number'>[]): Promise<CellRan[]> {
  session ??= started();
  const { cells: ran } = (await session).cells(cells.map(({ source }) => source));
  for (const [index, cell] of cells.entries()) checkRaises(place, cell, ran[index]);
  return ran;
}
