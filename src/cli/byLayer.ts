/** What each call of a run makes and costs: `--by-layer`. */
import type { ToolKey } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Call, Run } from '#calc/run/call.ts';
import { inputShapes, isHolder, outputShape } from '#calc/run/call.ts';
import type { Module } from '#calc/run/module.ts';
import { namedModules, numbersOf, parametersOf, placesOf } from '#calc/run/module.ts';
import { unneededCalls } from '#calc/run/unneeded.ts';
import { printable } from './quoted.ts';

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
    const alone = { ...run, calls: [call], outputs: unneeded.has(call) ? [] : call.outputs };
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

/** The rows as a table; functions that compute nothing are left out. */
export function layersTable(run: Run): string {
  const rows = countedLayers(run)
    .filter(({ params, flops, path, type }) => params > 0n || flops > 0n || path !== '' || !type.startsWith('Tensor.'))
    .map(({ path, type, output_shape, params, macs, flops }) => [
      printable(path),
      type,
      pythonShape(output_shape),
      grouped(params),
      grouped(macs),
      grouped(flops),
    ]);
  const all = [['path', 'type', 'output', 'parameters', 'MACs', 'FLOPs'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const lines = all.map((row) =>
    row
      .map((text, column) => (column < 3 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return lines.map((line) => `  ${line}`.trimEnd()).join('\n');
}
