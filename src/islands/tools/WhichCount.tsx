/** *Which count is this?*: a figure typed beside an example, and the convention or the slip that makes it. */
import { explain } from '#calc/questions/whichCount.ts';
import type { Words } from '#i18n/index.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { runHere } from '../example/run/runHere.ts';
import { explainedText } from './explained.ts';

interface Props extends ModelProps {
  words: Words['explain'] & { placeholder: string };
}

export default class WhichCount extends ModelView<Props> {
  static ready = learnFamily;

  private text = '';

  /** The answer as sentences; none while nothing is typed. */
  private answer(): { wrong: boolean; lines: string[] } {
    const { words } = this.props;
    if (this.text.trim() === '') return { wrong: false, lines: [] };
    const explained = explain(this.text, runHere(this.model));
    return { wrong: !explained.ok, lines: explainedText(this.text, explained, words) };
  }

  override render({ id, words }: Readonly<Props>) {
    const { wrong, lines } = this.answer();
    return (
      <div class="which">
        <label>
          {words.label}
          <input
            value={this.text}
            placeholder={words.placeholder}
            aria-invalid={wrong}
            aria-describedby={`${id}-which`}
            autoComplete="off"
            spellcheck={false}
            onInput={(event) => {
              this.text = event.currentTarget.value;
              this.forceUpdate();
            }}
          />
        </label>
        <div id={`${id}-which`} role="status" data-wrong={wrong}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    );
  }
}
