/** Where the book's source is kept, if the build is told: `REPOSITORY=https://example.org/owner/flopbook`. */

const HOME = process.env.REPOSITORY?.replace(/\/$/, '');

/** Links to change the source of a page, and to report a mistake on it; `null` where no repository is known. */
export function repositoryLinks(file: string, address: string): { edit: string; report: string } | null {
  if (!HOME) return null;
  const issue = new URLSearchParams({ title: `Mistake in ${file}`, body: address });
  return { edit: `${HOME}/edit/main/${file}`, report: `${HOME}/issues/new?${issue}` };
}
