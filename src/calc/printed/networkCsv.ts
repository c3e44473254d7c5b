/** The table of a network as CSV: a line a row of every level, every figure in full. */
import { TOOLS } from '../conventions/index.ts';
import type { NetworkRow, NetworkTable } from '../conventions/networkRows.ts';
import { pythonShape } from '../fields/shapes.ts';
import { csvLine } from './csv.ts';

const COLUMNS = ['path', 'type', 'output_shape', 'parameters', 'macs', 'flops', 'activations'];

const lines = (rows: readonly NetworkRow[]): string[][] =>
  rows.flatMap((row) => [
    [
      row.path,
      row.type,
      pythonShape(row.output_shape),
      ...[row.params, row.macs, row.flops, row.activations].map(String),
      ...TOOLS.map(({ key }) => String(row.tools[key] ?? '')),
    ],
    ...lines(row.rows),
  ]);

/** CSV with the names that the command line gives its figures. */
export function networkCsv({ rows }: Pick<NetworkTable, 'rows'>): string {
  const head = [...COLUMNS, ...TOOLS.map(({ key }) => key)];
  return [head, ...lines(rows)].map((line) => `${csvLine(line)}\r\n`).join('');
}
