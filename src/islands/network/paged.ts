/** A network's table as its page has it: with the calculator in which each layer stands by itself. */
import type { NetworkRow, NetworkTable } from '#calc/conventions/networkRows.ts';

export interface PagedRow extends NetworkRow {
  /** The page of its layer with its values, below the list of layers. */
  page?: string;
  rows: readonly PagedRow[];
}

export interface PagedTable extends NetworkTable {
  rows: readonly PagedRow[];
}
