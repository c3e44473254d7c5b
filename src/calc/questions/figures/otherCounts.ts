/** Known counts of a module that no convention here prints. */
import { macs as MACS } from '../../conventions/book.ts';
import { sum } from '../../numbers/exact.ts';
import type { Run } from '../../run/call.ts';
import { makingCalls, workOfRun } from '../../run/call.ts';
import type { Lead, Wanted, Way } from './leads.ts';
import { countLeads } from './leads.ts';
import { otherParameters, parameterCount } from './parameterCounts.ts';
import { unbiased, varied } from './varied.ts';

/** The operations of a textbook, 2 × MACs and an addition for each bias, where they are more than the products. */
function textbook(run: Run, bare: Run | null): Lead[] {
  const without = bare ? makingCalls(bare.calls) : [];
  const added = makingCalls(run.calls).map(({ work }, index) =>
    work.macs > 0n ? work.flops - (without[index]?.work ?? work).flops : 0n,
  );
  const { macs } = workOfRun(run);
  const biases = sum(added);
  return biases > 0n ? [{ figure: 2n * macs + biases, count: macs, sources: [MACS], slip: 'textbook' }] : [];
}

/** Parameters by other ways, where they are another number. */
function parametersOtherwise(run: Run): Lead[] {
  const count = parameterCount(run);
  const ways = Object.entries(otherParameters(run)) as [Way, bigint][];
  const differing = ways.filter(([, figure], index) => {
    const before = ways.slice(0, index).map(([, one]) => one);
    return figure !== count && !before.includes(figure);
  });
  return differing.map(([slip, figure]) => ({ figure, count, sources: ['parameters'], slip }));
}

/** Counts by other ways; the textbook's only where no convention prints the same. */
export function otherCounts(run: Run, wanted: Wanted): Lead[] {
  const printed = countLeads(run, (source) => source !== 'parameters').map(({ figure }) => figure);
  const operations = textbook(run, varied(run, unbiased));
  const leads = [...parametersOtherwise(run), ...operations.filter(({ figure }) => !printed.includes(figure))];
  return leads.filter(({ sources }) => sources.every(wanted));
}
