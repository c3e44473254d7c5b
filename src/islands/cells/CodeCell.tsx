/**
 * A cell of Python: its source, which becomes an editor under the hand, what to do with it, and what it comes to. The build
 * wrote both, and until a hand comes they stand as they are.
 */

import { effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import { Component, createRef } from 'preact';
import type { Words } from '#i18n/index.ts';
import type { Shown } from '#kernel/shown.ts';
import { CellActions } from './CellActions.tsx';
import { CellOutput } from './CellOutput.tsx';
import { codeOfAddress } from './linked.ts';
import type { Notebook, NotebookCell } from './notebook.ts';
import { notebookOfPage } from './notebook.ts';
import type { SourceEditor } from './openEditor.ts';
import { openEditor } from './openEditor.ts';
import { lineAt } from './sourceLines.ts';
import { lineWords, wordsOfCell } from './status.ts';

export interface CellProps {
  id: string;
  number: number;
  /** What the build found. */
  shown: Shown;
  /** The bytes of the first run, as they travel. */
  cost: number;
  /** Where what may be completed is fetched. */
  completions: string;
  words: Words['cells'];
  /** The source as the build coloured it. */
  children?: ComponentChildren;
}

/** A reader who saves data fetches nothing unasked. */
const isSaving = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

export default class CodeCell extends Component<CellProps> {
  private readonly source = createRef<HTMLDivElement>();
  private notebook: Notebook | undefined;
  private cell: NotebookCell | undefined;
  private editor: SourceEditor | undefined;
  /** True from the first press on: the editor may be on its way. */
  private isOpening = false;
  private readonly stops: (() => void)[] = [];
  /** What became of a link that brought code, or of the editor. */
  private notice: 'linked' | 'bad_link' | 'no_editor' | undefined;

  override componentDidMount(): void {
    this.notebook = notebookOfPage();
    this.cell = this.notebook.cells[this.index];
    this.stops.push(effect(() => this.follow()));
    if (this.cell?.source.value !== this.cell?.first) void this.edit();
    void this.takeLink();
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
    this.editor?.destroy();
  }

  private get index(): number {
    return this.props.number - 1;
  }

  /** Renders again, and hands the editor what it shows beside its lines, whenever the notebook changes. */
  private follow(): void {
    const { notebook, cell } = this;
    if (!notebook || !cell) return;
    const shown = cell.shown.value ?? this.props.shown;
    this.editor?.tell(shown);
    void cell.isOld.value;
    void notebook.activity.value;
    void notebook.python.value;
    void notebook.downloads.value;
    const lighting = notebook.lighting.value;
    if (this.editor) lighting?.follow(this.index, this.editor);
    this.forceUpdate();
  }

  /** Code in the address of the page takes the place of the cell's, and is not run. */
  private async takeLink(): Promise<void> {
    const found = await codeOfAddress(this.props.id);
    if (found === undefined) return;
    this.notice = found.ok ? 'linked' : 'bad_link';
    if (found.ok) this.notebook?.type(this.index, found.code, false);
    await this.edit();
    this.forceUpdate();
  }

  /** Puts the editor where the source stands. */
  private edit = async (at?: { x: number; y: number }): Promise<void> => {
    const pre = this.source.current?.querySelector('pre');
    const { cell, notebook, props } = this;
    if (!pre || !cell || !notebook || this.isOpening) return;
    this.isOpening = true;
    const { hints, error } = cell.shown.value ?? props.shown;
    this.editor = await openEditor(pre, {
      source: cell.source.value,
      at,
      hints,
      failed: error?.line,
      label: wordsOfCell(props).source,
      describedBy: `${props.id}-keys`,
      say: (line, hint) =>
        lineWords(line, hint, props.words) +
        (notebook.lighting.value?.said(this.placeOf(line), props.words.line_rows) ?? ''),
      onLine: this.atLine,
      onLeave: () => this.atLine(undefined),
      onChange: (text) => this.type(text),
      onRun: (then) => void this.run(then),
      completions: { address: props.completions, label: props.words.completions },
    });
    this.isOpening = this.editor !== undefined;
    if (!this.editor) this.notice = 'no_editor';
    this.follow();
  };

  /** Lights what a line called, where a hand is at it. */
  private atLine = (line: number | undefined): void => {
    this.notebook?.lighting.value?.light(line === undefined ? line : this.placeOf(line));
  };

  private placeOf = (line: number) => `${this.props.number}:${line}`;

  private type(text: string): void {
    this.notice = undefined;
    const isThere = this.notebook?.python.value.is !== 'absent';
    this.notebook?.type(this.index, text, isThere || !isSaving());
  }

  private run = async (then: 'stay' | 'next' = 'stay'): Promise<void> => {
    this.notice = undefined;
    if (then === 'next') this.goOn();
    await this.notebook?.run(this.index);
  };

  /** To the next cell's source, as a notebook goes on. */
  private goOn(): void {
    const next = document.querySelectorAll<HTMLElement>('[data-cell]')[this.index + 1];
    next?.querySelector<HTMLElement>('[contenteditable="true"], pre')?.focus();
  }

  private reset = (): void => {
    const { cell, notebook } = this;
    if (!cell || !notebook) return;
    this.notice = undefined;
    if (this.editor) this.editor.setText(cell.first);
    else notebook.type(this.index, cell.first, false);
  };

  /** A press in the source opens the editor there, unless it ends a selection, which is being copied. */
  private press = (event: MouseEvent): void => {
    if (this.editor || getSelection()?.isCollapsed === false) return;
    void this.edit({ x: event.clientX, y: event.clientY });
  };

  private key = (event: KeyboardEvent): void => {
    if (this.editor || event.target !== this.source.current?.querySelector('pre')) return;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) void this.run(event.shiftKey ? 'next' : 'stay');
    else void this.edit();
  };

  override render({ id, number, words, children, cost, shown }: Readonly<CellProps>) {
    const { notebook, cell } = this;
    const now = cell?.shown.value ?? shown;
    const isOld = cell?.isOld.value ?? false;
    return (
      <>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the source in it takes the keys */}
        <div
          class="cell-source"
          ref={this.source}
          onClick={this.press}
          onKeyDown={this.key}
          onPointerOver={({ target }) => this.editor || this.atLine(lineAt(target as Element))}
          onPointerLeave={() => this.atLine(undefined)}
          onFocusOut={() => this.editor || this.atLine(undefined)}
        >
          {children}
        </div>
        <p class="visually-hidden" id={`${id}-keys`}>
          {words.keys}
        </p>
        <CellActions
          {...{ id, words, cost, notebook, cell }}
          index={number - 1}
          notice={this.notice}
          onRun={() => void this.run()}
          onReset={this.reset}
        />
        <CellOutput {...{ number, words, isOld }} shown={now} lighting={notebook?.lighting.value} />
      </>
    );
  }
}
