/** *Which count is this?*: a figure typed beside an example, and the convention or the slip that makes it. */
import { explain } from '#calc/questions/whichCount.ts';
import type { Words } from '#i18n/index.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { runHere } from '../example/run/runHere.ts';
import { explainedText } from './explained.ts';
import { WhichField } from './WhichField.tsx';

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

  private type = (text: string): void => {
    this.text = text;
    this.forceUpdate();
  };

  override render({ id, words }: Readonly<Props>) {
    const { placeholder } = words;
    return <WhichField {...{ id, words, placeholder }} text={this.text} answer={this.answer()} onType={this.type} />;
  }
}
