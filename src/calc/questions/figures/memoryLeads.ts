/** Bytes that a figure of memory can be. */
import { BYTES } from '../../numbers/units.ts';
import type { Run } from '../../run/call.ts';
import type { Lead } from './leads.ts';
import { parameterCount } from './parameterCounts.ts';

/** The memory of the parameters by data type; tools print that of float32, and torchinfo calls it *Params size*. */
export function memoryLeads(run: Run): Lead[] {
  const count = parameterCount(run);
  const types = Object.entries(BYTES) as [keyof typeof BYTES, bigint][];
  return types.map(([slip, bytes]) => ({ figure: count * bytes, count, sources: ['parameters'], slip }));
}
