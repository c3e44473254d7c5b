/** The frame of every example: its head with what can be done, In with what is set, Out with what comes of it. */
import type { ComponentChildren } from 'preact';
import { message } from '#i18n/message.ts';
import type { ExampleWords } from '../status.ts';
import type { AnyStore } from '../store.ts';
import { undoByKey } from './keys.ts';
import { Permalink } from './Permalink.tsx';

interface Props {
  model: AnyStore;
  words: Pick<ExampleWords, 'example'> & { copying: Pick<ExampleWords['copying'], 'link'> };
  /** What it is called, and the n of `In [n]`. */
  title: string;
  number: number;
  /** What style sheets know this kind by. */
  kind?: string;
  /** What it counts now, in few words. */
  now: string;
  actions: ComponentChildren;
  /** What is set. */
  input: ComponentChildren;
  /** True while results are not those of what is set. */
  old: boolean;
  /** The values that results are held at. */
  heldAt: ComponentChildren;
  /** The results. */
  children: ComponentChildren;
}

export function Frame(props: Props) {
  const { model, words, title, number, kind = '' } = props;
  return (
    <section
      class={`cell example ${kind}`.trimEnd()}
      id={model.id}
      data-example
      data-held={props.old}
      aria-label={`${title} ${number}`}
      onKeyDown={(event) => undoByKey(event, model)}
    >
      <p class="prompt" aria-hidden="true">
        In <b>[{number}]</b>
      </p>
      <header class="cell-head">
        <h3>
          {title}
          <Permalink to={model.id} label={message(words.copying.link, { title, n: number })} /> <span>{props.now}</span>
        </h3>
        {props.actions}
      </header>
      {props.input}
      <div class="out">
        <p class="prompt" aria-hidden="true">
          Out <b>[{number}]</b>
          <span class="held">
            {words.example.held} <br />
            {props.heldAt}
          </span>
        </p>
        {props.children}
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        {model.spoken.value}
      </p>
    </section>
  );
}
