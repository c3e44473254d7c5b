/** The table of a network by its levels: drawn when the book is built, and again as it is folded, sorted and searched. */
import type { NetworkTable } from '#calc/conventions/networkRows.ts';
import { bytesOfFigures, intensityOf } from '#calc/costs/traffic.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import { shortFigure } from '#calc/numbers/scales.ts';
import { grouped, shortBytes } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { FoldedName } from './FoldedName.tsx';
import type { NetworkViewState, Roof, ShownRow, SortKey } from './view.ts';
import { FIRST_VIEW, lastPart, shareText, waitingIn, workOfFigures } from './view.ts';

/** The machine that a table stands under, and what its columns are called. */
export interface RoofProps extends Roof {
  words: Words['network_roof'];
}

export interface LevelProps {
  table: Pick<NetworkTable, 'className' | 'total'>;
  rows: readonly ShownRow[];
  view: NetworkViewState;
  words: Words['network'];
  /** What the column of operations is called. */
  countName: string;
  /** Where the code stands on the page too: the words of the column that leads to its lines. */
  line?: Pick<Words['live_network'], 'line' | 'to_line'> | undefined;
  /** Where bytes stand in place of parameters: under which machine, and the words of their columns. */
  roof?: RoofProps | undefined;
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

type CellProps = Pick<LevelProps, 'table' | 'view' | 'words'> & { shown: ShownRow };

/** What a row computes, and its share of all. */
function WorkCells({ table, view, words, shown: { figures } }: CellProps) {
  const work = workOfFigures(figures, view.count);
  return (
    <>
      <td class="count">{work === null ? words.no_number : grouped(work)}</td>
      <td class="count share">{work !== 0n && shareText(work, workOfFigures(table.total, view.count))}</td>
    </>
  );
}

/** What a row learns, computes and hands on. */
function PlainCells(props: CellProps) {
  const { table, words, shown } = props;
  const { row, figures } = shown;
  return (
    <>
      <td class="count">
        {grouped(figures.params)}
        {row.shared > 0n && (
          <span class="shared" title={message(words.shared, { n: grouped(row.shared) })}>
            *
          </span>
        )}
      </td>
      <td class="count share">{figures.params > 0n && shareText(figures.params, table.total.params)}</td>
      <WorkCells {...props} />
      <td class="count">{grouped(figures.activations)}</td>
    </>
  );
}

/** What a row computes and moves, and which of the two a call waits for. */
function MovedCells({ roof, ...props }: CellProps & { roof: RoofProps }) {
  const { table, view, shown } = props;
  const { figures, row } = shown;
  const [bytes, intensity] = [bytesOfFigures(figures, view.batch), intensityOf(figures, view.batch)];
  const { waiting, calls } = waitingIn(row, view.batch, roof);
  const fills = { n: waiting * shown.times, all: calls * shown.times };
  return (
    <>
      <WorkCells {...props} />
      <td class="count" title={grouped(bytes)}>
        {bytes > 0n && shortBytes(bytes)}
      </td>
      <td class="count share">{bytes > 0n && shareText(bytes, bytesOfFigures(table.total, view.batch))}</td>
      <td class="count">{intensity && shortFigure(intensity, 3)}</td>
      <td>
        {row.rows.length > 0 ? message(roof.words.some, fills) : calls > 0 && roof.words[waiting ? 'memory' : 'peak']}
      </td>
    </>
  );
}

function LevelRow({ shown, table, view, words, line, roof, linkOf, onTurn }: LevelProps & { shown: ShownRow }) {
  const { row, at } = shown;
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
      {!roof && <td translate={false}>{pythonShape(row.output_shape)}</td>}
      {roof ? (
        <MovedCells {...{ table, view, words, roof, shown }} />
      ) : (
        <PlainCells {...{ table, view, words, shown }} />
      )}
      <LineCell {...{ row, line }} />
    </tr>
  );
}

/** Columns of numbers by which rows can be sorted; beside some stands a share. */
const COLUMNS: readonly (readonly [key: SortKey, shared: boolean])[] = [
  ['params', true],
  ['work', true],
  ['activations', false],
];

const UNDER_ROOF: typeof COLUMNS = [
  ['work', true],
  ['bytes', true],
];

/** The columns that say what follows of bytes, by which no row is sorted. */
const RoofHead = ({ words }: RoofProps) => (
  <>
    <th scope="col" class="count">
      {words.each_byte}
    </th>
    <th scope="col">{words.waits}</th>
  </>
);

/** Over the shares beside a column, which its name does not stand over: that ends where the numbers do. */
const ShareHead = ({ shares }: Pick<Words['network'], 'shares'>) => (
  <th scope="col" class="count share">
    <span class="visually-hidden">{shares}</span>
  </th>
);

type HeadProps = Pick<LevelProps, 'view' | 'words' | 'line' | 'roof' | 'countName' | 'onSort'>;

function Head({ view, words, line, roof, countName, onSort }: HeadProps) {
  const names: Record<SortKey, string | undefined> = {
    params: words.parameters,
    work: countName,
    activations: words.activations,
    bytes: roof?.words.bytes,
  };
  return (
    <thead>
      <tr>
        <th scope="col">{words.module}</th>
        <th scope="col">{words.type}</th>
        {!roof && <th scope="col">{words.shape}</th>}
        {(roof ? UNDER_ROOF : COLUMNS).flatMap(([key, shared]) => [
          <th key={key} scope="col" class="count" aria-sort={view.sort === key ? 'descending' : undefined}>
            <button type="button" data-sort={key} aria-pressed={view.sort === key} onClick={() => onSort?.(key)}>
              {names[key]}
            </button>
          </th>,
          shared && <ShareHead key={`${key} share`} shares={words.shares} />,
        ])}
        {roof && <RoofHead {...roof} />}
        {line && (
          <th scope="col" class="count">
            {line.line}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** The figures of the whole. */
function TotalCells({ table: { total }, view, words, roof }: Pick<LevelProps, 'table' | 'view' | 'words' | 'roof'>) {
  const work = workOfFigures(total, view.count);
  const worked = (
    <>
      <td class="count">{work === null ? words.no_number : grouped(work)}</td>
      <td />
    </>
  );
  if (roof) {
    const [bytes, intensity] = [bytesOfFigures(total, view.batch), intensityOf(total, view.batch)];
    return (
      <>
        {worked}
        <td class="count" title={grouped(bytes)}>
          {shortBytes(bytes)}
        </td>
        <td />
        <td class="count">{intensity && shortFigure(intensity, 3)}</td>
        <td />
      </>
    );
  }
  return (
    <>
      <td class="count">{grouped(total.params)}</td>
      <td />
      {worked}
      <td class="count">{grouped(total.activations)}</td>
    </>
  );
}

/** All rows and the whole below them. Figures of rows alike are of all of them; of what they hold, of one. */
export function LevelTable(props: LevelProps) {
  const { table, rows, view, words, line, roof, countName, onSort } = props;
  return (
    <table class="levels" aria-label={words.table}>
      <Head {...{ view, words, line, roof, countName }} {...(onSort && { onSort })} />
      <tbody>
        {rows.map((shown) => (
          <LevelRow key={shown.at} {...props} shown={shown} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td translate={false}>{table.className}</td>
          {!roof && <td />}
          <TotalCells {...{ table, view, words, roof }} />
          {line && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
