/** Where each layer is counted, by its name, and from which values: fetched by an example whose code line names another layer. */
import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { CALCULATOR, LAYER_PAGES, pathOfLayer, startOf } from '#site/reference.ts';

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(
    Object.fromEntries(
      [...LAYER_PAGES.values()].map((layer) => [
        layer.name,
        {
          address: `${pathOfLayer(params.locale as Locale, layer.name)}#${CALCULATOR}`,
          family: layer.family,
          start: startOf(layer),
        },
      ]),
    ),
  );
