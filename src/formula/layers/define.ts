/** How the formula of a layer is said: lines of TeX, whose operations are those that the layer counts. */
import type { Options } from '#calc/layers/define.ts';

/** A form that other options give the formula: what they are, as code says it, and one choice of them. */
export interface FormulaVariant {
  label: string;
  options: Options;
}

export interface LayerFormula {
  /** Each `left = right`. What stands on a line of its own is computed once, for all that its letters run over. */
  lines: (options: Options) => readonly string[];
  variants?: readonly FormulaVariant[];
}

/** A formula that no option changes. */
export const fixed = (...lines: readonly string[]): LayerFormula => ({ lines: () => lines });

/** A term that stands where a flag is on. */
export const term = (stands: boolean, tex: string): string => (stands ? tex : '');
