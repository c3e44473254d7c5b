/** The shortest way through the book, and what comes after a section on it. */
import routeText from '#content/route.yaml?raw';
import { CHAPTERS } from './chapters.ts';
import type { RouteStep } from './schemas/route.ts';
import { readRoute } from './schemas/route.ts';

/** Its sections in reading order. */
export const ROUTE = readRoute('content/route.yaml', routeText, CHAPTERS);

/** Where the chapters say what the way is: the section of the first chapter that lists it. */
export const ROUTE_LIST = { slug: CHAPTERS[0] as string, id: 'ten-minutes' };

/** The place of a section on the way, from 1, and the one that comes after it; undefined for a section beside it. */
export function placeOnRoute(slug: string, id: string): { n: number; next: RouteStep | undefined } | undefined {
  const index = ROUTE.findIndex((step) => step.slug === slug && step.id === id);
  return index < 0 ? undefined : { n: index + 1, next: ROUTE[index + 1] };
}
