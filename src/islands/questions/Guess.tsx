/**
 * The field of a question: the guess is judged, and what it is right or wrong about is said. Keeps nothing, and sends nothing
 * but word to the page that it is answered.
 */
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import type { Refusal } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Known, Verdict } from '#calc/questions/judgeAnswer.ts';
import { judge } from '#calc/questions/judgeAnswer.ts';
import type { Locale, Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { SaidWords } from '#i18n/question/en.ts';
import { saidWordsIn } from '#i18n/question/index.ts';
import { lazy } from '../example/lazy.ts';
import { ANSWERED } from '../ties.ts';
import type { RulerView } from './Ruler.tsx';

/** A count, and what it is right or wrong about: the chapter's own sentence, as HTML rendered with the book. */
export interface Judged {
  is: string;
  says: string;
}

/** What a question is written with. */
export interface AskedProps {
  /** The question's own id. */
  name: string;
  answers: readonly Judged[];
  slips: readonly Judged[];
  words: Pick<Words['question'], 'label' | 'check' | 'reveal' | 'hint'>;
}

interface Props extends AskedProps {
  known: Known;
  /** How an answer comes about; nothing where that is its count alone. */
  working: (is: string) => ComponentChildren;
}

/** So many times are told by their number; more of them say no more. */
const MANY = 1_000_000n;

function Sentence({ says }: { says: string }) {
  return <span dangerouslySetInnerHTML={{ __html: says }} />;
}

export class Guess extends Component<Props> {
  /** What is said of guesses, in the language of the page: loaded before a question comes alive. */
  private static said: SaidWords;

  static async ready(): Promise<boolean> {
    const said = await lazy(() => saidWordsIn(document.documentElement.lang.toLowerCase() as Locale));
    if (said) Guess.said = said;
    return !!said;
  }

  /** The guess last checked, and the answers it was checked against. */
  private checked: { text: string; against: string } | null = null;
  /** The count last guessed: it stays on the ruler while another is typed, or cannot be read. */
  private drawn: { count: bigint; against: string } | null = null;
  /** What draws a guess: loaded for the first one. */
  private Ruler: typeof RulerView | undefined;

  private check = () => {
    const root = this.base as HTMLElement;
    const text = (root.querySelector('input') as HTMLInputElement).value;
    this.checked = { text, against: String(this.props.known.answers) };
    const verdict = judge(text, this.props.known);
    if (verdict.kind === 'right') (root.querySelector('details') as HTMLDetailsElement).open = true;
    if (verdict.kind !== 'unread') this.drawn = { count: verdict.count, against: this.checked.against };
    this.forceUpdate();
    if (verdict.kind === 'unread') return;
    root.dispatchEvent(new Event(ANSWERED, { bubbles: true }));
    void this.draw();
  };

  /** Has guesses drawn from now on. */
  private async draw(): Promise<void> {
    this.Ruler ??= (await lazy(() => import('./Ruler.tsx')))?.RulerView;
    this.forceUpdate();
  }

  /** A complaint about a text ends when the text changes; a verdict can be read while the next number is typed. */
  private forget(): void {
    this.checked = null;
    this.forceUpdate();
  }

  /** What is said of a verdict: the verdict itself, and the sentence behind it. */
  private say(verdict: Verdict): [lead: string, says: string] {
    const { said } = Guess;
    if (verdict.kind === 'unread') {
      const unread: Partial<Record<Refusal, string>> = said.unread;
      return ['', unread[verdict.reason] ?? said.unread.not_whole];
    }
    if (verdict.kind === 'right') {
      const { answers, known } = this.props;
      const others = [...new Set(known.answers)].filter((count) => count !== verdict.count);
      const too = others.map((count) => message(said.right_too, { n: grouped(count) }));
      // The first is what is asked for; of any other it is said what it counts.
      const index = known.answers.indexOf(verdict.count);
      const counts = index > 0 && answers[index] ? [answers[index].says] : [];
      return [message(said.right, { n: grouped(verdict.count) }), [...counts, ...too].join(' ')];
    }
    if (verdict.kind === 'slip') {
      return [message(said.wrong, { n: grouped(verdict.count) }), this.props.slips[verdict.index]?.says ?? ''];
    }
    const { lead, exactly, about, beyond } = said[verdict.kind];
    const { tenths, near, exact } = verdict;
    if (near || tenths === 0n) return [lead, near ? said.near : ''];
    const times = tenths / 10n;
    if (times > MANY) return [lead, beyond];
    const rest = tenths % 10n > 0n ? `.${tenths % 10n}` : '';
    return [lead, message(exact ? exactly : about, { n: grouped(times) + rest })];
  }

  /** The guess on a ruler, between what the question knows. */
  private ruler() {
    const { Ruler, drawn } = this;
    const { answers, slips, known } = this.props;
    if (!Ruler || drawn?.against !== String(known.answers)) return null;
    const marks = (list: readonly Judged[], counts: Known['slips']) =>
      list.flatMap(({ is, says }, index) => {
        const count = counts[index];
        return count === null || count === undefined ? [] : [{ count, says, is }];
      });
    return (
      <Ruler
        guess={drawn.count}
        answers={marks(answers, known.answers)}
        slips={marks(slips, known.slips)}
        words={Guess.said.ruler}
      />
    );
  }

  /** An answer with its working; nothing for one that comes to the same count as an earlier one. */
  private answer({ is, says }: Judged, index: number) {
    const { answers } = this.props.known;
    const count = answers[index] as bigint;
    if (answers.indexOf(count) < index) return null;
    return (
      <li key={is}>
        <span class="working">{this.props.working(is)}</span>
        <b class="count">{grouped(count)}</b>
        <Sentence says={says} />
      </li>
    );
  }

  override render({ name, answers, words, known }: Readonly<Props>) {
    const { checked } = this;
    const verdict = checked?.against === String(known.answers) ? judge(checked.text, known) : null;
    const wrong = verdict?.kind === 'unread';
    const [lead, says] = verdict ? this.say(verdict) : ['', checked ? Guess.said.changed : words.hint];
    return (
      <div class="guess">
        <div class="try">
          <label for={`${name}-guess`}>{words.label}</label>
          <input
            id={`${name}-guess`}
            maxLength={80}
            inputMode="text"
            enterKeyHint="go"
            autoComplete="off"
            spellcheck={false}
            aria-invalid={wrong}
            aria-describedby={`${name}-verdict`}
            onInput={() => wrong && this.forget()}
            onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && this.check()}
          />
          <button type="button" onClick={this.check}>
            {words.check}
          </button>
        </div>
        <p class="verdict" id={`${name}-verdict`} role="status" data-kind={verdict?.kind}>
          <b>{lead}</b> <Sentence says={says} />
        </p>
        <details>
          <summary>{words.reveal}</summary>
          <ul>{answers.map((one, index) => this.answer(one, index))}</ul>
        </details>
        {this.ruler()}
      </div>
    );
  }
}
