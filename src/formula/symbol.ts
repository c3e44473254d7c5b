/** Symbols outside of formulas: a letter and its subscript. */

/** Splits `C_\mathrm{in}` or `K_h`; a bare letter has an empty subscript. One that is a word stands upright, an index slants. */
export function symbolParts(tex: string): [base: string, sub: string] {
  const [base = '', sub = ''] = tex.replace(/\\mathrm|[{}]/g, '').split('_');
  return [base, sub];
}
