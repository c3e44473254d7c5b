/** The cells of a chapter, with what they come to. */
import type { CellRecord } from './cellsRun.ts';
import { RAN } from './ran.ts';

/** The cells of a chapter in their order; none where it has no code that runs. */
export const cellsOf = (slug: string): readonly CellRecord[] => RAN[slug] ?? [];

/** A cell by its id. Throws a `ReferenceError` where the chapter has none of that name. */
export function cellOf(slug: string, id: string): CellRecord {
  const cell = cellsOf(slug).find((one) => one.id === id);
  if (!cell) throw new ReferenceError(`content/cells/${slug}.py has no cell '${id}'`);
  return cell;
}
