/** What PyTorch 2.13 raises where a layer refuses its input: the class of the error, and its words. A file for each family. */
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Family, Options } from '#calc/layers/define.ts';
import { completeOptions } from '#calc/layers/evaluate.ts';
import type { RefusedRun } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { CONVOLUTION_WORDS, mismatch } from './convolution.ts';
import { NORMALIZATION_WORDS } from './normalization.ts';
import { ACTIVATION_WORDS, ATTENTION_WORDS, EMBEDDING_WORDS, LINEAR_WORDS, RECURRENT_WORDS } from './others.ts';
import { PADDING_WORDS } from './padding.ts';
import { POOLING_WORDS } from './pooling.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { RESAMPLING_WORDS, SHAPING_WORDS } from './shaping.ts';

const FAMILIES: Readonly<Record<Family, ByCondition>> = {
  convolution: CONVOLUTION_WORDS,
  linear: LINEAR_WORDS,
  normalization: NORMALIZATION_WORDS,
  activation: ACTIVATION_WORDS,
  pooling: POOLING_WORDS,
  resampling: RESAMPLING_WORDS,
  shape: SHAPING_WORDS,
  embedding: EMBEDDING_WORDS,
  recurrent: RECURRENT_WORDS,
  attention: ATTENTION_WORDS,
};

/** The words of a layer's family; padding has its own. */
const wordsOf = ({ layer }: RefusedLayer): ByCondition =>
  /Pad\dd$/.test(layer.name) ? PADDING_WORDS : FAMILIES[layer.family];

/** The class and the words of an error. `options` are those of the module and of the call. */
export function refusalWords(refused: RefusedRun, inputs: readonly Tensor[], options: Options): Words {
  const shape = inputs[0]?.shape ?? [];
  if (!('layer' in refused)) return ['RuntimeError', `${refused.function}: ${refused.problem.condition}`];
  const { layer } = refused;
  if ('expected' in refused)
    return layer.family === 'convolution'
      ? mismatch({ layer, options, shape, values: {} })
      : ['RuntimeError', `${layer.name}: expected an input of ${refused.expected}, but got ${pythonShape(shape)}`];
  const { condition, values } = refused.problem;
  const told: RefusedLayer = { layer, options: completeOptions(layer, options), shape, values };
  return wordsOf(told)[condition]?.(told) ?? ['RuntimeError', `${layer.name}: ${condition}`];
}
