/**
 * Keeps the heap of Python after its first start, so that the next takes a tenth of the time: in the storage of the page,
 * under the name of the build. Where storage is missing, full or refused, nothing is kept, and Python starts plainly.
 */

/** Of this book alone: other books may stand on the same host. */
const PREFIX = `flopbook python ${import.meta.env?.BASE_URL ?? '/'} `;

/** Any address will do: nothing is ever asked there. */
const KEY = '/snapshot';

/** What was kept of a build. */
export async function keptSnapshot(build: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const name = PREFIX + build;
    const found = (await caches.has(name)) && (await (await caches.open(name)).match(KEY));
    return found ? new Uint8Array(await found.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** True where something was kept of a build: then its files have come before, too. */
export const hasSnapshot = async (build: string): Promise<boolean> => {
  try {
    // Where the storage was full, an empty one has stayed behind.
    return (await caches.match(KEY, { cacheName: PREFIX + build })) !== undefined;
  } catch {
    return false;
  }
};

/** Keeps a snapshot, and removes those of older builds. */
export async function keepSnapshot(build: string, snapshot: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for (const name of await caches.keys())
      if (name.startsWith(PREFIX) && name !== PREFIX + build) await caches.delete(name);
    await (await caches.open(PREFIX + build)).put(KEY, new Response(snapshot));
  } catch {
    // The next start is a plain one, too.
  }
}
