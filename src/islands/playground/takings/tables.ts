/** The table of a count for elsewhere: as CSV, in Markdown and in LaTeX. */
import { csvLine } from '#calc/printed/csv.ts';
import { latexTable } from '#calc/printed/latexTable.ts';
import { markdownTableOf } from '#calc/printed/markdownTable.ts';
import type { CountedWhole } from '#kernel/messages.ts';
import { rowsOf } from '../counts.ts';

/** What the columns are called, from the path to the FLOPs. */
export interface Columns {
  path: string;
  type: string;
  shape: string;
  parameters: string;
  macs: string;
  flops: string;
  total: string;
}

const COUNTED = ['parameters', 'macs', 'flops'] as const;
const NAMED = ['path', 'type', 'shape'] as const;

/** The rows as texts, the whole model last. */
function textsOf(counted: CountedWhole, { total }: Pick<Columns, 'total'>): string[][] {
  const { params, macs, flops } = counted.pass;
  const rows = rowsOf(counted).map((row) => [...NAMED, ...COUNTED].map((column) => String(row[column])));
  return [...rows, [total, counted.pass.className, '', `${params}`, `${macs}`, `${flops}`]];
}

/** CSV with the names that the command line gives its figures; without the sum, which a table can make. */
export function csvOf(counted: CountedWhole): string {
  const head = ['path', 'type', 'output_shape', 'params', 'macs', 'flops'];
  const rows = textsOf(counted, { total: '' }).slice(0, -1);
  return [head, ...rows].map((row) => `${csvLine(row)}\n`).join('');
}

const headOf = (columns: Columns): string[] => [...NAMED, ...COUNTED].map((name) => columns[name]);

/** A table in Markdown. */
export const markdownTable = (counted: CountedWhole, columns: Columns): string =>
  markdownTableOf(headOf(columns), textsOf(counted, columns), NAMED.length);

/** A `tabular` in LaTeX, which needs no package. */
export const latexOf = (counted: CountedWhole, columns: Columns): string =>
  latexTable(headOf(columns), textsOf(counted, columns), NAMED.length);
