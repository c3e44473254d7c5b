/** Where a figure of a module can come from. */
import type { Convention } from '../../conventions/define.ts';
import { CONVENTIONS } from '../../conventions/index.ts';
import { tallied } from '../../conventions/tallied.ts';
import type { Run } from '../../run/call.ts';
import { parameterCount } from './parameterCounts.ts';

/** What a figure can be: a convention's count, or the parameters. */
export type LeadSource = Convention | 'parameters';

/** Ways to count that no convention here prints. */
export type Way = 'with_statistics' | 'with_buffers' | 'one_bias' | 'textbook';

/** How a count becomes another: by another way to count, as the bytes that it takes, or by a slip. */
export type Slip =
  | Way
  | 'float32'
  | 'float16'
  | 'float32_binary'
  | 'binary'
  | 'bias_left_out'
  | 'biases_doubled'
  | 'channels_forgotten'
  | 'channels_and_bias_forgotten'
  | 'groups_ignored'
  | 'groups_and_bias_ignored'
  | 'batch_left_out'
  | 'batch_counted'
  | 'input_size'
  | 'output_size'
  | 'by_the_input'
  | 'doubled'
  | 'halved'
  | 'additions_alone'
  | 'additions_without_bias'
  | 'output_values';

/** A figure that `sources` print, or that a slip makes of their `count`. */
export interface Lead {
  figure: bigint;
  count: bigint;
  sources: readonly LeadSource[];
  slip?: Slip;
}

/** Which sources a figure can have: its unit may say that it counts parameters, or operations. */
export type Wanted = (source: LeadSource) => boolean;

/** Counts with all that print them. */
export function countLeads(run: Run, wanted: Wanted): Lead[] {
  const found = new Map<bigint, LeadSource[]>();
  const add = (count: bigint | null, source: LeadSource) => {
    if (count !== null && count > 0n && wanted(source)) found.set(count, [...(found.get(count) ?? []), source]);
  };
  add(parameterCount(run), 'parameters');
  for (const convention of CONVENTIONS) add(tallied(run, convention).value, convention);
  return [...found].map(([count, sources]) => ({ figure: count, count, sources }));
}
