/** What a cell shows below its source and beside its lines. Plain data: the build writes it, a run replaces it. */
import type { Returned } from '#calc/fields/shapes.ts';
import type { Advice } from './advice/index.ts';
import type { CellRan, LineShape, SizeNames, TableRow } from './cells.ts';
import type { CellsAnswer } from './messages.ts';
import type { CountRemark } from './session.ts';

/** What stands beside a line: the shape that it made last, and how often it ran. */
export interface Hint {
  line: number;
  text: string;
}

export interface Shown {
  /** What was printed, with what went to standard error below it. */
  printed: string;
  /** The last expression, as a notebook shows it. */
  value?: string;
  /** Rows of a table of modules in it, with the lines that called these. */
  rows?: readonly TableRow[];
  error?: {
    traceback: string;
    /** Its line, where that is in this cell. */
    line?: number;
    /** What is wrong and what mends it, and that in words. */
    advice?: Advice;
    said?: readonly string[];
  };
  hints: readonly Hint[];
  /** Lines that were passed over: commands of IPython's own. */
  passed?: readonly number[];
}

/** The lines that a remark is about, the first eight of them, and what it raises: what its sentence is filled with. */
export const remarkParts = ({ lines, error }: CountRemark) => ({
  lines: lines.slice(0, 8).join(', ') + (lines.length > 8 ? ', …' : ''),
  error,
});

/** Shapes as Python writes them, `(16, 7, 3, 3)`, and a size that wears a name with it, `(B=16, 7, 3, 3)`; several in brackets. */
function shapeText(shape: Returned, names: SizeNames = null): string {
  const sizes = shape as readonly (bigint | Returned)[];
  const parts = sizes.map((one, axis) => {
    const name = names?.[axis];
    if (typeof one !== 'bigint') return shapeText(one, (name || null) as SizeNames);
    return name ? `${name}=${one}` : String(one);
  });
  return sizes.length === 1 && typeof sizes[0] === 'bigint' ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

const hintOf = ({ line, shape, names, times }: LineShape): Hint => ({
  line,
  text: shapeText(shape, names) + (times > 1 ? ` ×${times}` : ''),
});

function errorOf({ error }: CellRan, cell: number): Shown['error'] {
  if (!error) return undefined;
  const line = error.at?.cell === cell ? error.at.line : undefined;
  const { traceback, advice } = error;
  return { traceback, ...(line !== undefined && { line }), ...(advice && { advice }) };
}

/** What a cell shows after a run, by its index; nothing but an empty output where a cell above it raised. */
export function shownOf({ cells, lines }: Pick<CellsAnswer, 'cells' | 'lines'>, index: number): Shown {
  const ran = cells[index];
  const hints = lines.filter(({ cell }) => cell === index + 1).map(hintOf);
  if (!ran) return { printed: '', hints };
  const error = errorOf(ran, index + 1);
  const printed = ran.output + ran.warnings;
  const { value, passed, rows } = ran;
  return {
    printed,
    hints,
    ...(value !== undefined && { value }),
    ...(rows && { rows }),
    ...(error && { error }),
    ...(passed && { passed }),
  };
}
