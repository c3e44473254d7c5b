/** Numbers counted by where they fall. Rules: PyTorch 2.13. */
import type { Operand, Rule } from './rule.ts';
import { moving, only } from './rule.ts';

/** `torch.histc`: so many bins; how many steps it takes is not counted. */
const histc: Rule = (operands, { bins }) => ({
  ...moving([[bins as bigint]], only(operands).dtype),
  uncounted: true,
});

/** `torch.bincount`: a number for each value up to the largest; with weights, sums of them. */
const bincount: Rule = (operands, { length }) => {
  const weights = operands[1] as Operand | undefined;
  const dtype = weights ? (weights.dtype === 'float32' ? 'float32' : 'float64') : 'int64';
  return { ...moving([[length as bigint]], dtype), uncounted: true };
};

export const BINS: Readonly<Record<string, Rule>> = { histc, bincount };
