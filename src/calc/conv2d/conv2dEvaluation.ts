/** What holds for Conv2d alone takes its evaluations alone, by type. */
import { conv2d } from '../layers/convolution/conv2d.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';

declare const OF_CONV2D: unique symbol;

/** An evaluation of Conv2d; `asConv2d` alone makes one. */
export type Conv2dEvaluation = Evaluation & { readonly [OF_CONV2D]: true };

/** The evaluation, where its layer is Conv2d; `null` for any other. */
export const asConv2d = (layer: LayerDefinition, found: Evaluation): Conv2dEvaluation | null =>
  layer === conv2d ? (found as Conv2dEvaluation) : null;
