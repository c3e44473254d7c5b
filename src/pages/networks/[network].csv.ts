/** The table of a network as CSV. */
import type { APIRoute } from 'astro';
import { csvOfNetwork, NETWORK_SLUGS } from '#site/networks/pages.ts';

export const getStaticPaths = () => [...NETWORK_SLUGS.keys()].map((network) => ({ params: { network } }));

export const GET: APIRoute = ({ params }) =>
  new Response(csvOfNetwork(String(params.network)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
