/**
 * The table of a network that can be folded, sorted and searched, under any count. It stands in the page from the build;
 * its figures are fetched when a hand first asks for another view of them.
 */
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { PagedRow, PagedTable } from '#calc/conventions/networkRows.ts';
import { readExact } from '#calc/numbers/exactJson.ts';
import type { Words } from '#i18n/index.ts';
import { LevelTable } from './LevelTable.tsx';
import { NetworkControls } from './NetworkControls.tsx';
import type { CountKey, NetworkViewState, SortKey } from './view.ts';
import { FIRST_VIEW, shownRows } from './view.ts';

/** A count that the column of operations can show. */
export interface ShownCount {
  key: CountKey;
  name: string;
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
  /** The table as it stands in the page. */
  children?: ComponentChildren;
}

interface State {
  view: NetworkViewState;
  table?: PagedTable;
  failed?: boolean;
}

/** Where in a page's own table something was pressed. */
const pressedIn = (event: Event): { turn?: string; sort?: SortKey } => {
  const button = (event.target as Element).closest<HTMLElement>('button[data-turn], button[data-sort]');
  const { turn, sort } = button?.dataset ?? {};
  return { ...(turn !== undefined && { turn }), ...(sort !== undefined && { sort: sort as SortKey }) };
};

export default class NetworkView extends Component<NetworkViewProps, State> {
  override state: State = { view: FIRST_VIEW };
  private loading: Promise<void> | undefined;
  private readonly box = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    const box = this.box.current;
    box?.addEventListener('click', this.press);
    box?.closest('[data-network]')?.setAttribute('data-alive', 'true');
  }

  /** Shows something else of the figures, once they are there. */
  private readonly show = (some: (view: NetworkViewState) => Partial<NetworkViewState>): void => {
    this.setState(({ view }) => ({ view: { ...view, ...some(view) } }));
    this.loading ??= this.load();
  };

  private async load(): Promise<void> {
    try {
      const response = await fetch(this.props.source);
      if (!response.ok) throw new Error(String(response.status));
      this.setState({ table: readExact(await response.text()) as PagedTable, failed: false });
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
    if (this.state.table) return;
    const { turn, sort } = pressedIn(event);
    if (turn !== undefined) this.turn(turn);
    if (sort !== undefined) this.sort(sort);
  };

  private readonly linkOf = ({ page }: PagedRow): string | undefined => page && `${this.props.layers}${page}`;

  override render({ counts, words, children }: Readonly<NetworkViewProps>, { view, table }: Readonly<State>) {
    const rows = table && shownRows(table, view);
    const countName = counts.find(({ key }) => key === view.count)?.name ?? '';
    const narrowed = view.sought.trim() !== '' || view.sort !== null;
    return (
      <>
        <NetworkControls {...this.props} {...this.state} found={narrowed ? rows?.length : undefined} show={this.show} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div class="wide-table" role="group" aria-label={words.table} tabIndex={0} ref={this.box}>
          {table && rows ? (
            <LevelTable
              {...{ table, rows, view, words, countName }}
              linkOf={this.linkOf}
              onTurn={this.turn}
              onSort={this.sort}
            />
          ) : (
            children
          )}
        </div>
      </>
    );
  }
}
