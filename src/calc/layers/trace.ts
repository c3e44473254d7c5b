/** A layer run step by step, by its naive loops: what the tests hold the formulas against. */
import type { AnyStep, LayerDefinition, Options } from './define.ts';
import { PROOFS } from './proofs.ts';

/** The steps of one forward pass, in the order of the layer's naive loops. `options` must be complete and valid. */
export function trace(layer: LayerDefinition, options: Options): Generator<AnyStep> {
  const proof = PROOFS[layer.name];
  if (!proof) throw new ReferenceError(`there are no loops for ${layer.name}`);
  return proof.loops(options);
}

/** Steps by kind, and the output values they made, counted one at a time. */
export function countSteps(steps: Iterable<AnyStep>) {
  const counts = {
    multiply: 0n,
    add: 0n,
    bias_add: 0n,
    compare: 0n,
    divide: 0n,
    exponential: 0n,
    square_root: 0n,
    look_up: 0n,
  };
  const outputs = new Set<string>();
  for (const step of steps) {
    counts[step.kind] += 1n;
    outputs.add(step.output.join(','));
  }
  return { ...counts, outputs: BigInt(outputs.size) };
}
