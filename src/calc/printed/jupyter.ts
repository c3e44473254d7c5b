/** Parts of notebooks as Jupyter reads them (nbformat 4.5), for those that the book writes and those that a reader takes away. */

/** A cell of code that has not run: it has neither a count nor an output. */
export interface UnrunCell {
  cell_type: 'code';
  id: string;
  metadata: Record<string, never>;
  execution_count: null;
  source: string[];
  outputs: never[];
}

/** What runs a notebook of Python. */
export const KERNELSPEC = { display_name: 'Python 3', language: 'python', name: 'python3' } as const;

/** Text as nbformat keeps it: its lines, each but the last with its end. */
export const sourceLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A cell of code as it is before its first run. */
export const unrunCell = (id: string, source: string): UnrunCell => ({
  cell_type: 'code',
  id,
  metadata: {},
  execution_count: null,
  source: sourceLines(source),
  outputs: [],
});
