/** Parts of a page that are loaded on first use, and may not come: the line is lost, or the book was published anew. */

/** How long after a failure a part is asked for once more. */
const AGAIN_MS = 1000;

/** The part, or `undefined` where it does not come though it is asked for twice: whoever uses it then says so. */
export async function lazy<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch {
    await new Promise((done) => setTimeout(done, AGAIN_MS));
    return load().catch(() => undefined);
  }
}
