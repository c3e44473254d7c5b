/** What this browser keeps for its reader. Storage may be forbidden: then nothing outlasts the page. */

/** What was kept under a key, or nothing. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a key, if that is allowed. */
export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {}
}
