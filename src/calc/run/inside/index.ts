/** What layers made of others call in turn; kept apart from the definitions, since only counting tools look inside. */

import type { LayerDefinition } from '../../layers/define.ts';
import type { Evaluation } from '../../layers/evaluate.ts';
import type { Call } from '../call.ts';
import { multiheadCalls } from './attention.ts';
import { decoderCalls, encoderCalls } from './transformer.ts';

/** The calls inside a layer, in the order they run. */
type Inside = (found: Evaluation) => readonly Call[];

const INSIDE: Readonly<Record<string, Inside>> = {
  MultiheadAttention: ({ options }) => multiheadCalls(options),
  TransformerEncoderLayer: ({ options }) => encoderCalls(options),
  TransformerDecoderLayer: ({ options }) => decoderCalls(options),
};

/** The calls inside a layer; none for a layer of one piece. */
export function insideOf(layer: LayerDefinition, found: Evaluation): readonly Call[] {
  return INSIDE[layer.name]?.(found) ?? [];
}
