/** A button that copies a text, and says for a moment what became of it. */
import { Component } from 'preact';
import type { Words } from '#i18n/index.ts';
import { copyText } from '../../example/base/clipboard.ts';

interface Props {
  text: string;
  words: Words['hands_on'];
}

interface State {
  said: 'copy' | 'copied' | 'not_copied';
}

/** How long the answer stands. */
const ANSWER_MS = 2000;

export class CopyText extends Component<Props, State> {
  override state: State = { said: 'copy' };

  private timer = 0;

  private copy = async () => {
    const said = (await copyText(this.props.text)) ? 'copied' : 'not_copied';
    this.setState({ said });
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.setState({ said: 'copy' }), ANSWER_MS);
  };

  override componentWillUnmount(): void {
    window.clearTimeout(this.timer);
  }

  override render({ words }: Readonly<Props>, { said }: Readonly<State>) {
    return (
      <button type="button" class="copy-text" onClick={this.copy}>
        <span aria-live="polite">{words[said]}</span>
      </button>
    );
  }
}
