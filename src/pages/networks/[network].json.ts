/** The table of a network with exact figures: fetched when its page is first asked for another view of it. */
import type { APIRoute } from 'astro';
import { NETWORK_PAGES, networkJson } from '#site/networks/pages.ts';

export const getStaticPaths = () => [...NETWORK_PAGES.keys()].map((network) => ({ params: { network } }));

export const GET: APIRoute = ({ params }) =>
  new Response(networkJson(String(params.network)), { headers: { 'content-type': 'application/json' } });
