/**
 * What a backward pass does after a forward pass through a chain of layers that multiply, in 2 × MACs: a product as large as
 * the forward one for the gradient of the weight, where the weight learns, and one for the gradient of the input, where
 * something below learns. Held to FlopCounterMode over `loss.backward()` by test/calc/costs/training.test.ts.
 */
import { sum } from '../numbers/exact.ts';

/** A layer of the chain. */
export interface ChainLayer {
  macs: bigint;
  learns: boolean;
}

export interface PassWork {
  forward: bigint;
  backward: bigint;
}

/** Work of both passes. `wanted` says whether the gradient of the chain's own input is asked for. */
export function passWork(layers: readonly ChainLayer[], wanted = false): PassWork {
  const work = layers.map(({ macs, learns }, index) => {
    const below = wanted || layers.slice(0, index).some((one) => one.learns);
    return 2n * macs * (BigInt(learns) + BigInt(below));
  });
  return { forward: 2n * sum(layers.map(({ macs }) => macs)), backward: sum(work) };
}
