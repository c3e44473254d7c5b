/**
 * The Python of the chapters, `content/cells/<slug>.py`: one file a chapter, which Python runs as it is, and in it a cell
 * from each line `# %% id` to the next, as editors and notebooks cut such files.
 */

export interface CellSource {
  /** The id of its element on the page, the same in every language. */
  id: string;
  /** From 1: the n of `In [n]`. */
  number: number;
  source: string;
  /** True where the chapter shows an error: `# %% id raises`. */
  raises: boolean;
}

const MARK = /^# %% ([a-z][a-z0-9-]*)( raises)?$/;

/** Reads the cells of a file. Throws where it does not begin with the mark of a cell, or two have one id. */
export function readCells(file: string, text: string): CellSource[] {
  const cells: (Omit<CellSource, 'source'> & { lines: string[] })[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, id, raises] = MARK.exec(line) ?? [];
    const current = cells.at(-1);
    if (!id) {
      if (current) current.lines.push(line);
      else if (line.trim()) throw new SyntaxError(`${file}:${index + 1}: a cell begins with a line '# %% id'`);
      continue;
    }
    if (cells.some((cell) => cell.id === id)) throw new SyntaxError(`${file}:${index + 1}: a second cell '${id}'`);
    cells.push({ id, number: cells.length + 1, raises: raises !== undefined, lines: [] });
  }
  return cells.map(({ lines, ...cell }) => ({ ...cell, source: lines.join('\n').trim() }));
}

/** Fails where a cell raises and does not say so, says so and does not, or never ran, since one above it raised. */
export function checkRaises(
  place: string,
  { id, raises }: Pick<CellSource, 'id' | 'raises'>,
  ran: { error?: { traceback: string } | undefined } | undefined,
): void {
  const words = ran ? ran.error?.traceback : 'the cell did not run';
  if ((words !== undefined) !== raises)
    throw new Error(`${place}, cell '${id}': ${words ?? 'it says that it raises, and does not'}`);
}
