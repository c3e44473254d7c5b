/** The frame of what is no layer's example, as the converter and calculators of costs are: its head, what undoes by key, and what is spoken. */
import type { ComponentChildren } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { CommonActions } from '../base/CommonActions.tsx';
import { undoByKey } from '../base/keys.ts';
import { Permalink } from '../base/Permalink.tsx';
import { prompt } from '../base/prompt.tsx';
import type { AnyStore } from '../base/store.ts';
import type { ExampleWords } from '../status.ts';

interface CellProps {
  id: string;
  /** Its class, beside those that all examples have. */
  kind: string;
  title: string;
  /** The n of `In [n]`. */
  number: number;
  /** What it is set to. */
  now: string;
  model: AnyStore;
  words: { example: ExampleWords['example']; copying: Pick<Words['copying'], 'link'> };
  link: (href: string) => string;
  children: ComponentChildren;
}

export function CalculatorCell({ id, kind, title, number, now, model, words, link, children }: CellProps) {
  return (
    <section
      class={`cell example reckoner ${kind}`}
      id={id}
      data-example
      data-held={model.held.value}
      aria-label={`${title} ${number}`}
      onKeyDown={(event) => undoByKey(event, model)}
    >
      {prompt('In')}
      <header class="cell-head">
        <h3>
          {title}
          <Permalink to={id} label={message(words.copying.link, { title, n: number })} /> <span>{now}</span>
        </h3>
        <CommonActions model={model} words={words} link={link} />
      </header>
      {children}
      <p class="visually-hidden" role="status" aria-live="polite">
        {model.spoken.value}
      </p>
    </section>
  );
}

interface HeldProps {
  fields: readonly string[];
  /** The last good texts. */
  texts: object;
  words: ExampleWords['example'];
}

/** What is said beside results that are held: of which values they are. */
export function HeldAt({ fields, texts, words }: HeldProps) {
  const good = texts as Readonly<Record<string, string>>;
  const heldAt = fields.map((field) => `${field} ${good[field]}`).slice(0, 2);
  return (
    <span class="held">
      {words.held} <br />
      {heldAt.join(words.list)}
    </span>
  );
}
