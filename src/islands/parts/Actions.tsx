/** Undo, redo, reset and copy-link of an example. */
import { useSignal } from '@preact/signals';
import { linkTo } from '../link.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

export function Actions({ model, words }: { model: Model; words: ExampleWords }) {
  const note = useSignal('');
  const copy = async () => {
    const link = linkTo(model, window.location.href);
    note.value = await navigator.clipboard.writeText(link).then(
      () => words.example.copied,
      () => words.example.not_copied,
    );
    setTimeout(() => {
      note.value = '';
    }, 2000);
  };
  return (
    <div class="actions">
      <button type="button" disabled={!model.canUndo.value} onClick={model.undo}>
        {words.example.undo}
      </button>
      <button type="button" disabled={!model.canRedo.value} onClick={model.redo}>
        {words.example.redo}
      </button>
      <button type="button" onClick={model.reset}>
        {words.example.reset}
      </button>
      <button type="button" class="copy-link" onClick={copy}>
        <span aria-live="polite">{note.value || words.example.copy_link}</span>
      </button>
    </div>
  );
}
