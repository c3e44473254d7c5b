/** What a picture from above is given when the book is built, besides the model. */
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { ModelProps } from '#islands/example/ModelView.ts';
import { bothOf } from '#islands/example/taught/bothOf.ts';
import type { Texts } from '#islands/example/texts.ts';
import { readTexts } from '#islands/example/texts.ts';
import type { PairWords } from '#islands/pictures/PairView.tsx';
import { groundCells, groundOf } from '#islands/pictures/places/ground.ts';
import { groundTold } from '#islands/pictures/places/told.ts';

/** What the layer has without the option, and what is told of both. Throws for an example that is impossible. */
export function placesProps({ layer: name, values }: ModelProps, without: Texts, words: PairWords) {
  const layer = layerNamed(name);
  const found = layer && evaluate(layer, readTexts(layer, values));
  if (!layer || !found?.ok) throw new RangeError(`an example of ${name} cannot be drawn`);
  const { before, after } = bothOf(layer, found, readTexts(layer, without));
  const told = [before.found, after.found].map((one, half) => {
    if (!one.ok) return '';
    const other = half === 0 || !before.found.ok ? after.found : before.found;
    const at = groundOf(layer, one, other);
    return groundTold({ found: one, at, cells: groundCells(at) }, words.picture);
  });
  return { without, words, told };
}
