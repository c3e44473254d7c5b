/** The formulas by which layers are counted, as the pages of the reference show them. */
import { ACTIVATION_FORMULAS } from './activation.ts';
import { ATTENTION_FORMULAS } from './attention.ts';
import type { LayerFormula } from './define.ts';
import { NORMALIZATION_FORMULAS } from './normalization.ts';
import { RECURRENT_FORMULAS } from './recurrent.ts';
import { SUM_FORMULAS } from './sums.ts';

const FORMULAS: Readonly<Record<string, LayerFormula>> = {
  ...ACTIVATION_FORMULAS,
  ...ATTENTION_FORMULAS,
  ...NORMALIZATION_FORMULAS,
  ...RECURRENT_FORMULAS,
  ...SUM_FORMULAS,
};

/** The formula of a layer; none for one that computes nothing, or is made of other layers. */
export function formulaOfLayer(name: string): LayerFormula | undefined {
  return Object.hasOwn(FORMULAS, name) ? FORMULAS[name] : undefined;
}
