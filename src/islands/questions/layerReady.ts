/** What a question about a layer waits for. */
import { lazy } from '../example/lazy.ts';
import { FAMILIES } from '../ties.ts';

/** Loads the family that a question names: only one on another layer than Conv2d does. False where it does not come. */
export async function layerReady(island: Element): Promise<boolean> {
  if (!island.closest(`[${FAMILIES}]`)) return true;
  const families = await lazy(() => import('../example/families/families.ts'));
  return (await families?.learnFamily(island)) ?? false;
}
