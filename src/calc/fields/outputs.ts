/** What a network returns: shapes in brackets, or a dictionary of them. */
import type { Returned } from './shapes.ts';
import { pythonShape } from './shapes.ts';

export type NamedOutput = Returned | Readonly<Record<string, Returned>>;

/** True for what is no dictionary. */
export const isReturned = (output: NamedOutput): output is Returned => Array.isArray(output);

/** Its shapes, without the names of a dictionary. */
export const shapesIn = (output: NamedOutput): Returned => (isReturned(output) ? output : Object.values(output));

/** As Python writes it: `(1, 1000)`, `{'out': (1, 21, 520, 520)}`. */
export function pythonOutput(output: NamedOutput): string {
  if (isReturned(output)) return pythonShape(output);
  const parts = Object.entries(output).map(([name, one]) => `'${name}': ${pythonShape(one)}`);
  return `{${parts.join(', ')}}`;
}
