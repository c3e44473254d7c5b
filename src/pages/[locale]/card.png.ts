import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { cardOf } from '#site/card.ts';

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await cardOf(params.locale as Locale), { headers: { 'Content-Type': 'image/png' } });
