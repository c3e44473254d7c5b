/** A layer of three dimensions as a film: along its frames, and of each frame the rows and columns that are drawn. */
import type { Corner } from '#calc/conv2d/cellsTouched.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { cornerBeside } from './ground.ts';

export interface Film {
  frames: Corner;
  down: Corner;
  across: Corner;
}

/** Of a large frame so many rows and columns are drawn. */
const KEPT = 5n;

/** Throws for a layer without a kernel that moves. */
export const filmOf = (layer: LayerDefinition, found: Evaluation, beside: Evaluation): Film => ({
  frames: cornerBeside(layer, found, -3, beside),
  down: cornerBeside(layer, found, -2, beside, KEPT),
  across: cornerBeside(layer, found, -1, beside, KEPT),
});
