/**
 * What was typed into the cells of a page outlasts a reload, in this tab alone: another tab with the same chapter has its
 * own. Storage may be forbidden or full: then nothing is kept.
 */

/** Under which a tab keeps the sources of a page; `client:wanted` wakes a page's cells where it is there. */
export const keyOfPage = (path: string): string => `flopbook-cells-${path}`;

/** The changed sources by the ids of their cells. */
export function keptSources(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOfPage(location.pathname)) ?? '{}');
  } catch {
    return {};
  }
}

/** Keeps the changed sources, or forgets them where there are none. */
export function keepSources(changed: Readonly<Record<string, string>>): void {
  const key = keyOfPage(location.pathname);
  try {
    if (Object.keys(changed).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(changed));
  } catch {}
}
