/** Where each layer has its page, by its name: fetched by an example whose code line names another layer. */
import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { LAYER_PAGES, pathOfLayer } from '#site/reference.ts';

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(
    Object.fromEntries([...LAYER_PAGES.values()].map(({ name }) => [name, pathOfLayer(params.locale as Locale, name)])),
  );
