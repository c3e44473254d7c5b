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
