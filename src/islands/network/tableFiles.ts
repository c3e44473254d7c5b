/** The table of a network for elsewhere, as it is shown: in Markdown and in LaTeX. Loaded with the first wish. */
import type { NetworkFigures, PagedTable } from '#calc/conventions/networkRows.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { latexTable } from '#calc/printed/latexTable.ts';
import { markdownTableOf } from '#calc/printed/markdownTable.ts';
import type { Words } from '#i18n/index.ts';
import type { CountKey, ShownRow } from './view.ts';
import { lastPart, shareText, workOfFigures } from './view.ts';

/** A table as a reader has it before the eyes. */
export interface TableAsShown {
  table: PagedTable;
  rows: readonly ShownRow[];
  count: CountKey;
  /** What the column of operations is called. */
  countName: string;
}

type TableWords = Pick<
  Words['network'],
  'module' | 'type' | 'shape' | 'parameters' | 'activations' | 'total' | 'no_number'
>;

/** How many columns hold names, before those of numbers. */
const NAMED = 3;

/** All of a path, and of blocks alike the last and how many. */
const pathOf = ({ row, times, last }: ShownRow): string =>
  times === 1 ? row.path : `${row.path} … ${lastPart(last)} × ${times}`;

/** Numbers of a line, whole and without signs between their digits. */
function numbersOf(figures: NetworkFigures, { table, count }: TableAsShown, words: TableWords): string[] {
  const work = workOfFigures(figures, count);
  return [
    String(figures.params),
    shareText(figures.params, table.total.params),
    work === null ? words.no_number : String(work),
    shareText(work, workOfFigures(table.total, count)),
    String(figures.activations),
  ];
}

function textsOf(shown: TableAsShown, words: TableWords): [head: string[], rows: string[][]] {
  const { table, rows, countName } = shown;
  const head = [words.module, words.type, words.shape, words.parameters, '%', countName, '%', words.activations];
  const lines = rows.map((one) => [
    pathOf(one),
    one.row.type,
    pythonShape(one.row.output_shape),
    ...numbersOf(one.figures, shown, words),
  ]);
  return [head, [...lines, [words.total, table.className, '', ...numbersOf(table.total, shown, words)]]];
}

/** The table as it is shown, in Markdown. */
export const shownAsMarkdown = (shown: TableAsShown, words: TableWords): string =>
  markdownTableOf(...textsOf(shown, words), NAMED);

/** The table as it is shown, in LaTeX. */
export const shownAsLatex = (shown: TableAsShown, words: TableWords): string =>
  latexTable(...textsOf(shown, words), NAMED);
