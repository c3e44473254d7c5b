/** Build-time checks of what a chapter claims: the text in a tag against the calculation module. */

import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Texts } from '#islands/example/texts.ts';
import { readTexts } from '#islands/example/texts.ts';
import { exampleOf } from '#site/chapters.ts';

/** The evaluation of an example at its chapter's values, with some of them replaced. Fails naming the place. */
export function evaluateExample(slug: string, id: string, replaced: Texts, at: string): Evaluation {
  const { layer, values } = exampleOf(slug, id);
  const definition = layerNamed(layer);
  if (!definition) throw new ReferenceError(`content/examples.yaml: there is no layer '${layer}'`);
  const outcome = evaluate(definition, { ...readTexts(definition, values), ...readAt(definition, replaced, at) });
  if (!outcome.ok) throw new RangeError(`${at}: example '${id}' is impossible here (${outcome.problem.condition})`);
  return outcome;
}

/** Options from the texts of a tag. Fails naming the place on a field that does not exist or refuses its text. */
function readAt(layer: LayerDefinition, texts: Texts, at: string): Options {
  const known = [...layer.input, ...layer.options.map(({ field }) => field)] as readonly string[];
  const unknown = Object.keys(texts).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new ReferenceError(`${at}: there is no field '${unknown}'`);
  const empty = Object.entries(texts).find(([, text]) => text === undefined);
  if (empty) throw new RangeError(`${at}: ${empty[0]} has no value`);
  try {
    return readTexts(layer, texts);
  } catch (error) {
    throw new RangeError(`${at}: ${error instanceof Error ? error.message : error}`);
  }
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

/** Fails with all faults of a tag, each on a line of its own; with none, does nothing. */
export function failTogether(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Fails, naming file and line, unless the chapter claims what calc finds. */
export function checkClaim(claimed: string, found: string, what: string, at: string): void {
  const text = claimed.replace(/<[^>]*>/g, '').trim();
  if (text !== found) throw new Error(`${at}: ${what} claims '${text}', but calc finds '${found}'`);
}

/** Fails, naming file and line, on each number in a text that is no value of the layer as it is set there. */
export function checkNumbers(claimed: string, { values }: Evaluation, what: string, at: string): void {
  const text = claimed.replace(/<[^>]*>/g, '');
  const known = new Set(Object.values(values).map(String));
  // A number that belongs to a word, as in float32 or ResNet-50, names something and counts nothing.
  const numbers = text.match(/(?<![A-Za-z\d.,]|[A-Za-z]-)\d[\d,]*/g) ?? [];
  const strange = numbers.filter((number) => !known.has(number.replace(/,/g, '')));
  failTogether(strange.map((number) => `${at}: ${what} says '${number}', which is no value of that layer`));
}
