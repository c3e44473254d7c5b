/** Makes the index that the book's search reads, once its pages are built. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Fails the build on any fault of the indexer: a book whose search finds nothing is broken. */
function orFail<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`search index: ${answer.errors.join('; ')}`);
  return answer;
}

/** An index per language of what pages mark with `data-pagefind-body`, in `pagefind/` beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const path = fileURLToPath(dir);
        const { index } = orFail(
          await createIndex({
            excludeSelectors: ['.katex-mathml', 'template', '.example', '.meta', '.number', '.tip'],
          }),
        );
        if (!index) throw new Error('search index: none was made');
        orFail(await index.addDirectory({ path }));
        orFail(await index.writeFiles({ outputPath: `${path}pagefind` }));
        await close();
      },
    },
  };
}
