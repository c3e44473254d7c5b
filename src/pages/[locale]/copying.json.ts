/** The words of *Copy as*, fetched with its first use: every example of every page would carry them otherwise. */
import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/index.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(wordsOf(params.locale as Locale).copying.menu);
