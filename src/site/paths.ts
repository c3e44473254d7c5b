/** Paths under the base that the site is served from. */

/** The path of a file in `public/` or a page. */
export function pathTo(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
