/** How wide the fields of a calculator stand, so that each row is full. */
import type { CostField } from '#calc/costs/define.ts';

const COLUMNS = 4;

/** Columns of the fields of one row: what is left over goes to words first, which are longer than numbers. */
function inRow(row: readonly CostField[]): number[] {
  const words = row.filter(({ kind }) => kind === 'word');
  const wide = [...words, ...row.filter(({ kind }) => kind !== 'word')];
  const left = COLUMNS - row.length;
  const share = (place: number) => Math.ceil((left - place) / row.length);
  return row.map((field) => 1 + share(wide.indexOf(field)));
}

/** Columns of each field: rows hold as many fields as others, or one more, and those stand last. */
export function spansOf(fields: readonly CostField[]): number[] {
  const rows = Math.ceil(fields.length / COLUMNS);
  const cut = (row: number) => Math.floor((row * fields.length) / rows);
  return Array.from({ length: rows }, (_, row) => inRow(fields.slice(cut(row), cut(row + 1)))).flat();
}
