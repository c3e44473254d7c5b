/** Two networks line by line: drawn when the book is built, and again as others are chosen and lines are folded. */
import type { ComponentChildren } from 'preact';
import type { ComparedKey, ComparedLine } from '#calc/conventions/comparedRows.ts';
import { figureBy, quotientInHundredths } from '#calc/conventions/comparedRows.ts';
import type { NetworkRow, NetworkTable } from '#calc/conventions/networkRows.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { breakable } from '../example/base/breakable.tsx';
import type { ShownLine } from './comparing.ts';
import { FoldedName } from './FoldedName.tsx';

/** A network of the two. */
export interface ComparedNetwork {
  name: string;
  table: Pick<NetworkTable, 'total'>;
}

export interface ComparedProps {
  networks: readonly [ComparedNetwork, ComparedNetwork];
  lines: readonly ShownLine[];
  count: ComparedKey;
  countName: string;
  words: Words['comparing'];
  /** Lines deeper than this wait to be asked for, where script can bring them. */
  folded?: number;
  onTurn?: (at: string) => void;
}

const signed = (difference: bigint): string =>
  difference < 0n ? `−${grouped(-difference)}` : difference > 0n ? `+${grouped(difference)}` : '0';

/** `× 1.87`; less than a hundredth of half is said to be there. */
function timesText(one: bigint | null, other: bigint | null, none: string): string {
  const hundredths = quotientInHundredths(one, other);
  if (hundredths === null) return none;
  if (hundredths === 0n && other !== 0n) return '< 0.01';
  return `× ${grouped(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}`;
}

interface Pair {
  one: bigint | null;
  other: bigint | null;
  /** True on the side that has no row here. */
  lacks: readonly [boolean, boolean];
}

function Figures({ pair: { one, other, lacks }, words }: { pair: Pair; words: Words['comparing'] }) {
  const said = (value: bigint | null, lacking: boolean) =>
    lacking ? words.none : value === null ? words.no_number : grouped(value);
  // What one of two does not have counts as none of it.
  const [a, b] = [lacks[0] ? 0n : one, lacks[1] ? 0n : other];
  return (
    <>
      <td class="count">{said(one, lacks[0])}</td>
      <td class="count">{said(other, lacks[1])}</td>
      <td class="count more">{a === null || b === null ? words.none : signed(b - a)}</td>
      <td class="count more">{lacks.includes(true) ? words.none : timesText(a, b, words.none)}</td>
    </>
  );
}

const lineFigures = ({ one, other }: ComparedLine, key: ComparedKey): Pair => ({
  one: figureBy(one, key),
  other: figureBy(other, key),
  lacks: [one.length === 0, other.length === 0],
});

/** Names on both sides, once where they are one. */
const both = (one: string | undefined, other: string | undefined): string =>
  one === undefined || other === undefined || one === other ? (one ?? other ?? '') : `${one} / ${other}`;

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The name of a class, which may break before a capital. */
const inWords = (name: string): ComponentChildren =>
  name.split(/(?<=[a-z\d])(?=[A-Z])/).map((word, index) => (index === 0 ? word : [<wbr key={index} />, word]));

/** What a row is called in its line: a function by itself, a module by its path, below others by the last part of that. */
function called(rows: readonly NetworkRow[], depth: number): string | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  const own = first.isFunction ? first.type : depth === 0 ? first.path : lastPart(first.path);
  return rows.length === 1 ? own : `${own} … ${lastPart(last.path)}`;
}

function NameCell({
  shown: { line, open },
  words,
  onTurn,
}: { shown: ShownLine } & Pick<ComparedProps, 'words' | 'onTurn'>) {
  const { one, other, at, depth } = line;
  const name = both(called(one, depth), called(other, depth));
  const times = Math.max(one.length, other.length);
  const isFunction = [...one, ...other].every((row) => row.isFunction);
  return (
    <th scope="row" style={`--depth: ${depth}`}>
      <FoldedName
        {...{ at, open, name, words, onTurn, times }}
        still={breakable(name, '.')}
        path={both(one[0]?.path, other[0]?.path)}
      />
      {!isFunction && (
        <span class="type" translate={false}>
          {inWords(both(one[0]?.type, other[0]?.type))}
        </span>
      )}
    </th>
  );
}

function Line({
  shown,
  count,
  words,
  folded,
  onTurn,
}: Omit<ComparedProps, 'networks' | 'lines'> & { shown: ShownLine }) {
  const { line } = shown;
  return (
    <tr data-row={line.at} data-deep={folded !== undefined && line.depth > folded ? true : undefined}>
      <NameCell {...{ shown, words }} {...(onTurn && { onTurn })} />
      <Figures pair={lineFigures(line, 'params')} words={words} />
      <Figures pair={lineFigures(line, count)} words={words} />
    </tr>
  );
}

function Head({ networks, countName, words }: Pick<ComparedProps, 'networks' | 'countName' | 'words'>) {
  const columns = networks.map(({ name }) => (
    <th scope="col" class="count" translate={false}>
      {name}
    </th>
  ));
  const group = (
    <>
      {columns}
      <th scope="col" class="count more">
        {words.more}
      </th>
      <th scope="col" class="count more">
        {words.times}
      </th>
    </>
  );
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {words.module}
        </th>
        <th scope="colgroup" colSpan={4} class="group">
          {words.parameters}
        </th>
        <th scope="colgroup" colSpan={4} class="group">
          {countName}
        </th>
      </tr>
      <tr>
        {group}
        {group}
      </tr>
    </thead>
  );
}

/** All lines and both wholes below them. Figures of lines alike are of all of them; of what they hold, of one. */
export function ComparedTable(props: ComparedProps) {
  const { networks, lines, count, countName, words } = props;
  const [one, other] = networks;
  const total = (key: ComparedKey): Pair => ({
    one: figureBy([one.table.total], key),
    other: figureBy([other.table.total], key),
    lacks: [false, false],
  });
  return (
    <table class="levels compared" aria-label={words.table}>
      <Head {...{ networks, countName, words }} />
      <tbody>
        {lines.map((shown) => (
          <Line key={shown.line.at} {...props} shown={shown} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <Figures pair={total('params')} words={words} />
          <Figures pair={total(count)} words={words} />
        </tr>
      </tfoot>
    </table>
  );
}
