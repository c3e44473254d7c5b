/** Which calls a run could do without. */
import type { Call, Run } from './call.ts';
import { makingCalls } from './call.ts';

/** The tensors that an output is made from, by their numbers, and the calls whose results are none of them. */
function traced({ calls, outputs }: Run): { needed: Set<number>; unneeded: Set<Call> } {
  const needed = new Set(outputs.map(({ id }) => id));
  const unneeded = new Set<Call>();
  for (const call of makingCalls(calls).reverse()) {
    if (call.outputs.some(({ id }) => needed.has(id))) for (const { id } of call.inputs) needed.add(id);
    else unneeded.add(call);
  }
  return { needed, unneeded };
}

/** Calls whose results reach no output of the run: whoever traces a graph from its outputs never sees them. */
export const unneededCalls = (run: Run): Set<Call> => traced(run).unneeded;

/** The tensors that an output is made from. */
export const neededTensors = (run: Run): Set<number> => traced(run).needed;
