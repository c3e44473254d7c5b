/**
 * Two networks beside each other, chosen by hand or by the address. A pair stands in the page from the build; the figures of
 * others are fetched when they are asked for.
 */
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { ComparedKey, ComparedLine } from '#calc/conventions/comparedRows.ts';
import { comparedLines } from '#calc/conventions/comparedRows.ts';
import type { NetworkTable } from '#calc/conventions/networkRows.ts';
import type { Words } from '#i18n/index.ts';
import { ComparedTable } from './ComparedTable.tsx';
import { ComparingControls } from './ComparingControls.tsx';
import type { ComparingState, Unknown } from './comparing.ts';
import { depthOfLines, readComparing, shownLines, writeComparing } from './comparing.ts';
import { fetchNetwork } from './fetchNetwork.ts';

export interface ComparingProps {
  /** What can be compared: the last part of the address, the name, and the input that it is counted on. */
  networks: readonly { slug: string; name: string; family: string; input: string }[];
  counts: readonly { key: ComparedKey; name: string }[];
  /** What stands in the page. */
  first: { one: string; other: string; count: ComparedKey; depth: number };
  /** Where the figures are: a file for each network, below this. */
  source: string;
  words: Words['comparing'];
  /** The table as it stands in the page. */
  children?: ComponentChildren;
}

interface State {
  view: ComparingState;
  unknown: Unknown;
  tables: Readonly<Record<string, NetworkTable>>;
  /** True once something else than what the page brought was asked for. */
  asked?: boolean;
  failed?: boolean;
}

export default class Comparing extends Component<ComparingProps, State> {
  override state: State = {
    view: { ...this.props.first, openTo: 1, turned: new Set() },
    unknown: {},
    tables: {},
  };
  private readonly box = createRef<HTMLDivElement>();
  private readonly loading = new Map<string, Promise<void>>();
  private compared: { one: NetworkTable; other: NetworkTable; lines: readonly ComparedLine[] } | undefined;

  override componentDidMount(): void {
    this.box.current?.addEventListener('click', this.press);
    this.box.current?.closest('[data-network]')?.setAttribute('data-alive', 'true');
    const { networks, counts } = this.props;
    const choices = { networks: networks.map(({ slug }) => slug), counts: counts.map(({ key }) => key) };
    const { state, unknown } = readComparing(window.location.search, choices, this.state.view);
    this.setState({ unknown });
    const { one, other, count } = this.props.first;
    if (state.one !== one || state.other !== other || state.count !== count) this.show(() => state);
  }

  /** Shows something else, once its figures are there. */
  private readonly show = (some: (view: ComparingState) => Partial<ComparingState>): void => {
    this.setState(({ view }) => ({ view: { ...view, ...some(view) }, asked: true }), this.bring);
  };

  private readonly bring = (): void => {
    const { one, other } = this.state.view;
    for (const slug of [one, other]) if (!this.loading.has(slug)) this.loading.set(slug, this.load(slug));
  };

  private async load(slug: string): Promise<void> {
    try {
      const { table } = await fetchNetwork(`${this.props.source}${slug}.json`);
      this.setState(({ tables }) => ({ tables: { ...tables, [slug]: table }, failed: false }));
    } catch {
      this.loading.delete(slug);
      this.setState({ failed: true });
    }
  }

  private readonly turn = (at: string): void =>
    this.show(({ turned }) => ({
      turned: new Set([...turned].filter((one) => one !== at).concat(turned.has(at) ? [] : at)),
    }));

  /** What is chosen is kept in the address; lines that were turned belong to the pair before. */
  private readonly choose = (some: Partial<ComparingState>): void => {
    this.setState({ unknown: {} });
    this.show(() => ({ ...some, turned: new Set() }));
    const view = { ...this.state.view, ...some };
    history.replaceState(history.state, '', writeComparing(window.location.href, view, this.props.first.count));
  };

  /** What is pressed in the table of the page, before there is another. */
  private readonly press = (event: MouseEvent): void => {
    if (this.tables()) return;
    const { turn } = (event.target as Element).closest<HTMLElement>('button[data-turn]')?.dataset ?? {};
    if (turn !== undefined) this.turn(turn);
  };

  /** The tables of both, where they have come. */
  private tables(): readonly [NetworkTable, NetworkTable] | undefined {
    const { view, tables } = this.state;
    const [one, other] = [tables[view.one], tables[view.other]];
    return one && other && [one, other];
  }

  /** The lines of two tables, put beside each other once. */
  private lines(one: NetworkTable, other: NetworkTable): readonly ComparedLine[] {
    if (this.compared?.one !== one || this.compared.other !== other)
      this.compared = { one, other, lines: comparedLines(one.rows, other.rows) };
    return this.compared.lines;
  }

  private nameOf(slug: string): string {
    return this.props.networks.find((one) => one.slug === slug)?.name ?? slug;
  }

  private table([one, other]: readonly [NetworkTable, NetworkTable]) {
    const { words, counts } = this.props;
    const { view } = this.state;
    return (
      <ComparedTable
        networks={[
          { name: this.nameOf(view.one), table: one },
          { name: this.nameOf(view.other), table: other },
        ]}
        lines={shownLines(this.lines(one, other), view)}
        count={view.count}
        countName={counts.find(({ key }) => key === view.count)?.name ?? ''}
        words={words}
        onTurn={this.turn}
      />
    );
  }

  override render(props: Readonly<ComparingProps>, state: Readonly<State>) {
    const tables = this.tables();
    const depth = tables ? depthOfLines(this.lines(...tables)) : props.first.depth;
    return (
      <>
        <ComparingControls
          {...props}
          {...state}
          depth={depth}
          waits={state.asked === true && !tables}
          choose={this.choose}
          open={(openTo) => this.show(() => ({ openTo, turned: new Set() }))}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div class="wide-table" role="group" aria-label={props.words.table} tabIndex={0} ref={this.box}>
          {tables ? this.table(tables) : props.children}
        </div>
      </>
    );
  }
}
