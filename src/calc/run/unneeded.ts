/** Which calls a run could do without. */
import type { Call, Run } from './call.ts';
import { makingCalls } from './call.ts';

/** Calls whose results reach no output of the run: whoever traces a graph from its outputs never sees them. */
export function unneededCalls({ calls, outputs }: Run): Set<Call> {
  const needed = new Set(outputs.map(({ id }) => id));
  const unneeded = new Set<Call>();
  for (const call of makingCalls(calls).reverse()) {
    if (call.outputs.some(({ id }) => needed.has(id))) for (const { id } of call.inputs) needed.add(id);
    else unneeded.add(call);
  }
  return unneeded;
}
