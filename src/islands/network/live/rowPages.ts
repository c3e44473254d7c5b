/** The calculator of each layer in a table that was counted on the page, with the values that it has there. */
import type { PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { ownOf } from '#calc/numbers/ownOf.ts';
import { lazy } from '../../example/lazy.ts';

/** Where a layer is counted, and the values that its calculator starts from. */
interface Start {
  address: string;
  start: Readonly<Record<string, string>>;
}

type Starts = Readonly<Record<string, Start>>;

let starts: Promise<Starts | undefined> | undefined;

async function startsFrom(list: string): Promise<Starts> {
  const response = await fetch(list);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** The page of a layer below the list of layers, set to the values of its row that differ from those it starts from. */
export function pageOfSet(
  { name, texts }: NonNullable<PagedRow['set']>,
  layers: string,
  all: Starts,
): string | undefined {
  const found = ownOf(all, name);
  if (!found) return undefined;
  const [path = '', id = ''] = found.address.slice(layers.length).split('#');
  const unlike = Object.entries(texts).filter(([field, text]) => found.start[field] !== text);
  const query = new URLSearchParams(unlike.map(([field, text]) => [`${id}.${field}`, text])).toString();
  return `${path}${query && `?${query.replaceAll('%2C', ',')}`}#${id}`;
}

/** What gives the rows of a table their pages; where the list of these does not come, they have none. */
export async function pagedRows({ layers, starts: list }: { layers: string; starts: string }) {
  starts ??= lazy(() => startsFrom(list));
  const all = await starts;
  if (!all) starts = undefined;
  const paged = (row: PagedRow): PagedRow => {
    const page = all && row.set && pageOfSet(row.set, layers, all);
    return { ...row, ...(page && { page }), rows: row.rows.map(paged) };
  };
  return (table: PagedTable): PagedTable => ({ ...table, rows: table.rows.map(paged) });
}
