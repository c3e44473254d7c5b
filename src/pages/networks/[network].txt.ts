/** What torchinfo prints of a network. */
import type { APIRoute } from 'astro';
import { NETWORK_SLUGS, summaryOfNetwork } from '#site/networks/pages.ts';

export const getStaticPaths = () => [...NETWORK_SLUGS.keys()].map((network) => ({ params: { network } }));

export const GET: APIRoute = ({ params }) =>
  new Response(summaryOfNetwork(String(params.network)), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
