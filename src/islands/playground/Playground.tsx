/**
 * The playground: code of a reader's own, what of it is counted and on what, and what the count comes to. Nothing runs
 * before it is asked for, and nothing is sent.
 */
import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { SourceEditor } from '../cells/openEditor.ts';
import { openEditor } from '../cells/openEditor.ts';
import { lightLine, lineAt } from '../cells/sourceLines.ts';
import { CountResult } from './CountResult.tsx';
import { rowsOf } from './counts.ts';
import { ErrorOutput } from './ErrorOutput.tsx';
import { GivenFields } from './GivenFields.tsx';
import type { Brought } from './link.ts';
import { broughtByAddress } from './link.ts';
import { sourceOfFile } from './notebookFile.ts';
import { keptGiven, Play } from './play.ts';
import { RunActions } from './RunActions.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { TakeAway } from './TakeAway.tsx';

/** A tool as it is shown: its name, its unit and its page. */
export interface ShownTool {
  key: string;
  name: string;
  unit: string;
  page: string;
}

/** Words of the table of tools, as the calculators have them. */
export type ToolColumns = Pick<Words['calculator'], 'tool' | 'unit' | 'prints' | 'fails'>;

export interface PlaygroundProps {
  id: string;
  examples: readonly { name: string; source: string }[];
  tools: readonly ShownTool[];
  /** The bytes of the first count, as they travel. */
  cost: number;
  /** Where what may be completed is fetched. */
  completions: string;
  /** Where the chapter of the calculator of training memory is. */
  training: string;
  words: Words['playground'];
  explain: Words['explain'];
  columns: ToolColumns;
  /** The first example as the build coloured it. */
  children?: ComponentChildren;
}

export default class Playground extends Component<PlaygroundProps> {
  private readonly play = new Play(this.props.examples[0]?.source ?? '');
  private readonly source = createRef<HTMLDivElement>();
  private editor: SourceEditor | undefined;
  private opening: Promise<void> | undefined;
  private readonly stops: (() => void)[] = [];

  override componentDidMount(): void {
    const { play } = this;
    const kept = keptGiven();
    this.stops.push(
      play.watch(),
      effect(() => {
        void [play.given.value, play.activity.value, play.python.value, play.answer.value];
        void [play.notice.value, play.badInput.value, play.isOld.value, play.downloads.value, play.said.value];
        this.editor?.tell({ printed: '', hints: [], ...this.failed });
        this.light(play.lit);
        this.forceUpdate();
      }),
    );
    addEventListener('hashchange', this.takeLink);
    void this.begin(kept);
    (this.base as HTMLElement | null)?.parentElement?.setAttribute('data-alive', 'true');
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
    removeEventListener('hashchange', this.takeLink);
    this.editor?.destroy();
  }

  /** The line that failed, where the code is still that which failed. */
  private get failed(): { error?: { traceback: string; line: number } } {
    const { answer, isOld } = this.play;
    const found = answer.value;
    return found && !found.ok && found.line > 0 && !isOld.value
      ? { error: { traceback: found.words, line: found.line } }
      : {};
  }

  /** Begins with the code of the address; or, where there is none, with what this tab had before. */
  private async begin(kept: Partial<Brought> | undefined): Promise<void> {
    await this.takeLink();
    if (kept && this.play.notice.value === undefined) await this.take(kept);
  }

  /** Lights a line of the code, in the editor or before it is one. */
  private light(line: number | undefined): void {
    const pre = this.source.current?.querySelector('pre');
    if (this.editor) this.editor.light(line);
    else if (pre) lightLine(pre, line);
  }

  private readonly atLine = (line: number | undefined): void => {
    this.play.line.value = line;
  };

  private readonly goTo = async (line: number): Promise<void> => {
    await this.edit();
    this.editor?.goTo(line);
  };

  private readonly hover = ({ target }: PointerEvent): void => {
    if (!this.editor) this.atLine(lineAt(target as Element));
  };

  /** What is said of a line, with what its rows show. */
  private say(line: number): string {
    const { counted, isOld } = this.play;
    const { words } = this.props;
    const rows = counted && !isOld.value ? rowsOf(counted).filter((row) => row.line === line) : [];
    if (rows.length === 0) return message(words.line, { n: line });
    const made = rows.map(({ path, shape }) => `${path || words.whole} ${shape}`).join(this.props.explain.list);
    return message(words.line_makes, { n: line, made });
  }

  /** Code in the address of the page takes the place of the example's, and is not run. */
  private readonly takeLink = async (): Promise<void> => {
    const brought = await broughtByAddress();
    if (brought) await this.take(brought, 'linked');
    else if (brought === null) this.play.notice.value = 'bad_link';
  };

  /** Puts the editor where the source stands, once. */
  private edit(at?: { x: number; y: number }): Promise<void> {
    this.opening ??= this.open(at);
    return this.opening;
  }

  private async open(at?: { x: number; y: number }): Promise<void> {
    const pre = this.source.current?.querySelector('pre');
    if (!pre) return;
    const { id, words, completions } = this.props;
    this.editor = await openEditor(pre, {
      source: this.play.given.value.source,
      at,
      hints: [],
      label: words.source,
      describedBy: `${id}-keys`,
      say: (line) => this.say(line),
      onLine: this.atLine,
      onLeave: () => this.atLine(undefined),
      onChange: (source) => {
        if (source !== this.play.given.value.source) this.play.set({ source });
      },
      onRun: () => void this.play.count(),
      completions: { address: completions, label: words.completions },
    });
    if (this.editor) return;
    this.play.notice.value = 'no_editor';
    this.opening = undefined;
  }

  /** Takes code from elsewhere: an example, a file or a link. */
  private async take(brought: Partial<Brought>, notice?: 'linked'): Promise<void> {
    this.play.replace(brought, notice);
    const { source } = this.play.given.value;
    const pre = this.editor ? undefined : this.source.current?.querySelector('pre');
    // Until the editor comes, and where it does not.
    if (pre) pre.textContent = source;
    await this.edit();
    this.editor?.setText(source);
  }

  private readonly takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const source = sourceOfFile(file.name, await file.text());
    if (source === null) this.play.notice.value = 'bad_file';
    else await this.take({ source });
  };

  private readonly drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void this.takeFile(file);
  };

  /** A press in the source opens the editor there, unless it ends a selection, which is being copied. */
  private readonly press = (event: MouseEvent): void => {
    if (this.editor || getSelection()?.isCollapsed === false) return;
    void this.edit({ x: event.clientX, y: event.clientY });
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (this.editor || event.key !== 'Enter' || event.target !== this.source.current?.querySelector('pre')) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) void this.play.count();
    else void this.edit();
  };

  /** What is pasted into the source before it is an editor takes its place. */
  private readonly paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (this.editor || !text) return;
    event.preventDefault();
    void this.take({ source: sourceOfFile('', text) ?? text });
  };

  /** What the count comes to, or why there is none. */
  private result() {
    const { play } = this;
    const { counted } = play;
    const { words } = this.props;
    return (
      <div class="cell-output" data-output data-behind={play.isOld.value}>
        {play.answer.value === undefined && <p class="nothing">{words.none}</p>}
        {play.answer.value && !play.answer.value.ok && (
          <ErrorOutput failed={play.answer.value} said={play.said.value} words={words} />
        )}
        {counted && (
          <CountResult
            {...this.props}
            counted={counted}
            guessed={play.countedGiven?.model.trim() === ''}
            line={play.lit}
            onLine={this.atLine}
            onGo={this.goTo}
          />
        )}
      </div>
    );
  }

  override render({ id, examples, cost, words, children }: Readonly<PlaygroundProps>) {
    const { play } = this;
    return (
      <>
        <SourceChoice
          {...{ examples, words }}
          onExample={(source) => void this.take({ source })}
          onFile={this.takeFile}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the source in it takes the keys */}
        <div
          class="cell-source"
          ref={this.source}
          onClick={this.press}
          onPointerOver={this.hover}
          onPointerLeave={() => this.atLine(undefined)}
          onKeyDown={this.key}
          onPaste={this.paste}
          onDragOver={(event) => event.preventDefault()}
          onDropCapture={this.drop}
        >
          {children}
        </div>
        <p class="visually-hidden" id={`${id}-keys`}>
          {words.keys}
        </p>
        <GivenFields {...{ id, play, words }} />
        <RunActions {...{ play, words, cost }} />
        {this.result()}
        <TakeAway {...{ play, words }} />
      </>
    );
  }
}
