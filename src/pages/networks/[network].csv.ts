/** The table of a network as CSV. */
import type { APIRoute } from 'astro';
import { csvOfNetwork, NETWORK_PAGES } from '#site/networks/pages.ts';

export const getStaticPaths = () => [...NETWORK_PAGES.keys()].map((network) => ({ params: { network } }));

export const GET: APIRoute = ({ params }) =>
  new Response(csvOfNetwork(String(params.network)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
