/** Undo, redo, reset and copy-link, as every example has them; what else there is to do stands behind. */
import type { ComponentChildren } from 'preact';
import type { ExampleWords } from '../status.ts';
import { copyText, tell } from './clipboard.ts';
import { bookAddress } from './query.ts';
import type { AnyStore } from './store.ts';

interface Props {
  model: AnyStore;
  words: Pick<ExampleWords, 'example'>;
  /** A link to the example as it is set, on the page of an address. */
  link: (href: string) => string;
  children?: ComponentChildren;
}

export function CommonActions({ model, words: { example }, link, children }: Props) {
  const copied = model.copied.value;
  const copyLink = async () => tell(model, (await copyText(link(bookAddress()))) ? 'copied' : 'not_copied');
  return (
    <div class="actions">
      <button type="button" aria-disabled={!model.canUndo.value} onClick={model.undo}>
        {example.undo}
      </button>
      <button type="button" aria-disabled={!model.canRedo.value} onClick={model.redo}>
        {example.redo}
      </button>
      <button type="button" aria-disabled={model.atFirst.value} onClick={model.reset}>
        {example.reset}
      </button>
      <button type="button" class="copy-link" onClick={copyLink}>
        <span aria-live="polite">{example[copied === 'copied' || copied === 'not_copied' ? copied : 'copy_link']}</span>
      </button>
      {children}
    </div>
  );
}
