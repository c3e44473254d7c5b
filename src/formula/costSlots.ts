/** What the slots of a calculator's formulas hold: every number of its setting and of its results. */
import type { CostFound } from '#calc/costs/count.ts';
import { costInFormula } from '#calc/costs/write.ts';

export const costSlots = ({ numbers, values }: Pick<CostFound, 'numbers' | 'values'>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...numbers, ...values }).map(([name, value]) => [name, costInFormula(value)]));
