/** What a counting tool makes of a layer, in a word: whether its figure is one of the counts that the book teaches. */
import type { Run } from '../run/call.ts';
import { workOfRun } from '../run/call.ts';
import { tally } from './define.ts';
import { TOOLS } from './index.ts';

/**
 * `counts`: the figure is the layer's MACs, twice its MACs, or its FLOPs; `otherwise`: it is another number; `nothing`:
 * it is 0 though the layer computes; `fails`: there is none; `idle`: the layer computes nothing, and the figure is 0.
 */
export type ToolVerdict = 'counts' | 'otherwise' | 'nothing' | 'fails' | 'idle';

/** The verdict on a tool's first figure of a run; a tool that prints two prints FLOPs first, and half of it as MACs. */
export function verdictOf(tool: string, run: Run): ToolVerdict {
  const convention = TOOLS.find((one) => one.tool === tool);
  if (!convention) throw new ReferenceError(`there is no tool '${tool}'`);
  const { value } = tally(convention, run);
  if (value === null) return 'fails';
  const { flops, macs } = workOfRun(run);
  if (value === 0n) return flops === 0n ? 'idle' : 'nothing';
  return [flops, macs, 2n * macs].includes(value) ? 'counts' : 'otherwise';
}
