/**
 * Runs the cells of the chapters while the book is built, so that what they come to stands in the pages: for those who run
 * nothing it is all there is. An error that a cell does not announce stops the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '#kernel/session.ts';
import type { Shown } from '#kernel/shown.ts';
import { shownOf } from '#kernel/shown.ts';
import type { CellSource } from './source.ts';
import { checkRaises, readCells } from './source.ts';

/** A cell and what it comes to. */
export interface CellRecord extends CellSource {
  shown: Shown;
}

const FOLDER = 'content/cells';

function recordsOf(session: Session, slug: string): CellRecord[] {
  const file = `${FOLDER}/${slug}.py`;
  const sources = readCells(file, readFileSync(file, 'utf8'));
  const answer = session.cells(sources.map(({ source }) => source));
  return sources.map((cell, index) => {
    const shown = shownOf(answer, index);
    checkRaises(file, cell, answer.cells[index]);
    return { ...cell, shown };
  });
}

/** Runs the cells of all chapters, by slug. */
export async function runChapters(): Promise<Record<string, CellRecord[]>> {
  const { warmSession } = await import('#kernel/node/warm.ts');
  const session = await warmSession();
  const slugs = readdirSync(FOLDER).flatMap((name) => /^(.*)\.py$/.exec(name)?.[1] ?? []);
  return Object.fromEntries(slugs.map((slug) => [slug, recordsOf(session, slug)]));
}

/** Puts what the cells come to into `ran.ts`. */
export function cellsRun() {
  let made: Promise<Record<string, CellRecord[]>> | undefined;
  return {
    name: 'cells-run',
    enforce: 'pre' as const,
    async load(this: { addWatchFile: (file: string) => void }, id: string) {
      if (!/\/src\/site\/cells\/ran\.ts$/.test(id)) return null;
      for (const name of readdirSync(FOLDER)) this.addWatchFile(join(process.cwd(), FOLDER, name));
      made ??= runChapters();
      return `export const RAN = ${JSON.stringify(await made)};`;
    },
    /** What was run is stale once a file of cells changes, or Python's packages do. */
    watchChange(id: string) {
      if (/\.py$/.test(id)) made = undefined;
    },
  };
}
