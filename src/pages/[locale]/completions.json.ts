/** What the editors of cells complete, fetched with the first thing that may be. */
import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES } from '#i18n/index.ts';
import { completionsIn } from '#site/completions.ts';

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(completionsIn(params.locale as Locale));
