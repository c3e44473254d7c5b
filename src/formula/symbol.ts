/** The symbol of a field as a base letter with its subscript, for places where no formula can stand. */

export interface SymbolParts {
  base: string;
  sub: string;
  /** True for a subscript that is a word (`in`), false for an index (`h`), which slants. */
  upright: boolean;
}

/** Splits `C_\mathrm{in}` or `K_h`; a bare letter has an empty subscript. */
export function symbolParts(tex: string): SymbolParts {
  const match = /^(\w)(?:_(?:\\mathrm\{(\w+)\}|(\w)))?$/.exec(tex);
  if (!match) throw new SyntaxError(`'${tex}' is not a letter with a subscript`);
  return { base: match[1] as string, sub: match[2] ?? match[3] ?? '', upright: match[2] !== undefined };
}
