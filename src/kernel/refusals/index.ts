/** What PyTorch 2.13 raises where a layer refuses its input: the class of the error, and its words. A file for each family. */
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Family, Options } from '#calc/layers/define.ts';
import { completeOptions } from '#calc/layers/evaluate.ts';
import type { RefusedRun } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { CONVOLUTION, mismatch } from './convolution.ts';
import { NORMALIZATION } from './normalization.ts';
import { ACTIVATION, ATTENTION, EMBEDDING, LINEAR, RECURRENT } from './others.ts';
import { PADDING } from './padding.ts';
import { POOLING } from './pooling.ts';
import type { ByCondition, Refused, Words } from './refused.ts';
import { RESAMPLING, SHAPING } from './shaping.ts';

const FAMILIES: Readonly<Record<Family, ByCondition>> = {
  convolution: CONVOLUTION,
  linear: LINEAR,
  normalization: NORMALIZATION,
  activation: ACTIVATION,
  pooling: POOLING,
  resampling: RESAMPLING,
  shape: SHAPING,
  embedding: EMBEDDING,
  recurrent: RECURRENT,
  attention: ATTENTION,
};

/** The words of a layer's family; padding has its own. */
const wordsOf = ({ layer }: Refused): ByCondition => (/Pad\dd$/.test(layer.name) ? PADDING : FAMILIES[layer.family]);

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
  const told: Refused = { layer, options: completeOptions(layer, options), shape, values };
  return wordsOf(told)[condition]?.(told) ?? ['RuntimeError', `${layer.name}: ${condition}`];
}
