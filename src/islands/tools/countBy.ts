/** The rules of all conventions, loaded once one is chosen that is not the book's. */
import type { Tally } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import type { Model } from '../example/model.ts';
import { runHere } from '../example/run/runHere.ts';

/** What a convention makes of an example's layer, as it is shown. */
export function countBy(id: string, model: Model): Tally | null {
  const found = CONVENTIONS.find((one) => one.id === id);
  return found ? tally(found, runHere(model)) : null;
}
