/** A notebook as one source of Python: its cells of code, one below the other. */

interface WrittenCell {
  cell_type?: unknown;
  source?: unknown;
}

/** What a notebook writes that is no Python: magics and commands of a shell. */
const NO_PYTHON = /^(\s*)([%!].*)$/;

/** A cell that another program reads: `%%bash`. */
const OF_ANOTHER = /^%%(?!time|timeit|capture)/;

const textOf = ({ source }: WrittenCell): string =>
  (Array.isArray(source) ? source.join('') : String(source ?? '')).replace(/\r\n?/g, '\n');

const asComment = (line: string): string => (line === '' ? line : `# ${line}`);

function pythonOf(text: string): string {
  const lines = text.split('\n');
  if (OF_ANOTHER.test(lines[0] ?? '')) return lines.map(asComment).join('\n');
  return lines.map((line) => line.replace(NO_PYTHON, '$1# $2')).join('\n');
}

/** The Python of a notebook file; `null` where the text is none. */
export function sourceOfNotebook(text: string): string | null {
  try {
    const { cells } = JSON.parse(text) as { cells?: WrittenCell[] };
    if (!Array.isArray(cells)) return null;
    const code = cells.filter(({ cell_type }) => cell_type === 'code').map((cell) => pythonOf(textOf(cell)).trimEnd());
    return `${code.filter((cell) => cell !== '').join('\n\n\n')}\n`;
  } catch {
    return null;
  }
}

/** The source of a file by its name: a notebook becomes its code, all else stands as it is. */
export const sourceOfFile = (name: string, text: string): string | null =>
  /\.ipynb$/i.test(name) ? sourceOfNotebook(text) : text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
