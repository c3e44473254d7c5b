/** What a picture that stands still is drawn from: an example of its chapter, and words. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Words } from '#i18n/index.ts';
import type { ModelProps } from '#islands/example/ModelView.ts';
import { readTexts } from '#islands/example/texts.ts';

export interface FigureView {
  model: ModelProps;
  words: Words;
}

/** The example's layer at the chapter's values. Throws where it is impossible or none. */
export function evaluationOf({ id, layer, values }: ModelProps): Evaluation {
  const definition = layerNamed(layer);
  if (!definition) throw new ReferenceError(`the figure of '${id}' has no layer`);
  const found = evaluate(definition, readTexts(definition, values));
  if (!found.ok) throw new RangeError(`example '${id}' is impossible`);
  return found;
}
