/** A network with exact figures: fetched when a page is first asked for another view of it. */
import type { APIRoute } from 'astro';
import { NETWORK_SLUGS, networkJson } from '#site/networks/pages.ts';

export const getStaticPaths = () => [...NETWORK_SLUGS.keys()].map((network) => ({ params: { network } }));

export const GET: APIRoute = ({ params }) =>
  new Response(networkJson(String(params.network)), { headers: { 'content-type': 'application/json' } });
