/** What each call of a run makes and costs, and what each tool prints for it. */

import type { Shape } from '../fields/shapes.ts';
import type { Call, Run } from '../run/call.ts';
import { inputShapes, isHolder, outputShape } from '../run/call.ts';
import type { Module } from '../run/module.ts';
import { namedModules, numbersOf, parametersOf, placesOf } from '../run/module.ts';
import { unneededCalls } from '../run/unneeded.ts';
import type { ToolKey } from './define.ts';
import { tally } from './define.ts';
import { TOOLS } from './index.ts';

export interface CountedLayer {
  /** As `named_modules()` writes it; a function has that of the module that calls it. */
  path: string;
  /** Its class, or the function as it is called. */
  type: string;
  input_shape: Shape;
  output_shape: Shape;
  params: bigint;
  macs: bigint;
  flops: bigint;
  /** What each tool prints for it; `null` where it gives no number. */
  tools: Readonly<Record<ToolKey, bigint | null>>;
}

interface Placed {
  call: Call;
  caller: Module;
}

/** Calls that make something, with the module whose `forward` makes each. */
const makingCalls = (calls: readonly Call[], caller: Module): Placed[] =>
  calls.flatMap((call) =>
    isHolder(call) ? makingCalls(call.calls, call.module as Module) : [{ call, caller: call.module ?? caller }],
  );

/** A figure of each tool for one call. What the run needs of it, it needs alone too: fvcore leaves out what nothing needs. */
const toolsOf = (run: Run) => {
  const [unneeded, places] = [unneededCalls(run), placesOf(run.root)];
  return (call: Call): CountedLayer['tools'] => {
    const outputs = unneeded.has(call) ? [] : call.outputs;
    const alone: Run = { ...run, calls: [call], outputs, isPart: true };
    const figures = TOOLS.map((tool) => [tool.key, tally(tool, alone, places).value]);
    return Object.fromEntries(figures) as CountedLayer['tools'];
  };
};

/** Every call of a layer or a function that makes something, in the order they run. A module called again counts again. */
export function countedLayers(run: Run): CountedLayer[] {
  const paths = namedModules(run.root);
  const figuresOf = toolsOf(run);
  return makingCalls(run.calls, run.root).map(({ call, caller }) => ({
    path: paths.get(caller) ?? '',
    type: call.name,
    input_shape: inputShapes(call)[0] ?? [],
    output_shape: outputShape(call),
    params: call.module ? numbersOf(parametersOf(call.module)) : 0n,
    macs: call.work.macs,
    flops: call.work.flops,
    tools: figuresOf(call),
  }));
}
