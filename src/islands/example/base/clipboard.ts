/** Copying, and saying for a moment what became of it. */
import type { AnyStore, Copied } from './store.ts';

/** Puts a text on the clipboard; answers whether that was allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** How long a button says what became of a copy. */
export const TOLD_MS = 2000;

/** Says for a moment in an example what became of the wish to copy. */
export function tell({ copied }: Pick<AnyStore, 'copied'>, what: Copied): void {
  copied.value = what;
  setTimeout(() => {
    copied.value = null;
  }, TOLD_MS);
}
