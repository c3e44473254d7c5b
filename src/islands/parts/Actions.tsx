/** Undo, redo, reset and copy-link of an example. */
import { bookAddress, linkTo } from '../link.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';

export function Actions({ model, words }: { model: Model; words: ExampleWords }) {
  const copy = async () => {
    const link = linkTo(model, bookAddress());
    model.copied.value = await navigator.clipboard.writeText(link).then(
      () => 'copied' as const,
      () => 'not_copied' as const,
    );
    setTimeout(() => {
      model.copied.value = null;
    }, 2000);
  };
  return (
    <div class="actions">
      <button type="button" aria-disabled={!model.canUndo.value} onClick={model.undo}>
        {words.example.undo}
      </button>
      <button type="button" aria-disabled={!model.canRedo.value} onClick={model.redo}>
        {words.example.redo}
      </button>
      <button type="button" onClick={model.reset}>
        {words.example.reset}
      </button>
      <button type="button" class="copy-link" onClick={copy}>
        <span aria-live="polite">{words.example[model.copied.value ?? 'copy_link']}</span>
      </button>
    </div>
  );
}
