/** The loops that a picture plays, by the names of their layers; apart from the others, which no page loads. */
import { conv2dProof } from '../layers/convolution/conv2d.proof.ts';
import type { LayerDefinition, Options, PlayableProof, Step } from '../layers/define.ts';

export const PLAYABLE: Readonly<Record<string, PlayableProof>> = { Conv2d: conv2dProof };

/** The steps of one output value, from the layer's loops. `options` must be complete and valid. */
export function traceValue(layer: LayerDefinition, options: Options, output: Step['output']): Generator<Step> {
  const proof = PLAYABLE[layer.name];
  if (!proof) throw new ReferenceError(`there are no loops to play for ${layer.name}`);
  return proof.value(options, output);
}
