/** A form that sets an example as a lesson needs it, and gives the link, the Markdown and the frame that open it so. */
import { Component } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { copyText, TOLD_MS } from '../example/base/clipboard.ts';
import { undoByKey } from '../example/base/keys.ts';
import { onChange } from '../example/base/store.ts';
import { lazy } from '../example/lazy.ts';
import { addressOf, linkTo } from '../example/linkOfExample.ts';
import type { Model } from '../example/model.ts';
import { createModel } from '../example/model.ts';
import { MoreOptions } from '../example/parts/MoreOptions.tsx';
import { NumberField } from '../example/parts/NumberField.tsx';
import { loadHelp, StatusStrip } from '../example/parts/StatusStrip.tsx';
import type { ExampleWords } from '../example/status.ts';
import { statusOf } from '../example/status.ts';
import type { Texts } from '../example/texts.ts';
import type { Heights } from './frameCode.ts';
import { frameCode } from './frameCode.ts';

/** An example that a link can open: what it is, where it stands, and the fields that its link can set. */
export interface Linked {
  id: string;
  chapter: string;
  title: string;
  /** Paths of the chapter and of the bare page. */
  page: string;
  frame: string;
  heights: Heights;
  /** `null` for an example that is set on its own page only, and for what is not set at all. */
  set: Settable | null;
  /** True for a figure or a question, which shows the values of its chapter. */
  fixed?: boolean;
}

/** What a link sets, and the figure of the layer that it opens, with its sentence. */
interface Settable {
  layer: string;
  values: Texts;
  fields: readonly FieldName[];
  folded: readonly FieldName[];
  figure: 'parameters' | 'one_output' | 'flops';
  says: string;
}

interface Props {
  examples: readonly Linked[];
  words: ExampleWords;
  teachers: Words['teachers'];
  /** The address of the host, where it is known when the book is built. */
  origin: string;
}

type Kind = 'link' | 'markdown' | 'frame';

/** What the link opens, or why it leaves something out. */
function noteOf(model: Model, { figure, says }: Settable, teachers: Words['teachers']): string {
  if (Object.keys(model.state.value.drafts).length > 0) return teachers.left_out;
  if (model.held.value) return teachers.opens_wrong;
  return message(says, { n: grouped(model.shown.value.values[figure] ?? 0n) });
}

export default class LinkMaker extends Component<Props> {
  /** At first one that can be set. */
  private chosen = Math.max(
    0,
    this.props.examples.findIndex(({ set }) => set !== null),
  );
  private model = this.makeModel();
  private origin = this.props.origin;
  private told: { kind: Kind; word: 'copied' | 'not_copied' } | null = null;
  private stops: (() => void)[] = [];

  private get example(): Linked {
    return this.props.examples[this.chosen] as Linked;
  }

  private makeModel(): Model | null {
    const { id, set } = this.example;
    return set && createModel(id, set.layer, set.values);
  }

  private watch(): void {
    const { model } = this;
    if (model)
      this.stops.push(
        onChange(model, () => this.forceUpdate()),
        loadHelp(model),
      );
  }

  override componentDidMount(): void {
    const root = this.base as HTMLElement;
    this.origin = window.location.origin;
    this.watch();
    // The maker is all fields: what explains a slip is had before the first.
    void lazy(() => import('../example/help/help.ts'));
    this.forceUpdate();
    root.dataset.alive = 'true';
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
  }

  private choose(index: number): void {
    if (index !== this.chosen) {
      for (const stop of this.stops.splice(0)) stop();
      this.chosen = index;
      this.model = this.makeModel();
      this.watch();
    }
    this.forceUpdate();
  }

  /** The three texts to take away. Before the page is alive they carry no values. */
  private texts(): Record<Kind, string> {
    const { model, origin } = this;
    const { id, title, chapter, page, frame, heights } = this.example;
    const { teachers } = this.props;
    const alive = model !== null && origin !== '';
    const link = alive ? linkTo(model, origin + page) : `${origin}${page}#${id}`;
    const bare = alive ? addressOf(model, origin + frame) : origin + frame;
    return {
      link,
      markdown: `[${message(teachers.markdown_title, { example: title, chapter })}](${link})`,
      frame: frameCode(bare, message(teachers.frame_title, { example: title }), heights),
    };
  }

  private async copy(kind: Kind, text: string): Promise<void> {
    const word = (await copyText(text)) ? 'copied' : 'not_copied';
    this.told = { kind, word };
    this.forceUpdate();
    setTimeout(() => {
      this.told = null;
      this.forceUpdate();
    }, TOLD_MS);
  }

  private taken(kind: Kind, text: string) {
    const { teachers } = this.props;
    const select = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      currentTarget.select();
    return (
      <div class="made">
        <span class="label">{teachers[kind]}</span>
        {kind === 'frame' ? (
          <textarea readOnly rows={6} value={text} aria-label={teachers[kind]} spellcheck={false} onFocus={select} />
        ) : (
          <input readOnly value={text} aria-label={teachers[kind]} data-made={kind} onFocus={select} />
        )}
        <button
          type="button"
          aria-label={message(teachers.copy_of, { what: teachers[kind] })}
          onClick={() => this.copy(kind, text)}
        >
          <span aria-live="polite">{this.told?.kind === kind ? teachers[this.told.word] : teachers.copy}</span>
        </button>
      </div>
    );
  }

  private fieldsOf(model: Model, { fields, folded }: Settable) {
    const { words } = this.props;
    const status = statusOf(model, words);
    const wrong = (field: FieldName) => status.fields.includes(field);
    return (
      <>
        <div class="fields">
          {fields.map((field) => (
            <NumberField key={field} model={model} field={field} words={words} wrong={wrong(field)} />
          ))}
        </div>
        <StatusStrip model={model} status={status} words={words} />
        <MoreOptions model={model} fields={folded} words={words} wrong={wrong} />
      </>
    );
  }

  /** All examples, by chapter. */
  private choosing() {
    const { examples, teachers } = this.props;
    const chapters = [...new Set(examples.map(({ chapter }) => chapter))];
    return (
      <label>
        <b>{teachers.example}</b>
        <select onChange={(event) => this.choose(event.currentTarget.selectedIndex)}>
          {chapters.map((chapter) => (
            <optgroup key={chapter} label={chapter}>
              {examples
                .filter((one) => one.chapter === chapter)
                .map((one) => (
                  <option key={one.frame} selected={one === this.example}>
                    {one.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    );
  }

  override render({ teachers }: Readonly<Props>) {
    const { model } = this;
    const { set } = this.example;
    const texts = this.texts();
    return (
      <section
        class="cell maker"
        data-maker
        aria-label={teachers.maker}
        onKeyDown={(event) => model && undoByKey(event, model)}
      >
        <header class="cell-head">{this.choosing()}</header>
        {model && set ? (
          this.fieldsOf(model, set)
        ) : (
          <p class="note-line">{this.example.fixed ? teachers.as_it_is : teachers.by_hand}</p>
        )}
        <div class="takings">
          {this.taken('link', texts.link)}
          {this.taken('markdown', texts.markdown)}
          {this.taken('frame', texts.frame)}
          <p class="note-line">
            {model && set && noteOf(model, set, teachers)} <a href={texts.link}>{teachers.open}</a>
          </p>
        </div>
      </section>
    );
  }
}
