/** All networks in one picture, by each count: fetched when a reader asks for another than the page shows. */
import type { APIRoute } from 'astro';
import { PLOTTED_KEYS, plotJson } from '#site/networks/plot.ts';

export const getStaticPaths = () => PLOTTED_KEYS.map((count) => ({ params: { count } }));

export const GET: APIRoute = ({ params }) =>
  new Response(plotJson(String(params.count)), { headers: { 'content-type': 'application/json' } });
