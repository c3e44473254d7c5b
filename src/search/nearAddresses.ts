/** Which pages were perhaps meant by an address that leads nowhere. */
import { slipsBetween } from './nearness.ts';

/** A page by its path below the base: `en/layers/conv2d/`. */
export interface KnownPage {
  path: string;
  title: string;
}

/** A part of a path as it is compared: `Batch_Norm2d.html` is `batchnorm2d`. */
const plain = (part: string): string =>
  part
    .toLowerCase()
    .replace(/\.(html?|mdx?|md)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const partsOf = (path: string): string[] =>
  path
    .split('/')
    .map(plain)
    .filter((part) => part !== '' && part !== 'index');

/** So many letters of a name make it known though the rest is missing. */
const KNOWN_BY = 4;

/** How far a typed part is from a name: slips of the hand; infinitely, where it is another word. */
function distance(part: string, name: string): number {
  const most = Math.max(1, Math.floor(name.length / 3));
  const slips = slipsBetween(part, name, most);
  if (slips <= most) return slips;
  const [short, long] = part.length < name.length ? [part, name] : [name, part];
  return short.length >= KNOWN_BY && long.includes(short) ? long.length - short.length : Number.POSITIVE_INFINITY;
}

/** A part further from the end of the address says less of the page that was meant. */
const STEP_BACK = 4;

/** How far a page is from an address, by their parts. */
function away(asked: readonly string[], page: KnownPage): number {
  const parts = partsOf(page.path);
  const name = parts.at(-1) ?? '';
  const near = asked.map((part, index) => distance(part, name) + STEP_BACK * (asked.length - 1 - index));
  // Of two that are as near, the one whose folder is asked for.
  const strange = parts.slice(0, -1).filter((folder) => !asked.includes(folder)).length;
  return Math.min(...near) + strange / 2;
}

/** The pages, the nearest first, whose addresses are like the one asked for; none where no page is. */
export function nearAddresses(asked: string, pages: readonly KnownPage[], most = 3): KnownPage[] {
  const parts = partsOf(asked);
  return pages
    .map((page) => ({ page, far: away(parts, page) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ page }) => page);
}
