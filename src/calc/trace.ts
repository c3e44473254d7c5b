/** A layer run step by step: what a picture plays, and what the tests hold the formulas against. */
import type { AnyStep, LayerDefinition, Options, PlayableProof, Proof, Step } from './layers/define.ts';
import { PLAYABLE, PROOFS } from './layers/proofs.ts';

function proofOf<T>(proofs: Readonly<Record<string, T>>, { name }: LayerDefinition): T {
  const proof = proofs[name];
  if (!proof) throw new ReferenceError(`there are no loops for ${name}`);
  return proof;
}

/** The steps of one forward pass, in the order of the layer's naive loops. `options` must be complete and valid. */
export function trace(layer: LayerDefinition, options: Options): Generator<AnyStep> {
  return proofOf<Proof>(PROOFS, layer).loops(options);
}

/** The steps of one output value, from the same loops: for layers whose forward pass is too long to run. */
export function traceValue(layer: LayerDefinition, options: Options, output: Step['output']): Generator<Step> {
  return proofOf<PlayableProof>(PLAYABLE, layer).value(options, output);
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
