/** What PyTorch 2.13 raises where a layer refuses its input: the class of the error, and its words. */
import { joinShape, pythonShape } from '#calc/fields/shapes.ts';
import type { Options } from '#calc/layers/define.ts';
import { product } from '#calc/numbers/exact.ts';
import type { RefusedRun } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';

type Words = readonly [raises: string, words: string];

/** What is refused of a layer: its condition with the values of its sentence. */
type Of = (values: Readonly<Record<string, string>>, inputs: readonly Tensor[]) => Words;

const WORDS: Readonly<Record<string, Of>> = {
  features_fit: ({ features }, inputs) => {
    const shape = inputs[0]?.shape ?? [];
    const rows = [product(shape.slice(0, -1)), shape.at(-1) ?? 0n];
    return [
      'RuntimeError',
      `mat1 and mat2 shapes cannot be multiplied (${joinShape(rows).replaceAll(',', 'x')} and ${features}x?)`,
    ];
  },
};

/** The class and the words of an error. */
export function refusalWords(refused: RefusedRun, inputs: readonly Tensor[], _options: Options): Words {
  if ('expected' in refused)
    return [
      'RuntimeError',
      `${refused.layer.name}: expected an input of ${refused.expected}, but got ${pythonShape(refused.given)}`,
    ];
  const { condition, values } = refused.problem;
  const name = 'layer' in refused ? refused.layer.name : refused.function;
  return WORDS[condition]?.(values, inputs) ?? ['RuntimeError', `${name}: ${condition}`];
}
