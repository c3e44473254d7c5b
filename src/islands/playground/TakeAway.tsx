/** The code and its count to take away: files, and a link that holds the code. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import type { CountedWhole } from '#kernel/messages.ts';
import { copyText, TOLD_MS } from '../example/base/clipboard.ts';
import { addressWithCode } from './link.ts';
import type { Play } from './play.ts';
import { canCheck, checkProgram } from './takings/checkProgram.ts';
import { download } from './takings/download.ts';
import { sourceNotebook } from './takings/sourceNotebook.ts';
import { csvOf, latexOf, markdownTable } from './takings/tables.ts';

interface Props {
  play: Play;
  words: Words['playground'];
}

/** What each file is called. */
const NAMES = {
  py: 'model.py',
  ipynb: 'model.ipynb',
  csv: 'count.csv',
  markdown: 'count.md',
  latex: 'count.tex',
  check: 'check.py',
} as const;

type Format = keyof typeof NAMES;

const FORMATS = Object.keys(NAMES) as Format[];

/** The text of a format; nothing where it needs a count that is not there. */
function textOf(format: Format, source: string, counted: CountedWhole | undefined, words: Props['words']) {
  const check = counted && canCheck(counted) ? checkProgram(counted, words.check_head) : undefined;
  if (format === 'py') return source;
  if (format === 'ipynb') return sourceNotebook(source, check);
  if (format === 'check') return check;
  if (!counted) return undefined;
  if (format === 'csv') return csvOf(counted);
  return format === 'markdown' ? markdownTable(counted, words) : latexOf(counted, words);
}

export class TakeAway extends Component<Props, { copied?: 'copied' | 'not_copied' | undefined }> {
  private readonly copy = async (): Promise<void> => {
    const address = await addressWithCode(location.href, this.props.play.given.value);
    this.setState({ copied: (await copyText(address)) ? 'copied' : 'not_copied' });
    setTimeout(() => this.setState({ copied: undefined }), TOLD_MS);
  };

  private button(format: Format) {
    const { play, words } = this.props;
    const counted = play.isOld.value ? undefined : play.counted;
    const text = textOf(format, play.given.value.source, counted, words);
    return (
      <button
        key={format}
        type="button"
        data-format={format}
        aria-disabled={text === undefined}
        onClick={() => text !== undefined && download(NAMES[format], text)}
      >
        {words.formats[format]}
      </button>
    );
  }

  override render({ play, words }: Readonly<Props>) {
    const { counted } = play;
    return (
      <div class="takings" role="group" aria-label={words.take}>
        <span class="label">{words.take}</span>
        {FORMATS.map((format) => this.button(format))}
        <button type="button" class="copy-link" onClick={this.copy}>
          <span aria-live="polite">{words[this.state.copied ?? 'copy_link']}</span>
        </button>
        {counted && !canCheck(counted) && <p class="label">{words.no_check}</p>}
      </div>
    );
  }
}
