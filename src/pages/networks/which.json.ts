/** All networks with their counts: fetched when a figure is first asked for that no layer explains. */
import type { APIRoute } from 'astro';
import { whichJson } from '#site/networks/printed.ts';

export const GET: APIRoute = () => new Response(whichJson(), { headers: { 'content-type': 'application/json' } });
