/** Measured speeds of networks, as the chapter *FLOPs are not seconds* draws them, as CSV. */
import { TIMINGS_CSV } from '#site/timings/timings.ts';

export const GET = () => new Response(TIMINGS_CSV, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
