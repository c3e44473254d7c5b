/** A question that is answered on a live example: how far it is from what is asked, and that it is reached. */
import type { ComponentChildren } from 'preact';
import { grouped } from '#calc/numbers/units.ts';
import type { Goal as Aim } from '#calc/questions/goals.ts';
import { distanceTo, reachesAll } from '#calc/questions/goals.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { ANSWERED } from '../ties.ts';
import { layerReady } from './layerReady.ts';

interface Props extends ModelProps {
  /** The question's own id. */
  name: string;
  /** What the example is called. */
  title: string;
  /** What is to hold, each with what its left side is called. */
  goals: readonly (Aim & { label: string })[];
  /** What holds where a known mistake was made, and what is said then. */
  slips: readonly { goals: readonly Aim[]; says: string }[];
  words: Omit<Words['question']['goal'], 'quantities' | 'set'> & { reveal: string };
  /** The ways there, as the page was built. */
  told?: ComponentChildren;
}

export default class Goal extends ModelView<Props> {
  static ready = layerReady;

  override componentDidUpdate(): void {
    if (reachesAll(this.props.goals, this.model.shown.value.values))
      (this.base as HTMLElement).dispatchEvent(new Event(ANSWERED, { bubbles: true }));
  }

  private row({ label, ...goal }: Props['goals'][number]) {
    const { words } = this.props;
    const { now, aim, reached, over } = distanceTo(goal, this.model.shown.value.values);
    const far = message(over > 0n ? words.many : words.few, { n: grouped(over < 0n ? -over : over) });
    return (
      <li key={label} data-reached={reached}>
        <span>
          {label} {goal.sign} {grouped(aim)}
        </span>
        <b class="count">{grouped(now)}</b>
        <span>{reached ? words.there : far}</span>
      </li>
    );
  }

  override render({ name, id, title, goals, slips, words, told }: Readonly<Props>) {
    const { values } = this.model.shown.value;
    const reached = reachesAll(goals, values);
    const slip = reached ? undefined : slips.find((one) => reachesAll(one.goals, values));
    const says = reached ? '' : (slip?.says ?? words.hint);
    return (
      <div class="guess reaching">
        <a href={`#${id}`}>{message(words.to, { example: title })}</a>
        <ul class="goals" id={`${name}-goals`}>
          {goals.map((goal) => this.row(goal))}
        </ul>
        <p class="verdict" role="status" data-kind={reached ? 'right' : slip && 'slip'}>
          <b>{reached && words.right}</b> <span dangerouslySetInnerHTML={{ __html: says }} />
        </p>
        <details>
          <summary>{words.reveal}</summary>
          {told}
        </details>
      </div>
    );
  }
}
