/** Runs the code of notebooks while the book is built. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellRan } from '#kernel/cells.ts';
import type { Session } from '#kernel/session.ts';

/** Python finds its packages and its cache by its own place, so it is loaded from there, and is no part of the bundle. */
const WARM = join('src', 'kernel', 'node', 'warm.ts');

let session: Promise<Session> | undefined;

async function started(): Promise<Session> {
  const { warmSession } = await import(/* @vite-ignore */ pathToFileURL(WARM).href);
  return warmSession();
}

/** What the cells come to, from the first to the last. Throws where one raises and does not say so, or the other way round. */
export async function runNotebook(
  place: string,
  cells: readonly { id: string; source: string; raises: boolean }[],
): Promise<CellRan[]> {
  session ??= started();
  const { cells: ran } = (await session).cells(cells.map(({ source }) => source));
  for (const [index, { id, raises }] of cells.entries()) {
    const result = ran[index];
    const words = result ? result.error?.traceback : 'the cell did not run';
    if ((words !== undefined) !== raises)
      throw new Error(`${place}, cell '${id}': ${words ?? 'it says that it raises, and does not'}`);
  }
  return ran;
}
