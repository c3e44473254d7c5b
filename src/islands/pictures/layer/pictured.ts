/** All that a picture of a layer shows, before it has a place. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import type { Data } from './data.ts';
import { dataOf } from './data.ts';
import type { DrawnWork } from './ruler.ts';
import { drawnWork } from './ruler.ts';
import { wholeSide } from './shapes.ts';
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
  /** The longest sides that are drawn whole. */
  whole: Readonly<Record<'data' | 'kept', number>>;
  work: readonly DrawnWork[];
  /** All operations that are done. */
  all: bigint;
}

/** What is to be shown of a layer under an evaluation of it. */
export function picturedOf(
  layer: LayerDefinition,
  shown: Evaluation,
  { hues, entries }: Pick<PictureNames, 'hues' | 'entries'>,
): Pictured {
  const work = drawnWork(entries, shown);
  const data = dataOf(layer, shown);
  const groups = tensorGroups(layer, shown, hues);
  const tensors = groups.flatMap(([, all]) => all);
  return {
    layer,
    parameters: shown.parameters,
    ...data,
    groups,
    whole: {
      data: wholeSide([...data.input, ...data.output].flatMap(({ sides }) => sides)),
      kept: wholeSide(tensors.flatMap(({ rows, columns }) => [rows, columns])),
    },
    work,
    all: work.reduce((all, { count }) => all + count, 0n),
  };
}
