/** What the parts of the anatomy picture share: the layer as counted, its words, and where things stand. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import type { Words } from '#i18n/index.ts';
import type { Arrangement, Blocks, TensorRow } from './arrangement.ts';

/** What every part of the picture is drawn from. */
export interface View {
  id: string;
  shown: Evaluation;
  words: Words['anatomy'];
  at: Arrangement;
  blocks: Blocks;
  rows: TensorRow[];
}
