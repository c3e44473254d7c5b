/** Where the book's source is kept: the links to change a page, and to report a mistake on it. */
import { readFileSync } from 'node:fs';

interface Manifest {
  repository?: string | { url: string };
}

/**
 * The web address of the source: what the build is told (`REPOSITORY=https://example.org/owner/flopbook`), else what the
 * manifest says, else none. Throws on what is no web address, since its links would lead nowhere.
 */
export function repositoryOf({ repository }: Manifest, told?: string): string | null {
  const written = told || (typeof repository === 'string' ? repository : repository?.url);
  if (!written) return null;
  const address = written.replace(/^git\+/, '').replace(/(\.git)?\/?$/, '');
  if (!/^https?:\/\/[^/]+\/./.test(address)) throw new TypeError(`the repository '${written}' is no web address`);
  return address;
}

/** Links to change a file of the source, and to report a mistake on its page, of which the report says the address. */
export function linksIn(home: string, file: string, address: string): { edit: string; report: string } {
  const issue = new URLSearchParams({ title: `Mistake in ${file}`, body: address });
  return { edit: `${home}/edit/main/${file}`, report: `${home}/issues/new?${issue}` };
}

/** The links of a page; `null` where no repository is known. */
export function repositoryLinks(file: string, address: string): { edit: string; report: string } | null {
  const home = repositoryOf(JSON.parse(readFileSync('package.json', 'utf8')), process.env.REPOSITORY);
  return home === null ? null : linksIn(home, file, address);
}
