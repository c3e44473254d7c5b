/** The strip that always stands under the fields of an example: how it stands, and what helps on. Never moves. */
import type { ComponentChildren } from 'preact';
import { message, quote } from '#i18n/message.ts';
import type { ExampleWords, StatusLine } from '../status.ts';
import type { AnyStore } from './store.ts';

interface Props {
  model: AnyStore;
  status: StatusLine;
  words: Pick<ExampleWords, 'example'>;
  /** How values are set, said while its link is not to be complained of. */
  hint: ComponentChildren;
  /** What mends an error, given what is said where nothing does. */
  cures: false | null | ((hint: ComponentChildren) => ComponentChildren);
}

/** What of its link an example could not use: at most three names. */
function ignoredText(ignored: readonly string[], { example }: Props['words']): string {
  const names = ignored.slice(0, 3).map(quote).join(example.list) + (ignored.length > 3 ? ' …' : '');
  return message(example.ignored, { names });
}

export function Strip({ model, status, words, hint, cures }: Props) {
  const ignored = model.ignored.value;
  const said = ignored.length > 0 ? ignoredText(ignored, words) : hint;
  return (
    <div class="status" data-kind={status.kind}>
      <p id={`${model.id}-status`}>
        <b>{status.lead}</b> {status.text}
      </p>
      <noscript class="hint">{words.example.without_script}</noscript>
      {cures ? cures(said) : <p class="hint">{said}</p>}
    </div>
  );
}
