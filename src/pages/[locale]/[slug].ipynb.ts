/** A chapter as a notebook. */
import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { notebookFor } from '#layout/notebook.ts';
import { CHAPTERS } from '#site/chapters.ts';

export const getStaticPaths = () => LOCALES.flatMap((locale) => CHAPTERS.map((slug) => ({ params: { locale, slug } })));

export const GET: APIRoute = async ({ params, site }) => {
  const notebook = await notebookFor(params.locale as Locale, String(params.slug), site);
  return new Response(`${JSON.stringify(notebook, null, 1)}\n`, {
    headers: { 'content-type': 'application/x-ipynb+json; charset=utf-8' },
  });
};
