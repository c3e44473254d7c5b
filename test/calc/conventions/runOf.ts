/** Runs what is written, as a tool would. */
import { layerNamed } from '#calc/layers/index.ts';
import type { Run } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { readCalled } from '#code/read.ts';

/** The run of what is written, on an input; `call` says how it is called, where that is not `m(x)`. */
export function runOf(code: string, input: readonly (string | number)[], call = ''): Run {
  const read = readCalled(code, call, layerNamed);
  if (!read.ok) throw new Error(`${code}: ${read.fault.reason} ${read.fault.at}`);
  const recorded = record(read.module, input.map(BigInt));
  if (!recorded.ok) throw new Error(`${code} refuses ${input}`);
  return recorded.run;
}
