/** Parts that an example loads on first use. */
import { lazy } from './lazy.ts';
import type { LatePart, Model } from './model.ts';

/** Loads a part of an example, and keeps in its model whether it came. */
export async function loadPart<T>({ lost }: Model, part: LatePart, load: () => Promise<T>): Promise<T | undefined> {
  const found = await lazy(load);
  const others = lost.value.filter((one) => one !== part);
  if (found === undefined) lost.value = [...others, part];
  else if (others.length < lost.value.length) lost.value = others;
  return found;
}
