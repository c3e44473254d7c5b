/** The table of a network by its levels: drawn when the book is built, and again as it is folded, sorted and searched. */

import type { NetworkTable } from '#calc/conventions/networkRows.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { FoldedName } from './FoldedName.tsx';
import type { NetworkViewState, ShownRow, SortKey } from './view.ts';
import { FIRST_VIEW, lastPart, shareText, workOfFigures } from './view.ts';

export interface LevelProps {
  table: Pick<NetworkTable, 'className' | 'total'>;
  rows: readonly ShownRow[];
  view: NetworkViewState;
  words: Words['network'];
  /** What the column of operations is called. */
  countName: string;
  /** Where the code stands on the page too: the words of the column that leads to its lines. */
  line?: Pick<Words['live_network'], 'line' | 'to_line'> | undefined;
  /** The page of a layer with its values; none for what has none. */
  linkOf: (row: ShownRow['row']) => string | undefined;
  onTurn?: (at: string) => void;
  onSort?: (key: SortKey) => void;
}

/** The last part of a path, which the levels above it complete; all of it where the table has no levels. A function is its name. */
function nameOf({ row, depth, times, last }: ShownRow): string {
  const own = row.isFunction ? row.type : depth === 0 ? row.path : lastPart(row.path);
  return times === 1 ? own : `${own} … ${lastPart(last)}`;
}

function NameCell({ shown, words, onTurn }: { shown: ShownRow } & Pick<LevelProps, 'words' | 'onTurn'>) {
  const { at, open, times, row, depth } = shown;
  const name = nameOf(shown);
  return (
    <th scope="row" style={`--depth: ${depth}`}>
      <FoldedName {...{ at, open, name, words, onTurn, times }} path={row.path} />
    </th>
  );
}

/** Leads to the line of the code that calls a row; a row that holds others has none. */
function LineCell({ row, line: words }: Pick<LevelProps, 'line'> & Pick<ShownRow, 'row'>) {
  if (!words) return null;
  const { line, path, type } = row;
  return (
    <td class="count line">
      {line !== undefined && (
        <button type="button" data-line={line} aria-label={message(words.to_line, { path: path || type, n: line })}>
          {line}
        </button>
      )}
    </td>
  );
}

function LevelRow({ shown, table, view, words, line, linkOf, onTurn }: LevelProps & { shown: ShownRow }) {
  const { row, figures, at } = shown;
  const work = workOfFigures(figures, view.count);
  const href = linkOf(row);
  return (
    <tr
      data-row={at}
      data-deep={onTurn === undefined && shown.depth > FIRST_VIEW.openTo ? true : undefined}
      data-path={row.path}
    >
      <NameCell {...{ shown, words }} {...(onTurn && { onTurn })} />
      {row.isFunction ? (
        <td>{words.function}</td>
      ) : (
        <td translate={false}>{href ? <a href={href}>{row.type}</a> : row.type}</td>
      )}
      <td translate={false}>{pythonShape(row.output_shape)}</td>
      <td class="count">
        {grouped(figures.params)}
        {row.shared > 0n && (
          <span class="shared" title={message(words.shared, { n: grouped(row.shared) })}>
            {' '}
            *
          </span>
        )}
      </td>
      <td class="count share">{figures.params > 0n && shareText(figures.params, table.total.params)}</td>
      <td class="count">{work === null ? words.no_number : grouped(work)}</td>
      <td class="count share">{work !== 0n && shareText(work, workOfFigures(table.total, view.count))}</td>
      <td class="count">{grouped(figures.activations)}</td>
      <LineCell {...{ row, line }} />
    </tr>
  );
}

const COLUMNS: [SortKey, 'parameters' | 'work' | 'activations', boolean][] = [
  ['params', 'parameters', true],
  ['work', 'work', true],
  ['activations', 'activations', false],
];

function Head({
  view,
  words,
  line,
  countName,
  onSort,
}: Pick<LevelProps, 'view' | 'words' | 'line' | 'countName' | 'onSort'>) {
  return (
    <thead>
      <tr>
        <th scope="col">{words.module}</th>
        <th scope="col">{words.type}</th>
        <th scope="col">{words.shape}</th>
        {COLUMNS.map(([key, name, shared]) => (
          <th
            key={key}
            scope="col"
            class="count"
            colSpan={shared ? 2 : 1}
            aria-sort={view.sort === key ? 'descending' : undefined}
          >
            <button type="button" data-sort={key} aria-pressed={view.sort === key} onClick={() => onSort?.(key)}>
              {name === 'work' ? countName : words[name]}
            </button>
          </th>
        ))}
        {line && (
          <th scope="col" class="count">
            {line.line}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** All rows and the whole below them. Figures of rows alike are of all of them; of what they hold, of one. */
export function LevelTable(props: LevelProps) {
  const { table, rows, view, words, line, countName, onSort } = props;
  const { params, activations } = table.total;
  const work = workOfFigures(table.total, view.count);
  return (
    <table class="levels" aria-label={words.table}>
      <Head {...{ view, words, line, countName }} {...(onSort && { onSort })} />
      <tbody>
        {rows.map((shown) => (
          <LevelRow key={shown.at} {...props} shown={shown} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td translate={false}>{table.className}</td>
          <td />
          <td class="count" colSpan={2}>
            {grouped(params)}
          </td>
          <td class="count" colSpan={2}>
            {work === null ? words.no_number : grouped(work)}
          </td>
          <td class="count">{grouped(activations)}</td>
          {line && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
