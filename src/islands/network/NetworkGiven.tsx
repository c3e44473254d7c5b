/** What a network is counted on: the sizes of its input and the arguments of its constructor, and what counts it anew. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { remarkParts } from '#kernel/shown.ts';
import { copyText, TOLD_MS } from '../example/base/clipboard.ts';
import { AxisFields } from './live/AxisFields.tsx';
import { CountActions } from './live/CountActions.tsx';
import { Failure } from './live/Failure.tsx';
import { addressOfLive } from './live/liveAddress.ts';
import type { FirstNetwork, LiveNetwork } from './live/liveNetwork.ts';
import { liveNetworkOf } from './live/liveNetwork.ts';

export interface NetworkGivenProps {
  id: string;
  about: FirstNetwork;
  /** What the constructor takes, with what it is here: `num_classes=1000`. */
  takes: readonly string[];
  indices: boolean;
  cost: number;
  words: Words['live_network'];
  stepping: Pick<Words['example'], 'increase' | 'decrease'>;
}

export default class NetworkGiven extends Component<
  NetworkGivenProps,
  { copied?: 'copied' | 'not_copied' | undefined }
> {
  private live: LiveNetwork | undefined;
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    const live = liveNetworkOf(this.props.about);
    this.live = live;
    this.stop = live.watch(() => {
      this.forceUpdate();
      // All that is shown is old where it is of something else than what stands in the fields.
      document.querySelector('article[data-network]')?.toggleAttribute('data-behind', live.isOld.value);
    });
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private readonly copy = async (): Promise<void> => {
    const { live } = this;
    if (!live) return;
    const copied = (await copyText(await addressOfLive(live))) ? 'copied' : 'not_copied';
    this.setState({ copied });
    setTimeout(() => this.setState({ copied: undefined }), TOLD_MS);
  };

  /** The arguments as Python text, with what the constructor takes below them. */
  private arguments() {
    const { id, about, words } = this.props;
    const { live } = this;
    const text = live?.given.value.arguments ?? '';
    const failure = live?.failure.value;
    const isWrong = failure?.stage === 'model';
    return (
      <div class="field tuple arguments q-none" data-wrong={isWrong}>
        <label class="label" for={`${id}-arguments`}>
          <span class="words">{words.arguments}</span>
        </label>
        <span class="call" translate={false}>
          <code>{about.name}(</code>
          <input
            id={`${id}-arguments`}
            name="arguments"
            value={text}
            aria-invalid={isWrong}
            aria-describedby={`${id}-takes${failure ? ` ${id}-failure` : ''}`}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            onInput={({ currentTarget: { value } }) => live?.set({ arguments: value })}
            onKeyDown={({ key }) => {
              if (key === 'Enter') void live?.count();
            }}
          />
          <code>)</code>
        </span>
      </div>
    );
  }

  /** What is below the fields: which arguments there are, and what is wrong with what is given. */
  private below() {
    const { id, about, takes, words } = this.props;
    const { live } = this;
    const failure = live?.shape ? live.failure.value : undefined;
    return (
      <>
        <p class="said" id={`${id}-input-said`} role="status" data-wrong={live !== undefined && !live.shape}>
          {live && !live.shape && message(words.bad_size, live.shownOf)}
        </p>
        {live && failure && failure.stage !== 'source' && <Failure id={`${id}-failure`} {...{ live, words }} isSaid />}
        {failure?.stage === 'source' && (
          <p class="said" data-wrong="true">
            {words.in_code}
          </p>
        )}
        {live?.counted.value?.said.map((one) => (
          <p key={`${one.kind} ${one.lines}`} class="said">
            {message(words.remarks[one.kind], remarkParts(one))}
          </p>
        ))}
        <p class="said" id={`${id}-takes`}>
          {takes.length > 0 ? (
            <>
              {message(words.takes, { name: about.name })} <code translate={false}>{takes.join(', ')}</code>
            </>
          ) : (
            words.arguments_hint
          )}
        </p>
      </>
    );
  }

  override render({ id, about, indices, cost, words, stepping }: Readonly<NetworkGivenProps>) {
    const { live } = this;
    const set = (change: (input: string) => string) => live?.set({ input: change(live.given.value.input) });
    const count = () => void live?.count();
    return (
      <div class="network-given" data-controls role="group" aria-label={words.title}>
        <AxisFields
          {...{ id, indices, words, stepping, set, count }}
          input={live?.given.value.input ?? about.input}
          refused={live?.failure.value?.stage === 'input' ? `${id}-failure` : undefined}
        />
        <div class="fields">{this.arguments()}</div>
        {this.below()}
        <CountActions {...{ live, words, cost }}>
          <button type="button" onClick={this.copy}>
            <span aria-live="polite">{words[this.state.copied ?? 'copy_link']}</span>
          </button>
        </CountActions>
      </div>
    );
  }
}
