/** The symbol of a field as a base letter with its subscript, for places where no formula can stand. */

export interface SymbolParts {
  base: string;
  sub: string;
  /** True for a subscript that is a word (`in`), false for an index (`h`), which slants. */
  upright: boolean;
}

/** Splits `C_\mathrm{in}` or `K_h`; a bare letter has an empty subscript. */
export function symbolParts(tex: string): SymbolParts {
  const [base = '', sub = ''] = tex.replace(/\\mathrm|[{}]/g, '').split('_');
  return { base, sub, upright: sub.length > 1 };
}
