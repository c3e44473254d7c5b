/** The table of all layers as CSV. */
import { atlasCsv } from '#site/atlas.ts';

export const GET = () => new Response(atlasCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
