import type { APIRoute } from 'astro';
import { allWorks, bibtex } from '#site/citations.ts';

/** The book and its chapters in every language, as BibTeX. */
export const GET: APIRoute = ({ site }) => {
  const entries = allWorks().map((work) => bibtex(work, site && new URL(work.path, site).href));
  return new Response(`${entries.join('\n\n')}\n`);
};
