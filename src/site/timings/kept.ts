/** What PyTorch keeps of one sample of some networks for the backward pass. */
import type { Shape } from '#calc/fields/shapes.ts';
import trainingText from '#content/training.yaml?raw';
import { readKept } from '../schemas/training.ts';

export const KEPT = readKept(trainingText);

/** Numbers that are kept of one sample of a network on an input, where that was recorded. */
export function keptOn(network: string, shape: Shape): bigint | undefined {
  const found = KEPT.find(({ network: name, sample }) => {
    const sizes = sample.match(/\d+/g) ?? [];
    return name === network && shape[0] === 1n && shape.slice(-sizes.length).join() === sizes.join();
  });
  return found && BigInt(found.kept);
}
