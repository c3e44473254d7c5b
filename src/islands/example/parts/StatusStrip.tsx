/** The strip of an example of a layer: that it fits, or what is wrong and how to mend it. */
import { effect } from '@preact/signals-core';
import { Strip } from '../base/Strip.tsx';
import { loadPart } from '../loadPart.ts';
import type { Model } from '../model.ts';
import type { ExampleWords, Status } from '../status.ts';

export interface StatusProps {
  model: Model;
  status: Status;
  words: ExampleWords;
}

/** Loads what explains and mends errors, for an example to keep. */
export async function loadHelpFor(model: Model): Promise<void> {
  const help = await loadPart(model, 'help', async () => (await import('../help/help.ts')).helpFor(model.layer));
  model.help.value = help ?? null;
}

/** Loads it with the first error. */
export function loadHelp(model: Model): () => void {
  return effect(() => {
    if (model.help.value || !(model.held.value || model.fault.value)) return;
    void loadHelpFor(model);
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
  const help = status.kind === 'error' && model.help.value;
  return (
    <Strip {...props} hint={hintOf(model, words)} cures={help && ((hint) => <help.Cures {...props} hint={hint} />)} />
  );
}
