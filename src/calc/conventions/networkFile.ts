/** The file of a network: its table and what it comes to, as a page fetches it. */
import { readExact, writeExact } from '../numbers/exactJson.ts';
import type { RunMemory } from '../run/memory.ts';
import type { CountedObject } from './countedRun.ts';
import type { Coverage } from './coverage.ts';
import type { ToolKey } from './define.ts';
import type { PagedTable } from './networkRows.ts';
import type { PackedTable } from './packedTable.ts';
import { packTable, unpackTable } from './packedTable.ts';

/** What a network comes to on an input. */
export interface NetworkFound {
  table: PagedTable;
  counted: CountedObject;
  coverage: Readonly<Record<ToolKey, Coverage>>;
  memory: RunMemory;
}

/** The text of the file. */
export const writeNetwork = ({ table, counted, coverage, memory }: NetworkFound): string =>
  writeExact({ table: packTable(table, writeExact), counted, coverage, memory });

/** What the file says. */
export function readNetwork(text: string): NetworkFound {
  const { table, ...found } = readExact(text) as Omit<NetworkFound, 'table'> & { table: PackedTable };
  return { ...found, table: unpackTable(table) };
}
