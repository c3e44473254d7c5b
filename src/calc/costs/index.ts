/** All calculators that are not one layer, by the name that `content/examples.yaml` writes. */
import type { CostDefinition } from './define.ts';
import { kvCache } from './kvCache.ts';
import { linearRoofline, roofline } from './roofline.ts';
import { trainingCompute, trainingMemory } from './training.ts';

export const COSTS: readonly CostDefinition[] = [kvCache, trainingCompute, trainingMemory, roofline, linearRoofline];

/** A calculator by its name. Throws, with the names there are, on another. */
export function costNamed(name: string): CostDefinition {
  const found = COSTS.find((one) => one.name === name);
  if (!found) throw new ReferenceError(`there is no calculator '${name}'; one of ${COSTS.map((one) => one.name)}`);
  return found;
}
