/** Any network of the list, chosen by hand or by the address: its count is fetched, and all of the page shows it. */
import { Component } from 'preact';
import type { Shape } from '#calc/fields/shapes.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { Words } from '#i18n/index.ts';
import { message, quote } from '#i18n/message.ts';
import type { ListedOption } from './Choices.tsx';
import { NetworkOptions } from './Choices.tsx';
import { readChosen, writeChosen } from './chosen.ts';
import { fetchNetwork } from './fetchNetwork.ts';
import { chosenNetwork, liveCount } from './liveCount.ts';

/** A network of the list, and where else it is shown. */
export interface ChosenNetwork extends ListedOption {
  /** The input it is counted on, `1,3,224,224`. */
  input: string;
  /** What imports its constructor, and the call of it. */
  line: string;
  call: string;
  /** Its own page, where it has one, and the page with another beside it. */
  own?: string;
  compare: string;
}

export interface NetworkChosenProps {
  networks: readonly ChosenNetwork[];
  /** What stands in the page. */
  first: string;
  /** Where the figures are: a file for each network, below this. */
  source: string;
  playground: string;
  words: Words['chosen'];
}

const shapeOf = ({ input }: ChosenNetwork): Shape => input.split(',').map(BigInt);

interface State {
  /** What is chosen, and what is shown. */
  slug: string;
  shown: string;
  unknown?: string | undefined;
  failed?: boolean;
}

export default class NetworkChosen extends Component<NetworkChosenProps, State> {
  override state: State = { slug: this.props.first, shown: this.props.first };

  override componentDidMount(): void {
    const slugs = this.props.networks.map(({ slug }) => slug);
    const asked = readChosen(window.location.search, slugs);
    this.setState({ unknown: asked?.unknown });
    if (asked?.slug !== undefined && asked.slug !== this.props.first) void this.show(asked.slug);
  }

  private named(slug: string): ChosenNetwork {
    return this.props.networks.find((one) => one.slug === slug) as ChosenNetwork;
  }

  /** Fetches the figures of a network and gives them to the places of the page, unless another is chosen meanwhile. */
  private async show(slug: string): Promise<void> {
    this.setState({ slug, failed: false });
    try {
      const found = await fetchNetwork(`${this.props.source}${slug}.json`);
      if (this.state.slug !== slug) return;
      chosenNetwork.value = slug;
      liveCount.value = { ok: true, said: [], input: shapeOf(this.named(slug)), ...found };
      this.setState({ shown: slug });
    } catch {
      if (this.state.slug === slug) this.setState(({ shown }) => ({ slug: shown, failed: true }));
    }
  }

  private readonly choose = ({ currentTarget: { value } }: { currentTarget: HTMLSelectElement }): void => {
    this.setState({ unknown: undefined });
    history.replaceState(history.state, '', writeChosen(window.location.href, value));
    void this.show(value);
  };

  /** What a screen reader is told. */
  private get told(): string {
    const { words } = this.props;
    const { slug, shown, unknown, failed } = this.state;
    const network = this.named(shown);
    const { name } = network;
    if (unknown !== undefined)
      return unknown.trim() === ''
        ? message(words.unnamed, { name })
        : message(words.unknown, { slug: quote(unknown), name });
    if (failed) return message(words.failed, { name });
    return slug === shown ? message(words.shown, { name, shape: pythonShape(shapeOf(network)) }) : words.coming;
  }

  private get links(): [href: string, text: string][] {
    const { words, playground } = this.props;
    const { name, own, compare, line, call, input } = this.named(this.state.shown);
    const counted = new URLSearchParams({ line, model: call, input });
    return [
      ...(own === undefined ? [] : [[own, words.own] as const]),
      [`${playground}#${counted}`, words.playground] as const,
      [compare, words.compare] as const,
    ].map(([href, text]) => [href, message(text, { name })]);
  }

  override render({ networks, words }: Readonly<NetworkChosenProps>, { slug, unknown, failed }: Readonly<State>) {
    const isWrong = unknown !== undefined || failed === true;
    return (
      <>
        <div class="network-choices" data-controls>
          <label>
            <span>{words.network}</span>
            <select
              name="network"
              value={slug}
              aria-invalid={isWrong}
              aria-describedby="chosen-status"
              onChange={this.choose}
            >
              <NetworkOptions networks={networks} />
            </select>
          </label>
          <p role="status" id="chosen-status" data-wrong={isWrong}>
            {this.told}
          </p>
        </div>
        <p class="siblings">
          {this.links.map(([href, text]) => (
            <a key={text} href={href}>
              {text}
            </a>
          ))}
        </p>
      </>
    );
  }
}
