/** Which network of the list an address asks for. Nothing here draws. */

/** The parameter of the address that names it. */
const NAMED = 'network';

/** The network that a query asks for, or what it says that is none; nothing where it asks for none. */
export function readChosen(
  query: string,
  slugs: readonly string[],
): { slug: string; unknown?: never } | { unknown: string; slug?: never } | undefined {
  const asked = new URLSearchParams(query).get(NAMED);
  if (asked === null) return undefined;
  // A name as Python or its paper writes it, too.
  const slug = asked.toLowerCase().replaceAll('_', '-');
  return slugs.includes(slug) ? { slug } : { unknown: asked };
}

/** An address that asks for a network; all else of it stays. */
export function writeChosen(href: string, slug: string): string {
  const url = new URL(href);
  url.searchParams.set(NAMED, slug);
  return url.href;
}
