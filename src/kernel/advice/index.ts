/** What the book says of an error that ended a program: from what torch was asked for, or from the words alone. */
import { CURES } from '#calc/layers/cures.ts';
import type { Words } from '../refusals/refusedLayer.ts';
import type { Advice } from './advice.ts';
import { readAsked } from './asked.ts';
import { functionAdvice, writtenCall } from './functions.ts';
import type { FamilyCures } from './layers.ts';
import { layerAdvice, layerCalled } from './layers.ts';
import { wordsAdvice } from './words.ts';

export type { Advice, Mend } from './advice.ts';

/** Loads what mends the layers of all families. */
export async function loadCures(): Promise<FamilyCures> {
  const loaded = Object.entries(CURES).map(async ([family, load]) => [family, await load()] as const);
  return Object.fromEntries(await Promise.all(loaded)) as FamilyCures;
}

/** Advice on an error by its class and words, and by what Python tells of the call; none where the book has nothing to say. */
export function adviceOn(words: Words, told: string, cures: FamilyCures): Advice | undefined {
  const asked = readAsked(told);
  const found = asked && ('rule' in asked ? functionAdvice(asked, words) : layerAdvice(asked, words, cures));
  return found ?? wordsAdvice(words, asked && ('rule' in asked ? writtenCall(asked.called) : layerCalled(asked)));
}
