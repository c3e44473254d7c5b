/** *Which count is this?*: a figure typed beside an example, and the convention or the slip that makes it. */
import type { LeadSource, Say } from '#calc/questions/whichCount.ts';
import { explain, explanation } from '#calc/questions/whichCount.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { runHere } from '../example/run/runHere.ts';

interface Props extends ModelProps {
  words: Words['explain'] & { placeholder: string };
}

export default class WhichCount extends ModelView<Props> {
  static ready = learnFamily;

  private text = '';

  private nameOf = (source: LeadSource): string => {
    const { words } = this.props;
    if (source === 'parameters') return words.parameters;
    const { id, name, unit, tool } = source;
    return tool ? message(words.tool, { name, unit }) : words.book[id as keyof typeof words.book];
  };

  private say: Say = (name, fills) => {
    const { words } = this.props;
    return message({ ...words, ...words.slips }[name], fills);
  };

  /** The answer as sentences; none while nothing is typed. */
  private answer(): { wrong: boolean; lines: string[] } {
    const { words } = this.props;
    if (this.text.trim() === '') return { wrong: false, lines: [] };
    const explained = explain(this.text, runHere(this.model));
    const named = (sources: readonly LeadSource[]) => sources.map(this.nameOf).join(words.list);
    return { wrong: !explained.ok, lines: explanation(this.text, explained, this.say, named) };
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
