import type { APIRoute } from 'astro';
import { allWorks, csl } from '#site/citations.ts';

/** The book and its chapters in every language, as CSL-JSON. */
export const GET: APIRoute = ({ site }) => {
  const items = allWorks().map((work) => csl(work, site && new URL(work.path, site).href));
  return new Response(`${JSON.stringify(items, null, 2)}\n`);
};
