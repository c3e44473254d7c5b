/** The table of a count for elsewhere: as CSV, in Markdown and in LaTeX. */
import { csvLine } from '#calc/printed/csv.ts';
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
export function markdownTable(counted: CountedWhole, columns: Columns): string {
  const line = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |\n`;
  const rule = [...NAMED.map(() => '---'), ...COUNTED.map(() => '---:')];
  return [headOf(columns), rule, ...textsOf(counted, columns)].map(line).join('');
}

const IN_LATEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

const latexText = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => IN_LATEX[sign] ?? `\\${sign}`);

/** A `tabular` in LaTeX, which needs no package. */
export function latexOf(counted: CountedWhole, columns: Columns): string {
  const line = (texts: readonly string[]) => `  ${texts.map(latexText).join(' & ')} \\\\`;
  const rows = textsOf(counted, columns).map(line);
  return [
    String.raw`\begin{tabular}{lllrrr}`,
    String.raw`  \hline`,
    line(headOf(columns)),
    String.raw`  \hline`,
    ...rows.slice(0, -1),
    String.raw`  \hline`,
    ...rows.slice(-1),
    String.raw`  \hline`,
    String.raw`\end{tabular}`,
    '',
  ].join('\n');
}
