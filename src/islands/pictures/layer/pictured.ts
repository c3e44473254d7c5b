/** All that a picture of a layer shows, before it has a place. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import type { Data } from './data.ts';
import { dataOf } from './data.ts';
import type { DrawnWork } from './ruler.ts';
import { drawnWork } from './ruler.ts';
import type { DrawnTensor } from './tensors.ts';
import { tensorGroups } from './tensors.ts';
import type { PictureNames } from './words.ts';

export interface Pictured {
  layer: LayerDefinition;
  parameters: bigint;
  input: readonly Data[];
  output: readonly Data[];
  /** Tensors by piece of the layer, each with its name. */
  groups: readonly (readonly [name: string, tensors: readonly DrawnTensor[]])[];
  work: readonly DrawnWork[];
  /** All operations that are done. */
  all: bigint;
}

/** What is to be shown of a layer under an evaluation of it. */
export function picturedOf(layer: LayerDefinition, shown: Evaluation, { hues }: Pick<PictureNames, 'hues'>): Pictured {
  const work = drawnWork(layer, shown);
  return {
    layer,
    parameters: shown.parameters,
    ...dataOf(layer, shown),
    groups: tensorGroups(layer, shown, hues),
    work,
    all: work.reduce((all, { count }) => all + count, 0n),
  };
}
