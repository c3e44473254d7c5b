/**
 * The table of a network that can be folded, sorted and searched, under any count. It stands in the page from the build;
 * its figures are fetched when a hand first asks for another view of them.
 */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import type { Words } from '#i18n/index.ts';
import { takeFields, withFields } from '../example/base/query.ts';
import { fetchNetwork } from './fetchNetwork.ts';
import type { RoofProps } from './LevelTable.tsx';
import { LevelTable } from './LevelTable.tsx';
import { askedLine, liveCount } from './liveCount.ts';
import { NetworkControls } from './NetworkControls.tsx';
import type { TakingsProps } from './NetworkTakings.tsx';
import { NetworkTakings } from './NetworkTakings.tsx';
import type { TableAsShown } from './tableFiles.ts';
import type { CountKey, NetworkViewState, SortKey } from './view.ts';
import { depthOf, FIRST_VIEW, shownRows } from './view.ts';

/** A count that the column of operations can show. */
export interface ShownCount {
  key: CountKey;
  name: string;
  /** How an address calls it. */
  id: string;
}

export interface NetworkViewProps {
  id: string;
  /** Where the figures are. */
  source: string;
  counts: readonly ShownCount[];
  /** How many levels there are below the first. */
  depth: number;
  words: Words['network'];
  /** Where the pages of layers are. */
  layers: string;
  /** Under which machine the bytes of its calls are shown, with their words; none where parameters are. */
  roof?: RoofProps | undefined;
  /** Where the table is that of the whole page: what is taken away of it. */
  takings?: TakingsProps;
  /** On the page of the network itself, where rows lead to lines of its code. */
  lined?: boolean;
  /** The table as it stands in the page. */
  children?: ComponentChildren;
}

interface State {
  view: NetworkViewState;
  table?: PagedTable;
  /** The table that was counted on the page: it stands before that of the book. */
  live?: PagedTable | undefined;
  failed?: boolean;
}

/** Where in a page's own table something was pressed. */
const pressedIn = (event: Event): { turn?: string; sort?: SortKey } => {
  const button = (event.target as Element).closest<HTMLElement>('button[data-turn], button[data-sort]');
  const { turn, sort } = button?.dataset ?? {};
  return { ...(turn !== undefined && { turn }), ...(sort !== undefined && { sort: sort as SortKey }) };
};

/** The line that the row leads to in which something was pressed, unless that was another button, a link, or a selection. */
function lineIn({ target }: Event): number | undefined {
  const pressed = target as Element;
  const wish = pressed.closest('button, a') ?? pressed.closest('tr')?.querySelector('[data-line]');
  const line = Number((wish as HTMLElement | null | undefined)?.dataset.line);
  return line > 0 && getSelection()?.isCollapsed !== false ? line : undefined;
}

export default class NetworkView extends Component<NetworkViewProps, State> {
  override state: State = { view: FIRST_VIEW };
  private loading: Promise<void> | undefined;
  private readonly box = createRef<HTMLDivElement>();
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    const box = this.box.current;
    box?.addEventListener('click', this.press);
    box?.closest('[data-network]')?.setAttribute('data-alive', 'true');
    this.takeAddress();
    if (!this.props.takings) return;
    this.stop = effect(() => {
      this.setState({ live: liveCount.value?.table });
    });
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  /** Begins with the count that the address names. */
  private takeAddress(): void {
    const { id, counts } = this.props;
    takeFields(location.search, { id, initial: { convention: '' } }, (_, text) => {
      const found = counts.find((one) => one.id === text);
      if (found) this.show(() => ({ count: found.key }));
      return true;
    });
  }

  /** Keeps in the address which count is shown. */
  private keepAddress({ count }: Partial<NetworkViewState>): void {
    if (count === undefined) return;
    const { id, counts } = this.props;
    const shown = count === FIRST_VIEW.count ? undefined : counts.find(({ key }) => key === count)?.id;
    history.replaceState(history.state, '', withFields(location.href, id, shown ? [['convention', shown]] : []));
  }

  /** Shows something else of the figures, once they are there. */
  private readonly show = (some: (view: NetworkViewState) => Partial<NetworkViewState>): void => {
    this.keepAddress(some(this.state.view));
    this.setState(({ view }) => ({ view: { ...view, ...some(view) } }));
    this.loading ??= this.load();
  };

  private get table(): PagedTable | undefined {
    return this.state.live ?? this.state.table;
  }

  private get countName(): string {
    return this.props.counts.find(({ key }) => key === this.state.view.count)?.name ?? '';
  }

  /** The table as it is shown, for who takes it away: its figures are fetched where they are not there. */
  private readonly shown = async (): Promise<TableAsShown | undefined> => {
    if (!this.table) {
      this.loading ??= this.load();
      await this.loading;
    }
    const { table, countName } = this;
    const { view } = this.state;
    return table && { table, rows: shownRows(table, view), count: view.count, countName };
  };

  private async load(): Promise<void> {
    try {
      const { table } = await fetchNetwork(this.props.source);
      this.setState({ table, failed: false });
    } catch {
      this.loading = undefined;
      this.setState({ failed: true });
    }
  }

  private readonly turn = (at: string): void =>
    this.show(({ turned }) => ({
      turned: new Set([...turned].filter((one) => one !== at).concat(turned.has(at) ? [] : at)),
    }));

  private readonly sort = (key: SortKey): void => this.show(({ sort }) => ({ sort: sort === key ? null : key }));

  /** What is pressed in the table of the page, before there is another. */
  private readonly press = (event: MouseEvent): void => {
    const line = this.props.lined && lineIn(event);
    if (line) askedLine.value = { line };
    if (this.table) return;
    const { turn, sort } = pressedIn(event);
    if (turn !== undefined) this.turn(turn);
    if (sort !== undefined) this.sort(sort);
  };

  private readonly linkOf = ({ page }: PagedRow): string | undefined => page && `${this.props.layers}${page}`;

  override render({ words, roof, takings, lined, children }: Readonly<NetworkViewProps>, { view }: Readonly<State>) {
    const { table, countName } = this;
    const rows = table && shownRows(table, view);
    // What is counted or chosen on the page may be deeper.
    const depth = table ? depthOf(table.rows) : this.props.depth;
    const narrowed = view.sought.trim() !== '' || view.sort !== null;
    return (
      <>
        <NetworkControls
          {...this.props}
          {...this.state}
          depth={depth}
          found={narrowed ? rows?.length : undefined}
          show={this.show}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div class="wide-table" role="group" aria-label={words.table} tabIndex={0} ref={this.box}>
          {table && rows ? (
            <LevelTable
              {...{ table, rows, view, words, roof, countName }}
              line={lined ? takings?.words : undefined}
              linkOf={this.linkOf}
              onTurn={this.turn}
              onSort={this.sort}
            />
          ) : (
            children
          )}
        </div>
        {takings && <NetworkTakings {...takings} network={words} shown={this.shown} />}
      </>
    );
  }
}
