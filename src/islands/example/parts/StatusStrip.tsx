/** The strip that always stands under the fields: that it fits, or what is wrong and how to mend it. Never moves. */
import { effect } from '@preact/signals-core';
import { message, quote } from '#i18n/message.ts';
import type { Model } from '../model.ts';
import { loadPart } from '../model.ts';
import type { ExampleWords, Status } from '../status.ts';

export interface StatusProps {
  model: Model;
  status: Status;
  words: ExampleWords;
}

/** Loads what explains and mends errors with the first of them. */
export function loadHelp(model: Model): () => void {
  return effect(() => {
    if (model.help.value || !(model.held.value || model.fault.value)) return;
    void loadPart(model, 'help', () => import('../help.ts')).then((help) => {
      model.help.value = help ?? null;
    });
  });
}

/** How values are set; once something could not be loaded, what cannot follow, and the way to have it. */
function hintOf({ lost }: Model, { example }: ExampleWords) {
  if (lost.value.length === 0) return example.hint;
  return (
    <>
      {lost.value.includes('sentences') && example.lost.sentences}{' '}
      <button type="button" class="reload" onClick={() => window.location.reload()}>
        {example.lost.reload}
      </button>
    </>
  );
}

export function StatusStrip(props: StatusProps) {
  const { model, status, words } = props;
  const ignored = model.ignored.value;
  const names = ignored.slice(0, 3).map(quote).join(words.example.list) + (ignored.length > 3 ? ' …' : '');
  const hint = ignored.length > 0 ? message(words.example.ignored, { names }) : hintOf(model, words);
  const help = status.kind === 'error' && model.help.value;
  return (
    <div class="status" data-kind={status.kind}>
      <p id={`${model.id}-status`}>
        <b>{status.lead}</b> {status.text}
      </p>
      {help ? <help.Cures {...props} hint={hint} /> : <p class="hint">{hint}</p>}
    </div>
  );
}
