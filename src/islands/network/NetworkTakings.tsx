/** The table to take away: all of it as CSV, as it is shown in Markdown and LaTeX, and what torchinfo prints. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import { lazy } from '../example/lazy.ts';
import { chosenNetwork, liveCount } from './liveCount.ts';
import type { TableAsShown } from './tableFiles.ts';

export interface TakingsProps {
  /** The files of the book: the whole table, and torchinfo's text. */
  csv: string;
  txt: string;
  words: Words['live_network'];
}

interface Props extends TakingsProps {
  network: Words['network'];
  /** The table as it is shown, once its figures are there. */
  shown: () => Promise<TableAsShown | undefined>;
}

/** A file of the book, or the same of the network that was chosen on the page. */
const fileOf = (path: string): string =>
  chosenNetwork.value === undefined ? path : path.replace(/[^/]+(?=\.\w+$)/, chosenNetwork.value);

/** What a file is called: as its network, with another ending. */
const nameOf = (csv: string, ending: string): string => `${/([^/]+)\.csv$/.exec(csv)?.[1] ?? 'network'}.${ending}`;

export class NetworkTakings extends Component<Props, { failed?: boolean; alive?: boolean }> {
  // What the page brought keeps its addresses while it comes alive: only what is drawn after that may have others.
  override componentDidMount(): void {
    this.setState({ alive: true });
  }

  /** Makes a file of what is shown, with the parts that write it. */
  private async take(ending: 'csv' | 'md' | 'tex' | 'txt'): Promise<void> {
    const { props } = this;
    const [parts, shown] = await Promise.all([lazy(() => import('./takings.ts')), props.shown()]);
    const text = parts && (await parts.textOfTaking(ending, shown, props.network));
    this.setState({ failed: !text });
    if (parts && text) parts.download(nameOf(fileOf(props.csv), ending), text);
  }

  /** The file of the book stands as it is; what is counted here takes its place. */
  private readonly press = (ending: 'csv' | 'txt') => (event: MouseEvent) => {
    if (!liveCount.value || chosenNetwork.value) return;
    event.preventDefault();
    void this.take(ending);
  };

  override render({ words, ...files }: Readonly<Props>) {
    const { formats } = words;
    const [csv, txt] = [files.csv, files.txt].map((file) => (this.state.alive ? fileOf(file) : file));
    return (
      <div class="takings" role="group" aria-label={words.take}>
        <span class="label">{words.take}</span>
        <a href={csv} download onClick={this.press('csv')}>
          {formats.csv}
        </a>
        <button type="button" data-format="markdown" onClick={() => void this.take('md')}>
          {formats.markdown}
        </button>
        <button type="button" data-format="latex" onClick={() => void this.take('tex')}>
          {formats.latex}
        </button>
        <a href={txt} download onClick={this.press('txt')}>
          {formats.torchinfo}
        </a>
        <p class="label" role="status">
          {this.state.failed ? words.no_text : words.take_shown}
        </p>
      </div>
    );
  }
}
