/**
 * The table of a network as it lies in a file: rows alike stand in it once, whatever they are called, so that a network
 * of many equal blocks takes hardly more than one of them.
 */
import type { ToolKey } from './define.ts';
import type { NetworkFigures, NetworkTable, PagedRow, PagedTable } from './networkRows.ts';

/** A row by its name below the row that holds it, and which of the kinds it is. */
type PackedRow = readonly [name: string, kind: number];

/** All that rows alike have in common; the tools in the order of the total. */
interface Kind extends Omit<PagedRow, 'path' | 'depth' | 'layer' | 'set' | 'tools' | 'rows'> {
  tools: readonly (bigint | null)[];
  rows?: readonly PackedRow[];
}

export interface PackedTable extends Omit<NetworkTable, 'rows'> {
  kinds: readonly Kind[];
  rows: readonly PackedRow[];
}

/** Before a path that does not go on from that of the row above. */
const WHOLE = '/';

function nameBelow(parent: string, path: string): string {
  if (path === parent) return '';
  if (parent === '') return path;
  return path.startsWith(`${parent}.`) ? path.slice(parent.length + 1) : `${WHOLE}${path}`;
}

function pathBelow(parent: string, name: string): string {
  if (name === '') return parent;
  if (name.startsWith(WHOLE)) return name.slice(WHOLE.length);
  return parent === '' ? name : `${parent}.${name}`;
}

const keysOf = ({ tools }: NetworkFigures): ToolKey[] => Object.keys(tools) as ToolKey[];

/** A table for a file; `write` tells kinds apart, and is what writes the file. */
export function packTable({ rows, ...whole }: PagedTable, write: (data: unknown) => string): PackedTable {
  const keys = keysOf(whole.total);
  const [kinds, places] = [[] as Kind[], new Map<string, number>()];
  const pack = (all: readonly PagedRow[], parent: string): PackedRow[] =>
    all.map(({ path, depth: _, layer: __, set: ___, tools, rows: below, ...common }) => {
      const held = below.length > 0 && { rows: pack(below, path) };
      const kind: Kind = { ...common, tools: keys.map((key) => tools[key] ?? null), ...held };
      const text = write(kind);
      const place = places.get(text) ?? kinds.push(kind) - 1;
      places.set(text, place);
      return [nameBelow(parent, path), place];
    });
  const packed = pack(rows, '');
  return { ...whole, kinds, rows: packed };
}

/** The table that was packed. */
export function unpackTable({ kinds, rows, ...whole }: PackedTable): PagedTable {
  const keys = keysOf(whole.total);
  const unpack = (all: readonly PackedRow[], parent: string, depth: number): PagedRow[] =>
    all.map(([name, place]) => {
      const { tools, rows: below = [], ...common } = kinds[place] as Kind;
      const path = pathBelow(parent, name);
      const named = Object.fromEntries(keys.map((key, at) => [key, tools[at] as bigint | null]));
      return { ...common, path, depth, tools: named as PagedRow['tools'], rows: unpack(below, path, depth + 1) };
    });
  return { ...whole, rows: unpack(rows, '', 0) };
}
