/** A question that is answered by choosing: what was chosen is judged, and what is said of it. Keeps nothing, sends nothing. */
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { ANSWERED } from '../ties.ts';

interface Props {
  /** The place of the right choice. */
  right: number;
  words: { check: string; reveal: string; unread: string; hint: string; right: string; wrong: string };
  /** The choices, and what is said of each, in the same order: both as the page was built. */
  children?: ComponentChildren;
  told?: ComponentChildren;
}

/** What was last checked: a choice with the sentence behind it, or that nothing was chosen. */
interface Checked {
  kind: 'right' | 'wrong' | 'unread';
  /** The sentence behind a wrong one; that of the right one stands in what is then revealed. */
  says: string;
}

export default class Choice extends Component<Props> {
  private checked: Checked | null = null;

  /** The choices stand as they were built: what is done to them rises to here. */
  override componentDidMount(): void {
    const root = this.base as HTMLElement;
    root.addEventListener('keydown', this.press);
    root.addEventListener('change', () => this.checked && this.say(null));
  }

  private say(checked: Checked | null): void {
    this.checked = checked;
    this.forceUpdate();
  }

  private check = () => {
    const root = this.base as HTMLElement;
    const choices = [...root.querySelectorAll('input')];
    const index = choices.findIndex(({ checked }) => checked);
    if (index < 0) {
      choices[0]?.focus();
      return this.say({ kind: 'unread', says: '' });
    }
    const right = index === this.props.right;
    if (right) (root.querySelector('details') as HTMLDetailsElement).open = true;
    const says = right ? '' : (root.querySelectorAll('li')[index]?.lastElementChild?.innerHTML ?? '');
    root.dispatchEvent(new Event(ANSWERED, { bubbles: true }));
    return this.say({ kind: right ? 'right' : 'wrong', says });
  };

  /** Enter in a group of choices is the button, as in a form. */
  private press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.check();
  };

  override render({ words, children, told }: Readonly<Props>) {
    const { checked } = this;
    const lead = checked ? words[checked.kind] : '';
    const says = checked ? checked.says : words.hint;
    return (
      <div class="choosing">
        {children}
        <div class="guess">
          <div class="try">
            <button type="button" onClick={this.check}>
              {words.check}
            </button>
          </div>
          <p class="verdict" role="status" data-kind={checked?.kind}>
            <b>{lead}</b> <span dangerouslySetInnerHTML={{ __html: says }} />
          </p>
          <details>
            <summary>{words.reveal}</summary>
            {told}
          </details>
        </div>
      </div>
    );
  }
}
