/** What a network comes to, from the file that the build has written of it. */
import type { NetworkFound } from '#calc/conventions/networkFile.ts';
import { readNetwork } from '#calc/conventions/networkFile.ts';

/** Fetches the file; raises where it does not come. */
export async function fetchNetwork(address: string): Promise<NetworkFound> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return readNetwork(await response.text());
}
