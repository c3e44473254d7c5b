/** Which formulas of a page have had their forms written out: examples of one layer share them. */
const WRITTEN = new WeakMap<object, Set<string>>();

/** True the first time that a page, by its locals, asks for the forms of this formula. */
export function writesForms(page: object, formula: string): boolean {
  const written = WRITTEN.get(page) ?? new Set();
  WRITTEN.set(page, written);
  const first = !written.has(formula);
  written.add(formula);
  return first;
}
