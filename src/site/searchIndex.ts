/** Makes the index that the book's search reads, once its pages are built. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What the indexer brings for searches unlike this book's: interfaces of its own, and marks on the page found. */
const UNUSED = /(-ui|-highlight)\.(js|css)$/;

/** Fails the build on any fault of the indexer: a book whose search finds nothing is broken. */
function orFail<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`search index: ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Indexes the pages in a directory into `pagefind/` beside them. The files are written here: the indexer reports its own
 * writing before it is done, and when it is then closed, some stay empty.
 */
async function writeIndex(path: string): Promise<void> {
  const { index } = orFail(
    await createIndex({
      excludeSelectors: ['.katex-mathml', 'template', '.example', '.meta', '.number', '.tip'],
    }),
  );
  if (!index) throw new Error('search index: none was made');
  orFail(await index.addDirectory({ path }));
  const { files } = orFail(await index.getFiles());
  for (const file of files.filter((one) => !UNUSED.test(one.path))) {
    const target = join(path, 'pagefind', file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
}

/** An index per language of what pages mark with `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeIndex(fileURLToPath(dir));
        await close();
      },
    },
  };
}
