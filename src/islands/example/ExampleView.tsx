/**
 * The frame of every live example: head, code line, fields, status and options; below them what the example counts.
 * Brings the example to life: its link, the views outside its island, and its address.
 */
import type { ComponentChildren, ComponentType } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { countFor } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { LEGEND } from '../ties.ts';
import { sentenceOf, speakAtRest } from './base/announce.ts';
import { breakable } from './base/breakable.tsx';
import { undoByKey } from './base/keys.ts';
import { Permalink } from './base/Permalink.tsx';
import { prompt } from './base/prompt.tsx';
import { followAll } from './follow.ts';
import { lazy } from './lazy.ts';
import { keepAddress, readAddress } from './linkOfExample.ts';
import type { ModelProps } from './ModelView.ts';
import { ModelView } from './ModelView.ts';
import type { CountKind } from './parts/Actions.tsx';
import { Actions } from './parts/Actions.tsx';
import { CodeLine } from './parts/CodeLine.tsx';
import type { InputProps } from './parts/MoreOptions.tsx';
import { MoreOptions } from './parts/MoreOptions.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { loadHelp, StatusStrip } from './parts/StatusStrip.tsx';
import { pressSideways } from './pressSideways.ts';
import type { ExampleWords } from './status.ts';
import { isOld, statusOf } from './status.ts';
import type { Texts } from './texts.ts';

/** The one option that an example teaches. */
export interface Teaching {
  field: FieldName;
  /** What the layer without it has otherwise. */
  without: Texts;
  words: Words['taught'];
}

export interface ExampleProps extends ModelProps {
  /** Fields that always stand, and those that are folded. */
  fields: readonly FieldName[];
  folded: readonly FieldName[];
  words: ExampleWords;
  /** Where the words of its *Copy as* are fetched. */
  copyWords: string;
  /** Chinese readers count in 万 and 亿. */
  myriads: boolean;
  /** What the example is called. */
  title: string;
  /** What it counts. */
  counts: CountKind;
  /** The n of `In [n]`. */
  number: number;
  /** Formulas rendered when the book was built. */
  formula?: ComponentChildren;
  derivation?: ComponentChildren;
  /** What is counted, drawn: an island of its own, that may come alive later. */
  drawing?: ComponentChildren;
  /** What it teaches, where it is one option, which then is in neither list of fields; and a picture of what that does. */
  teaching?: Teaching;
  picture?: ComponentChildren;
}

let awaited = false;

/** Loads what lights quantities, and what explains a slip, when a pointer or the keyboard first comes near; once a page. */
function awaitHand(): void {
  if (awaited) return;
  awaited = true;
  const near = new AbortController();
  const start = ({ target, type }: Event) => {
    near.abort();
    // The focus may have gone on by the time this is loaded.
    const now = () => (type === 'focusin' ? document.activeElement : target);
    void lazy(() => import('./hand/hand.ts')).then((light) => light?.startLight(now()));
    if (target) void lazy(() => import('./help/help.ts'));
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, start, near);
  // A press of a legend's button must find it listening.
  if (document.querySelector(`[${LEGEND}]`)) start(new Event('start'));
}

export abstract class ExampleView<Props extends ExampleProps = ExampleProps> extends ModelView<Props> {
  /** What the example counts. */
  protected abstract out(): ComponentChildren;

  /** The result in one sentence, for screen readers. */
  protected abstract result(): string;

  override componentDidMount(): void {
    super.componentDidMount();
    const { model, stops } = this;
    const { dataset } = this.base as HTMLElement;
    awaitHand();
    readAddress(model, window.location.search);
    const sentence = () => sentenceOf(statusOf(model, this.props.words), `${this.result()} ${model.counted}`.trim());
    const alive = () => {
      dataset.alive = 'true';
    };
    stops.push(followAll(model, alive), keepAddress(model), speakAtRest(model, sentence), loadHelp(model));
  }

  /** What shows a field that always stands. */
  protected field: ComponentType<InputProps> = NumberField;

  /** What shows an option that takes words alone; none where no such option is shown. */
  protected choice: ComponentType<InputProps> | undefined;

  /** True for a field that the status strip speaks of. */
  protected wrong = (field: FieldName): boolean => statusOf(this.model, this.props.words).fields.includes(field);

  /** The layer and its input in few words. */
  protected now(): string {
    const { values } = this.model.shown.value;
    return message(
      this.props.words.example.now,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, countFor(value, 100_000n)])),
    );
  }

  /** What the reader sets before anything is counted: the code line, if no other, and the fields that always stand. */
  protected input(
    code: ComponentChildren = <CodeLine model={this.model} words={this.props.words} wrong={this.wrong} />,
  ): ComponentChildren {
    const { words, fields } = this.props;
    return (
      <>
        {code}
        <div class="fields">
          {fields.map((field) => (
            <this.field key={field} model={this.model} field={field} words={words} wrong={this.wrong(field)} />
          ))}
        </div>
      </>
    );
  }

  /** What stands below the head, in its order: what is set; whether that fits, the folded options, what is counted. */
  protected arranged(...parts: ComponentChildren[]): ComponentChildren {
    return [this.input(), ...parts];
  }

  override render({ id, words, title, folded, number, counts, copyWords }: Readonly<Props>) {
    const { model } = this;
    return (
      <section
        class="cell example"
        id={id}
        data-example
        data-held={isOld(model)}
        aria-label={`${title} ${number}`}
        onKeyDown={(event) => undoByKey(event, model)}
        onPointerDown={(event) => pressSideways(event, model)}
      >
        {prompt('In')}
        <header class="cell-head">
          <h3>
            {title}
            <Permalink to={id} label={message(words.copying.link, { title, n: number })} /> <span>{this.now()}</span>
          </h3>
          <Actions model={model} words={words} counts={counts} copyWords={copyWords} />
        </header>
        {this.arranged(
          <StatusStrip model={model} status={statusOf(model, words)} words={words} />,
          <MoreOptions model={model} fields={folded} words={words} wrong={this.wrong} choice={this.choice} />,
          <div class="out">
            {prompt(
              'Out',
              <span class="held">
                {words.example.held} <br />
                {breakable(model.help.value?.heldText(model, words))}
              </span>,
            )}
            {this.out()}
          </div>,
        )}
        <p class="visually-hidden" role="status" aria-live="polite">
          {model.spoken.value}
        </p>
      </section>
    );
  }
}
