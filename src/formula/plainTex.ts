/** The TeX of a chapter as any other page sets it: without the book's own names, classes and places to break. */
import { MACROS } from './macros.ts';

/** A letter is kept in braces, so that what stands behind it stays behind all of it. */
const plainSymbol = (tex: string): string => tex.replace(/\\htmlClass\{[^}]*\}/g, '');

/** What a command of a chapter becomes: a symbol itself, what is around a term nothing, any other command itself. */
function plainCommand(name: string): string {
  if (name === '\\allowbreak') return '';
  const tex = Object.hasOwn(MACROS, name) ? MACROS[name] : undefined;
  if (tex === undefined) return name;
  return tex.includes('#1') ? '' : plainSymbol(tex);
}

/** `\Kh \times \biases{\Cout}` → `{K_h} \times {{C_\mathrm{out}}}`. */
export const plainTex = (tex: string): string => tex.replace(/\\[A-Za-z]+/g, plainCommand).replace(/ {2,}/g, ' ');
