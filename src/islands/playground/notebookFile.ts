/** A notebook as one source of Python: its cells of code, one below the other. */

interface WrittenCell {
  cell_type?: unknown;
  source?: unknown;
}

/** A cell that another program reads: `%%bash`. */
const OF_ANOTHER = /^\s*%%(?!time|timeit|capture|prun)/;

/** How IPython is told of one that it runs itself: `%%time`. */
const OWN = /^(?=\s*%%)/;

const textOf = ({ source }: WrittenCell): string =>
  (Array.isArray(source) ? source.join('') : String(source ?? '')).replace(/\r\n?/g, '\n');

const asComment = (line: string): string => (line === '' ? line : `# ${line}`);

/** Commands among lines of Python are left to what runs them: a line of an expression may begin as they do. */
function pythonOf(text: string): string {
  if (!OF_ANOTHER.test(text)) return text.replace(OWN, '# ');
  return text.split('\n').map(asComment).join('\n');
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
