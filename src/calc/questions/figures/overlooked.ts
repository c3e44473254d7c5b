/** Counts of somebody who overlooks an option of the layers, or takes the biases twice: of parameters and of operations. */

import type { Run } from '../../run/call.ts';
import type { Lead, Slip, Wanted } from './leads.ts';
import { countLeads } from './leads.ts';
import { parameterCount } from './parameterCounts.ts';
import type { Change } from './varied.ts';
import { ofOneChannel, unbiased, ungrouped, varied } from './varied.ts';

/** Two changes at once, where a layer has either. */
const both =
  (first: Change, second: Change): Change =>
  (layer, options) => {
    const [one, other] = [first(layer, options), second(layer, options)];
    return one || other ? { ...one, ...other } : null;
  };

const OVERLOOKED: readonly [Slip, Change][] = [
  ['bias_left_out', unbiased],
  ['channels_forgotten', ofOneChannel],
  ['channels_and_bias_forgotten', both(ofOneChannel, unbiased)],
  ['groups_ignored', ungrouped],
  ['groups_and_bias_ignored', both(ungrouped, unbiased)],
];

/** Parameters where each bias is taken twice. */
function biasesTwice(run: Run): Lead[] {
  const bare = varied(run, unbiased);
  if (!bare) return [];
  const count = parameterCount(run);
  return [{ figure: 2n * count - parameterCount(bare), count, sources: ['parameters'], slip: 'biases_doubled' }];
}

/** Counts with something overlooked; what several slips lead to is told of the first. */
export function overlooked(run: Run, wanted: Wanted): Lead[] {
  const leads = OVERLOOKED.flatMap(([slip, change]) => {
    const changed = varied(run, change);
    return changed ? countLeads(changed, wanted).map((lead): Lead => ({ ...lead, slip })) : [];
  });
  const twice = wanted('parameters') ? biasesTwice(run) : [];
  return [...leads, ...twice].filter(
    ({ figure }, index, all) => all.findIndex((one) => one.figure === figure) === index,
  );
}
