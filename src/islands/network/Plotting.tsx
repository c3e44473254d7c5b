/**
 * The picture of all networks under a hand: by another count, with some families lit, dot by dot by the arrow keys. It
 * stands in the page from the build; another picture is fetched when it is asked for.
 */
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { NetworkPlots, PlottedKey } from '#calc/conventions/plottedNetworks.ts';
import { readExact } from '#calc/numbers/exactJson.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { CountChoice } from './Choices.tsx';
import { PlotPicture } from './PlotPicture.tsx';
import { nextDot } from './plotKeys.ts';

export interface PlottingProps {
  counts: readonly { key: PlottedKey; name: string }[];
  families: readonly { id: string; family: string }[];
  first: PlottedKey;
  /** Where the pictures are, a file for each count. */
  source: string;
  words: Words['plotting'];
  /** What the axis to the right is called. */
  across: string;
  /** Both pictures as they stand in the page. */
  children?: ComponentChildren;
}

interface State {
  count: PlottedKey;
  lit: ReadonlySet<string>;
  plots: Readonly<Partial<Record<PlottedKey, NetworkPlots>>>;
  /** What is drawn; none while the picture of the page stands. */
  drawn?: PlottedKey;
  failed?: boolean;
  /** What the picture says of the dot that is pointed at, or has the focus. */
  said?: string;
}

export default class Plotting extends Component<PlottingProps, State> {
  override state: State = { count: this.props.first, lit: new Set(), plots: {} };
  private readonly box = createRef<HTMLDivElement>();
  private readonly loading = new Map<PlottedKey, Promise<void>>();

  override componentDidMount(): void {
    this.rove();
  }

  override componentDidUpdate(): void {
    this.rove();
  }

  /** Of all dots of a picture one is reached by Tab: the one that has the focus, or the first; of some that are lit, of those. */
  private rove(): void {
    for (const svg of this.box.current?.querySelectorAll('svg') ?? []) {
      const dots = dotsOf(svg);
      const now = dots.find((dot) => dot === document.activeElement) ?? dots[0];
      for (const dot of svg.querySelectorAll<SVGAElement>('a')) dot.setAttribute('tabindex', dot === now ? '0' : '-1');
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    const at = (event.target as Element).closest<SVGAElement>('a');
    const svg = at?.closest('svg');
    if (!at || !svg) return;
    const dots = dotsOf(svg);
    const next = dots[nextDot(dots.map(placeOf), dots.indexOf(at), event.key) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  private readonly point = ({ target }: Event): void => {
    const said = (target as Element).closest('a')?.getAttribute('aria-label');
    if (said) this.setState({ said });
  };

  /** Shows another count, or other families, once there is what is drawn of them. */
  private show(some: Partial<Pick<State, 'count' | 'lit'>>): void {
    this.setState(some, () => {
      const { count } = this.state;
      if (!this.loading.has(count)) this.loading.set(count, this.load(count));
      this.draw();
    });
  }

  private draw(): void {
    const { count, plots } = this.state;
    if (plots[count]) this.setState({ drawn: count, failed: false });
  }

  private async load(count: PlottedKey): Promise<void> {
    try {
      const response = await fetch(`${this.props.source}${count}.json`);
      if (!response.ok) throw new Error(String(response.status));
      const plot = readExact(await response.text()) as NetworkPlots;
      this.setState(
        ({ plots }) => ({ plots: { ...plots, [count]: plot } }),
        () => this.draw(),
      );
    } catch {
      this.loading.delete(count);
      this.setState({ failed: true });
    }
  }

  private turn(family: string): void {
    const { lit } = this.state;
    this.show({ lit: new Set([...lit].filter((one) => one !== family).concat(lit.has(family) ? [] : family)) });
  }

  private status(): string {
    const { words } = this.props;
    const { count, drawn, plots, failed, lit } = this.state;
    if (failed) return words.failed;
    if (this.loading.size > 0 && drawn !== count) return words.coming;
    const missing = (drawn && plots[drawn]?.missing) ?? [];
    const left = missing.length > 0 ? [message(words.missing, { names: missing.join(words.list) })] : [];
    return [...(lit.size > 0 ? [message(words.lit, { n: lit.size })] : []), ...left].join('\n');
  }

  private families() {
    const { families, words } = this.props;
    const { lit } = this.state;
    return (
      <details class="families">
        <summary>{words.families}</summary>
        <p>
          {families.map(({ id, family }) => (
            <button key={id} type="button" aria-pressed={lit.has(id)} onClick={() => this.turn(id)}>
              {family}
            </button>
          ))}
          <button type="button" class="all" disabled={lit.size === 0} onClick={() => this.show({ lit: new Set() })}>
            {words.all}
          </button>
        </p>
      </details>
    );
  }

  private pictures() {
    const { counts, words, across, children } = this.props;
    const { drawn, plots, lit } = this.state;
    const shown = drawn && plots[drawn];
    if (!shown) return children;
    const common = { count: counts.find(({ key }) => key === drawn)?.name ?? '', words, across, lit };
    return (
      <>
        <PlotPicture plot={shown.wide} size="wide" {...common} />
        <PlotPicture plot={shown.narrow} size="narrow" {...common} />
      </>
    );
  }

  override render({ counts, words }: Readonly<PlottingProps>, { count, said }: Readonly<State>) {
    return (
      <>
        <div class="network-choices plotting" data-controls>
          <CountChoice
            name="upwards"
            label={words.count}
            value={count}
            counts={counts}
            choose={(key) => this.show({ count: key })}
          />
          {this.families()}
          <p role="status">{this.status()}</p>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys go from one link in it to the next */}
        <div ref={this.box} onKeyDown={this.key} onFocusIn={this.point} onPointerOver={this.point}>
          {this.pictures()}
        </div>
        <p class="said" aria-hidden="true" data-controls>
          {said}
        </p>
      </>
    );
  }
}

/** The dots that keys lead to: those that are lit, where some are. */
const dotsOf = (svg: Element): SVGAElement[] => [
  ...svg.querySelectorAll<SVGAElement>(svg.hasAttribute('data-lit') ? 'a.lit' : 'a'),
];

/** Where a dot stands in its picture. */
function placeOf(dot: SVGAElement) {
  const circle = dot.querySelector('circle');
  return { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) };
}
