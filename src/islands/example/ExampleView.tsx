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
import type { Model } from './model.ts';
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

function nowText({ values }: Model['shown']['value'], words: ExampleWords): string {
  return message(
    words.example.now,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, countFor(value, 100_000n)])),
  );
}

/** What is said of results that are held. */
const heldNote = (model: Model, words: ExampleWords) => (
  <span class="held">
    {words.example.held} <br />
    {breakable(model.help.value?.heldText(model, words))}
  </span>
);

export abstract class ExampleView<Props extends ExampleProps = ExampleProps> extends ModelView<Props> {
  /** What the example counts. */
  protected abstract out(): ComponentChildren;

  /** The result in one sentence, for screen readers. */
  protected abstract result(): string;

  override componentDidMount(): void {
    super.componentDidMount();
    const root = this.base as HTMLElement;
    awaitHand();
    readAddress(this.model, window.location.search);
    const sentence = () => {
      const result = [this.result(), this.model.counted].filter(Boolean).join(' ');
      return sentenceOf(statusOf(this.model, this.props.words), result);
    };
    const alive = () => {
      root.dataset.alive = 'true';
    };
    const { model, stops } = this;
    stops.push(followAll(model, alive), keepAddress(model), speakAtRest(model, sentence), loadHelp(model));
  }

  /** What shows a field that always stands. */
  protected field: ComponentType<InputProps> = NumberField;

  /** What shows an option that takes words alone; none where no such option is shown. */
  protected choice: ComponentType<InputProps> | undefined;

  /** The layer and its input in few words. */
  protected now(): string {
    return nowText(this.model.shown.value, this.props.words);
  }

  /** The fields that always stand. */
  protected standing(wrong: (field: FieldName) => boolean): ComponentChildren {
    const { words, fields } = this.props;
    return (
      <div class="fields">
        {fields.map((field) => (
          <this.field key={field} model={this.model} field={field} words={words} wrong={wrong(field)} />
        ))}
      </div>
    );
  }

  /** What the reader sets before anything is counted. */
  protected input(wrong: (field: FieldName) => boolean): ComponentChildren {
    return (
      <>
        <CodeLine model={this.model} words={this.props.words} wrong={wrong} />
        {this.standing(wrong)}
      </>
    );
  }

  /** The folded options, and what is counted. */
  protected rest(wrong: (field: FieldName) => boolean): ComponentChildren {
    const { model } = this;
    const { words, folded } = this.props;
    return (
      <>
        {folded.length > 0 && (
          <MoreOptions model={model} fields={folded} words={words} wrong={wrong} choice={this.choice} />
        )}
        <div class="out">
          {prompt('Out', heldNote(model, words))}
          {this.out()}
        </div>
      </>
    );
  }

  /** What stands below the head. */
  protected body(strip: ComponentChildren, wrong: (field: FieldName) => boolean): ComponentChildren {
    return (
      <>
        {this.input(wrong)}
        {strip}
        {this.rest(wrong)}
      </>
    );
  }

  override render({ id, words, title, number, counts, copyWords }: Readonly<Props>) {
    const { model } = this;
    const status = statusOf(model, words);
    const wrong = (field: FieldName) => status.fields.includes(field);
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
        {this.body(<StatusStrip model={model} status={status} words={words} />, wrong)}
        <p class="visually-hidden" role="status" aria-live="polite">
          {model.spoken.value}
        </p>
      </section>
    );
  }
}
