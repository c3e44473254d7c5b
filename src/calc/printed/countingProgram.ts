/** A program that makes a layer as evaluated, calls it, and prints what PyTorch itself can say of its size and its work. */
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { returnedOf } from '../layers/primitives.ts';
import { callLines, returnedShapes } from './layerCall.ts';

/** Lines that print the shape of each tensor that comes back, the parameters, and what PyTorch counts of the call. */
export function countingProgram(layer: LayerDefinition, found: Evaluation): string {
  const { imports, build, call } = callLines(layer, found);
  const shapes = returnedShapes('y', returnedOf(layer, found)).map(([name]) => `print('output', tuple(${name}.shape))`);
  const parameters = "print('parameters', sum(p.numel() for p in layer.parameters()))";
  return [
    ...imports,
    'from torch.utils.flop_counter import FlopCounterMode',
    '',
    ...build,
    'with FlopCounterMode(display=False) as counter:',
    `    y = ${call}`,
    ...shapes,
    ...(layer.function ? [] : [parameters]),
    "print('FLOPs, by FlopCounterMode', counter.get_total_flops())",
  ].join('\n');
}
