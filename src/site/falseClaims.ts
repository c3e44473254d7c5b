/** The end of a text whose tags claim something false: in a build all of the book's in one message, else the page's own. */
import type { AstroIntegration } from 'astro';

/** Pages are built by another bundle than the one that reads this integration: both meet in this list. */
const BOOK = Symbol.for('flopbook:false-claims');

const shared = globalThis as { [BOOK]?: string[] };

const lineOf = (fault: string): number => Number(/:(\d+): /.exec(fault)?.[1] ?? 0);

function failOn(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Tells the faults of a text, `file:line: …` each, by line: throws them, or keeps them for the end of the build. */
export function settleFaults(faults: readonly string[]): void {
  // A tag may be rendered twice, and say the same.
  const sorted = [...new Set(faults)].sort((a, b) => lineOf(a) - lineOf(b));
  if (shared[BOOK]) shared[BOOK].push(...sorted);
  else failOn(sorted);
}

/** Stops a build after its last page, naming every false claim of every chapter in every language. */
export function falseClaims(): AstroIntegration {
  return {
    name: 'flopbook:false-claims',
    hooks: {
      'astro:build:start': () => {
        shared[BOOK] = [];
      },
      'astro:build:generated': () => {
        const faults = shared[BOOK] ?? [];
        delete shared[BOOK];
        failOn(faults);
      },
    },
  };
}
