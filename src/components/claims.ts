/** Build-time checks of what a chapter claims: the text in a tag against the calculation module. */
import type { Evaluation } from '#calc/evaluate.ts';
import { evaluate } from '#calc/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Texts } from '#islands/model.ts';
import { readTexts } from '#islands/model.ts';
import { exampleOf } from '#site/chapters.ts';

/** The evaluation of an example at its chapter's values, with some of them replaced. Fails naming the place. */
export function evaluateExample(slug: string, id: string, replaced: Texts, at: string): Evaluation {
  const { layer, values } = exampleOf(slug, id);
  const definition = layerNamed(layer);
  if (!definition) throw new ReferenceError(`content/examples.yaml: there is no layer '${layer}'`);
  const outcome = evaluate(definition, readTexts({ ...values, ...replaced }));
  if (!outcome.ok) throw new RangeError(`${at}: example '${id}' is impossible here (${outcome.problem.condition})`);
  return outcome;
}

/** `height=224 width=224` as texts by field. */
export function readReplacements(text: string): Texts {
  return Object.fromEntries(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => pair.split('=')),
  );
}

/** Fails, naming file and line, unless the chapter claims what calc finds. */
export function checkClaim(claimed: string, found: string, what: string, at: string): void {
  const text = claimed.replace(/<[^>]*>/g, '').trim();
  if (text !== found) throw new Error(`${at}: ${what} claims '${text}', but calc finds '${found}'`);
}
