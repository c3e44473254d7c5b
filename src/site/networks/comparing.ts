/** Two networks beside each other: the page, what it begins with, and whom each network is best compared with. */
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Locale } from '#i18n/index.ts';
import type { Network } from '#kernel/node/networks.ts';
import { slugOf } from '../reference.ts';
import { shapeOfNetwork } from './countedRun.ts';
import { NETWORK_PAGES, NETWORK_SLUGS, pathOfNetwork } from './pages.ts';

/** The last part of the address of the page, which no network is called. */
export const COMPARING = 'compare';

/** The pair that stands in the page: the second is the first with more of the same blocks. */
export const FIRST_PAIR = { one: 'resnet18', other: 'resnet34' } as const;

/** All that can be chosen: the last parts of their addresses, their names and usual inputs. */
export const COMPARABLE = [...NETWORK_SLUGS].map(([slug, network]) => ({
  slug,
  name: network.name,
  family: network.family,
  input: pythonShape(shapeOfNetwork(network)),
}));

/** How many a network is compared with by a link. */
const LINKS = 3;

/** Networks that say most beside one: of its family, then of its file, then those that stand next to it. */
export function siblingsOf(network: Network): Network[] {
  const all = [...NETWORK_PAGES.values()];
  const place = all.indexOf(network);
  const apart = (one: Network): number => {
    const steps = Math.abs(all.indexOf(one) - place);
    return steps + (one.family === network.family ? 0 : one.file === network.file ? all.length : 2 * all.length);
  };
  const others = all.filter((one) => one !== network);
  return others.sort((a, b) => apart(a) - apart(b)).slice(0, LINKS);
}

/** The page with two networks beside each other; without them, with those that it begins with. */
export function pathOfComparing(locale: Locale, one?: string, other?: string): string {
  const page = pathOfNetwork(locale, COMPARING);
  return one === undefined || other === undefined ? page : `${page}?one=${slugOf(one)}&other=${slugOf(other)}`;
}
