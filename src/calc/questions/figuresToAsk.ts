/** Figures that a reader could ask about a run: one that a tool prints, and its FLOPs as they are spoken of. */
import { tally } from '../conventions/define.ts';
import { TOOLS } from '../conventions/index.ts';
import { grouped, shortCount } from '../numbers/units.ts';
import type { Run } from '../run/call.ts';
import { workOfRun } from '../run/call.ts';
import { numbersOf, parametersOf } from '../run/module.ts';

/**
 * An exact figure, `3,465`, preferably one that is neither the FLOPs nor the MACs; and a rounded one, `3.40 K`, where it
 * says something else. Of a run without operations the number of its parameters, and
 * nothing of one that has none.
 */
export function figuresToAsk(run: Run): string[] {
  const { flops, macs } = workOfRun(run);
  const printed = TOOLS.map((tool) => tally(tool, run).value ?? 0n).filter((value) => value > 0n);
  const surprising = printed.findLast((value) => ![flops, macs, 2n * macs].includes(value));
  const exact = surprising ?? printed[0] ?? (flops || numbersOf(parametersOf(run.root)));
  if (exact === 0n) return [];
  return flops < 1000n ? [grouped(exact)] : [grouped(exact), shortCount(flops)];
}
