/** Known counts of a module that no convention here prints. */
import { macs as MACS } from '../../conventions/book.ts';
import { sum } from '../../numbers/exact.ts';
import type { Recording } from '../../run/call.ts';
import type { Written } from '../../run/record.ts';
import type { Lead, Wanted, Way } from './leads.ts';
import { countsOf } from './leads.ts';
import { otherParameters, parametersOf } from './parameterCounts.ts';
import { unbiased, varied } from './varied.ts';

/** The operations of a textbook, 2 × MACs and an addition for each bias, where they are more than the products. */
function textbook(recording: Recording, bare: Recording | null): Lead[] {
  const products = recording.map((call, index) => ({ call, without: bare?.[index] ?? call }));
  const added = products.filter(({ call }) => call.macs > 0n).map(({ call, without }) => call.flops - without.flops);
  const macs = sum(recording.map((call) => call.macs));
  const biases = sum(added);
  return biases > 0n ? [{ figure: 2n * macs + biases, count: macs, sources: [MACS], slip: 'textbook' }] : [];
}

/** Parameters by other ways, where they are another number. */
function parametersOtherwise(recording: Recording): Lead[] {
  const count = parametersOf(recording);
  const ways = Object.entries(otherParameters(recording)) as [Way, bigint][];
  const differing = ways.filter(([, figure], index) => {
    const before = ways.slice(0, index).map(([, one]) => one);
    return figure !== count && !before.includes(figure);
  });
  return differing.map(([slip, figure]) => ({ figure, count, sources: ['parameters'], slip }));
}

/** Counts by other ways; the textbook's only where no convention prints the same. */
export function otherCounts(module: Written, recording: Recording, wanted: Wanted): Lead[] {
  const printed = countsOf(recording, (source) => source !== 'parameters').map(({ figure }) => figure);
  const operations = textbook(recording, varied(module, recording, unbiased));
  const leads = [...parametersOtherwise(recording), ...operations.filter(({ figure }) => !printed.includes(figure))];
  return leads.filter(({ sources }) => sources.every(wanted));
}
