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

/** The repository of this build. */
const repositoryHere = (): string | null =>
  repositoryOf(JSON.parse(readFileSync('package.json', 'utf8')), process.env.REPOSITORY);

/** The links of a page; `null` where no repository is known. */
export function repositoryLinks(file: string, address: string): { edit: string; report: string } | null {
  const home = repositoryHere();
  return home === null ? null : linksIn(home, file, address);
}

/**
 * Where Colab opens a file of the built book: `notebooks` is the branch that holds it, and the folder in it
 * (`gh-pages`, `main/docs`). Colab opens what GitHub holds; for other hosts, and where either is not said, none.
 */
export function colabIn(home: string | null, notebooks: string | undefined, file: string): string | null {
  const [, held] = /^https:\/\/(?:www\.)?github\.com\/([^/]+\/[^/]+)$/.exec(home ?? '') ?? [];
  const place = notebooks?.replace(/^\/+|\/+$/g, '');
  return held && place ? `https://colab.research.google.com/github/${held}/blob/${place}/${file}` : null;
}

/** `colabIn` of this build. */
export const colabLink = (file: string): string | null => colabIn(repositoryHere(), process.env.NOTEBOOKS, file);
