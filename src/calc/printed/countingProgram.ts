/** A program that makes a layer as evaluated, calls it, and prints what PyTorch itself can say of its size and its work. */
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { returnedOf } from '../layers/primitives.ts';
import { callLines, returnedShapes } from './layerCall.ts';

/**
 * Lines that print the shape of each tensor that comes back, the parameters, and what PyTorch counts of the call. Their
 * names are none that a chapter's own cells use: `x` would be taken from them.
 */
export function countingProgram(layer: LayerDefinition, found: Evaluation): string {
  const { imports, build, call } = callLines(layer, found, 'layer_input');
  const shapes = returnedShapes('layer_output', returnedOf(layer, found)).map(
    ([name]) => `print('output', tuple(${name}.shape))`,
  );
  const parameters = "print('parameters', sum(p.numel() for p in layer.parameters()))";
  return [
    ...imports,
    'from torch.utils.flop_counter import FlopCounterMode',
    '',
    ...build,
    'with FlopCounterMode(display=False) as counter:',
    `    layer_output = ${call}`,
    ...shapes,
    ...(layer.function ? [] : [parameters]),
    "print('FLOPs, by FlopCounterMode', counter.get_total_flops())",
  ].join('\n');
}
