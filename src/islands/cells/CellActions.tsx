/** What to do with a cell, and how its run stands. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import { copyText, TOLD_MS } from '../example/base/clipboard.ts';
import { addressOfCell } from './linked.ts';
import type { Notebook, NotebookCell } from './notebook.ts';
import { RunButton } from './RunButton.tsx';
import { statusOfCell } from './status.ts';

interface Props {
  id: string;
  index: number;
  words: Words['cells'];
  cost: number;
  notebook: Notebook | undefined;
  cell: NotebookCell | undefined;
  notice: 'linked' | 'bad_link' | 'no_editor' | undefined;
  onRun: () => void;
  onReset: () => void;
}

export class CellActions extends Component<Props> {
  private copied: 'copied' | 'not_copied' | undefined;

  private copy = async (): Promise<void> => {
    const { id, cell } = this.props;
    const address = await addressOfCell(id, cell?.source.value ?? '', cell?.first ?? '');
    this.say((await copyText(address)) ? 'copied' : 'not_copied');
    setTimeout(() => this.say(undefined), TOLD_MS);
  };

  private say(what: typeof this.copied): void {
    this.copied = what;
    this.forceUpdate();
  }

  /** While a run goes on that this cell asked for, it can be stopped here. */
  private runOrStop() {
    const { notebook, index, words, cost, onRun } = this.props;
    const activity = notebook?.activity.value;
    if (notebook && activity?.is === 'running' && activity.to === index)
      return (
        <button type="button" class="run" onClick={notebook.stop}>
          {words.stop}
        </button>
      );
    const isThere = notebook !== undefined && notebook.python.value.is !== 'absent';
    return <RunButton {...{ words, cost, isThere, onRun }} label={words.run} downloads={notebook?.downloads.value} />;
  }

  override render({ notebook, index, words, notice, cell, onReset }: Readonly<Props>) {
    const status = notebook ? statusOfCell(index, notebook.activity.value, notebook.python.value, words) : '';
    return (
      <div class="cell-actions">
        {this.runOrStop()}
        <button type="button" onClick={notebook?.runAll}>
          {words.run_all}
        </button>
        <button type="button" aria-disabled={!cell || cell.source.value === cell.first} onClick={onReset}>
          {words.reset}
        </button>
        <button type="button" onClick={this.copy}>
          <span aria-live="polite">{words[this.copied ?? 'copy_link']}</span>
        </button>
        <p class="cell-status" role="status">
          {status || (notice ? words[notice] : cell?.isOld.value && words.old)}
        </p>
      </div>
    );
  }
}
