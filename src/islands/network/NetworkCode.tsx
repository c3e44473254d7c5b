/** The code of a network: it stands in the page, becomes an editor under the hand, and is counted anew as it is changed. */

import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { SourceEditor } from '../cells/openEditor.ts';
import { openEditor } from '../cells/openEditor.ts';
import { lightLine } from '../cells/sourceLines.ts';
import { CountActions } from './live/CountActions.tsx';
import { Failure } from './live/Failure.tsx';
import { addressInPlayground } from './live/liveAddress.ts';
import type { FirstNetwork, LiveNetwork } from './live/liveNetwork.ts';
import { liveNetworkOf } from './live/liveNetwork.ts';
import { askedLine } from './liveCount.ts';

export interface NetworkCodeProps {
  id: string;
  about: FirstNetwork;
  /** How many lines the file has. */
  lines: number;
  cost: number;
  /** Where what may be completed is fetched, and where the playground is. */
  completions: string;
  playground: string;
  /** The name of the source for screen readers. */
  label: string;
  words: Words['live_network'];
  /** The source as the build coloured it. */
  children?: ComponentChildren;
}

export default class NetworkCode extends Component<NetworkCodeProps> {
  private live: LiveNetwork | undefined;
  private readonly box = createRef<HTMLDetailsElement>();
  private editor: SourceEditor | undefined;
  private opening: Promise<void> | undefined;
  private readonly stops: (() => void)[] = [];

  override componentDidMount(): void {
    const live = liveNetworkOf(this.props.about);
    this.live = live;
    this.stops.push(
      live.watch(() => {
        this.tell(live);
        this.forceUpdate();
      }),
      effect(() => {
        if (askedLine.value) void this.goTo(askedLine.value.line);
      }),
    );
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
    this.editor?.destroy();
  }

  private get pre(): HTMLElement | null | undefined {
    return this.box.current?.querySelector('pre.source');
  }

  /** Hands the editor the code as it is given, and the line that failed. */
  private tell(live: LiveNetwork): void {
    const { source } = live.given.value;
    const failure = live.failure.value;
    // Code that came with the address is to be seen.
    if (!this.editor && source !== live.first.source) {
      if (this.box.current) this.box.current.open = true;
      void this.edit();
    }
    this.editor?.setText(source);
    const error = failure && failure.line > 0 ? { traceback: failure.words, line: failure.line } : undefined;
    this.editor?.tell({ printed: '', hints: [], ...(error && { error }) });
  }

  /** Opens the code at a line, and lights it. What was counted is other code than stands there now: then its begin. */
  private async goTo(line: number): Promise<void> {
    const { box, live } = this;
    if (!box.current || !live) return;
    box.current.open = true;
    await this.opening;
    if (live.given.value.source !== live.countedOf.value.source && !live.failure.value) return;
    if (this.editor) {
      this.editor.light(line);
      this.editor.goTo(line);
      return;
    }
    const { pre } = this;
    if (!pre) return;
    lightLine(pre, line);
    pre.focus({ preventScroll: true });
    pre.children[line - 1]?.scrollIntoView({ block: 'center' });
  }

  /** Puts the editor where the source stands, once. */
  private edit(at?: { x: number; y: number }): Promise<void> {
    this.opening ??= this.open(at);
    return this.opening;
  }

  private async open(at?: { x: number; y: number }): Promise<void> {
    const { live, pre, props } = this;
    if (!live || !pre) return;
    const { id, label, words, completions } = props;
    this.editor = await openEditor(pre, {
      source: live.given.value.source,
      at,
      hints: [],
      label,
      describedBy: `${id}-keys`,
      say: (line) => message(words.at, { n: line }),
      onChange: (source) => {
        if (source !== live.given.value.source) live.set({ source });
      },
      onRun: () => void live.count(),
      completions: { address: completions, label: words.completions },
    });
    if (this.editor) return;
    live.notice.value = 'no_editor';
    this.opening = undefined;
  }

  /** A press in the source opens the editor there, unless it ends a selection, which is being copied. */
  private readonly press = (event: MouseEvent): void => {
    if (this.editor || getSelection()?.isCollapsed === false) return;
    void this.edit({ x: event.clientX, y: event.clientY });
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (this.editor || event.key !== 'Enter' || event.target !== this.pre) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) void this.live?.count();
    else void this.edit();
  };

  /** What the code is at fault for: it does not run, or what it was changed to does not. */
  private get fault(): 'source' | 'change' | undefined {
    const { live } = this;
    const failure = live?.failure.value;
    if (!live || !failure) return undefined;
    if (failure.stage === 'source') return 'source';
    return live.given.value.source === live.first.source ? undefined : 'change';
  }

  /** The address is made under the hand: packed code would make every page larger. */
  private readonly aim = async ({ currentTarget }: Event): Promise<void> => {
    if (!this.live) return;
    (currentTarget as HTMLAnchorElement).href = await addressInPlayground(this.props.playground, this.live);
  };

  private readonly leave = async (event: MouseEvent): Promise<void> => {
    const link = event.currentTarget as HTMLAnchorElement;
    // A link that opens elsewhere has its address by then, from the press that began it.
    if (!this.live || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    link.href = await addressInPlayground(this.props.playground, this.live);
    location.assign(link.href);
  };

  override render({ id, about, lines, cost, words, playground, children }: Readonly<NetworkCodeProps>) {
    const { live, fault } = this;
    return (
      <details class="network-source" id={id} ref={this.box}>
        <summary>
          <span translate={false}>{message(words.summary, { file: about.file, n: lines })}</span>
        </summary>
        <p class="said anew">{words.change}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the source in it takes the keys */}
        <div class="cell-source" onClick={this.press} onKeyDown={this.key}>
          {children}
        </div>
        <p class="visually-hidden" id={`${id}-keys`}>
          {words.keys}
        </p>
        {live && fault && <Failure id={`${id}-failure`} {...{ live, words }} isSaid={fault === 'source'} />}
        <CountActions {...{ live, words, cost }}>
          <a href={playground} onPointerDown={this.aim} onFocus={this.aim} onClick={this.leave}>
            {words.to_playground}
          </a>
        </CountActions>
      </details>
    );
  }
}
