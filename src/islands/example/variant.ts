import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import type { Model } from './model.ts';
import type { Texts } from './texts.ts';
import { readTexts } from './texts.ts';

/** The evaluation with some options replaced, or `null` if that is impossible. */
export function variant(model: Model, texts: Texts): Evaluation | null {
  const shown = model.shown.value;
  const outcome = evaluate(model.layer, { ...shown.options, ...readTexts(model.layer, texts) });
  return outcome.ok ? outcome : null;
}
